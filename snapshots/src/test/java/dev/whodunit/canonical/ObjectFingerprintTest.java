package dev.whodunit.canonical;

import static dev.whodunit.canonical.Sample.ALL;
import static dev.whodunit.canonical.Sample.READER;
import static dev.whodunit.canonical.Sample.fingerprint;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.canonical.Sample.Derived;
import dev.whodunit.canonical.Sample.Hostile;
import dev.whodunit.canonical.Sample.Pair;
import dev.whodunit.canonical.Sample.Rejected;
import dev.whodunit.canonical.Sample.Rows;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectFingerprintTest {

    private record Other(Object left, Object right) {}

    @Test
    void fieldsAreReadAndMethodsAreNotCalled() {
        assertThat(fingerprint(new Hostile(1, "a"))).isEqualTo(fingerprint(new Hostile(1, "a")));
        assertThat(fingerprint(new Hostile(1, "a")))
                .isNotEqualTo(fingerprint(new Hostile(2, "a")))
                .isNotEqualTo(fingerprint(new Hostile(1, "b")));
        assertThat(READER.json(new Hostile(1, "a"), 100)).contains("{\"number\":1,\"text\":\"a\"}");
    }

    @Test
    void fieldsOfSuperclassesCountAndStaticAndTransientOnesDoNot() {
        Derived derived = new Derived(1, "a");
        String before = fingerprint(derived);
        derived.touch();

        assertThat(fingerprint(derived)).isEqualTo(before);
        assertThat(before)
                .isNotEqualTo(fingerprint(new Derived(2, "a")))
                .isNotEqualTo(fingerprint(new Derived(1, "b")));
    }

    @Test
    void theClassCounts() {
        assertThat(fingerprint(new Pair(1, 2))).isNotEqualTo(fingerprint(new Other(1, 2)));
    }

    @Test
    void anExceptionIsItsClassMessageCauseAndOwnFields() {
        Throwable cause = new IOException("gone");
        String rejected = fingerprint(new Rejected(1, "bad", cause));

        assertThat(rejected)
                .isEqualTo(fingerprint(new Rejected(1, "bad", new IOException("gone"))))
                .isNotEqualTo(fingerprint(new Rejected(2, "bad", cause)))
                .isNotEqualTo(fingerprint(new Rejected(1, "worse", cause)))
                .isNotEqualTo(fingerprint(new Rejected(1, "bad", new IOException("lost"))));
        assertThat(fingerprint(new IllegalStateException("a")))
                .isNotEqualTo(fingerprint(new IllegalArgumentException("a")));
        assertThat(Sample.json(new Rejected(1, "bad", cause)))
                .isEqualTo("{\"exception\":\"Rejected\",\"message\":\"bad\",\"cause\":{\"exception\":\"IOException\","
                        + "\"message\":\"gone\",\"cause\":null},\"row\":1}");
    }

    @Test
    void aListOfThePipelineIsItsFieldsAndItsElements() {
        assertThat(fingerprint(new Rows(1, List.of("a"))))
                .isEqualTo(fingerprint(new Rows(1, List.of("a"))))
                .isNotEqualTo(fingerprint(new Rows(2, List.of("a"))))
                .isNotEqualTo(fingerprint(new Rows(1, List.of("b"))));
        assertThat(Sample.json(new Rows(1, List.of("a")))).isEqualTo("{\"limit\":1,\"elements\":[\"a\"]}");
    }

    @Test
    void aListThatOverridesIterationIsReadInPart() {
        Artifact artifact = READER.read(new Sample.HiddenRows(), ALL);

        assertThat(artifact.state()).isEqualTo(ArtifactState.PARTIAL);
        assertThat(artifact.note())
                .isEqualTo(
                        "what HiddenRows inherits from java.util.ArrayList is left out, because reading it could run code"
                                + " of the pipeline; register a renderer for it");
    }

    @Test
    void aFileIsItsNameAndContentNotItsPlace(@TempDir Path one, @TempDir Path other) throws IOException {
        Files.createDirectory(one.resolve("a"));
        Path left = Files.writeString(one.resolve("a/rows.csv"), "1,2");
        Path right = Files.writeString(other.resolve("rows.csv"), "1,2");

        assertThat(fingerprint(left)).isEqualTo(fingerprint(right)).isEqualTo(fingerprint(right.toFile()));
        assertThat(Sample.json(left))
                .contains("\"file\":\"rows.csv\",\"bytes\":3")
                .doesNotContain(one.toString());
        Files.writeString(right, "1,3");
        assertThat(fingerprint(left)).isNotEqualTo(fingerprint(right));
        assertThat(Sample.json(one.resolve("b"))).isEqualTo("{\"absent\":\"b\"}");
        assertThat(Sample.json(one.resolve("a"))).isEqualTo("{\"directory\":\"a\"}");
    }

    @Test
    void jsonTreesAreTheirContent() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        String text = "{\"a\":[1,2.5,null,true,\"x\"],\"b\":{}}";

        assertThat(Sample.json(mapper.readTree(text))).isEqualTo(text);
        assertThat(fingerprint(mapper.readTree(text))).isEqualTo(fingerprint(mapper.readTree(text)));
        assertThat(fingerprint(mapper.readTree("{\"a\":1}"))).isNotEqualTo(fingerprint(mapper.readTree("{\"a\":2}")));
    }

    @Test
    void servicesOfLibrariesAreNotRead() {
        Artifact artifact = READER.read(new ObjectMapper(), ALL);

        assertThat(artifact.state()).isEqualTo(ArtifactState.OPAQUE);
        assertThat(artifact.type()).isEqualTo("ObjectMapper");
    }

    @Test
    void aRenderedTypeIsReadAsItsPlainValue() {
        ValueReader reader =
                ValueReader.builder().renderer(Node.class, node -> node.value).build();

        assertThat(reader.json(List.of(new Node(7)), 100)).contains("[7]");
        assertThat(reader.read(new Node(7), ALL).fingerprint())
                .isEqualTo(reader.read(new Node(7), ALL).fingerprint())
                .isNotEqualTo(reader.read(new Node(8), ALL).fingerprint());
    }

    @Test
    void aRendererThatFailsMakesTheValueUnreadable() {
        ValueReader reader = ValueReader.builder()
                .renderer(Node.class, node -> {
                    throw new StackOverflowError("too deep");
                })
                .build();

        Artifact alone = reader.read(new Node(1), ALL);
        assertThat(alone.state()).isEqualTo(ArtifactState.UNREADABLE);
        assertThat(alone.note())
                .isEqualTo(
                        "the renderer of " + Node.class.getName() + " failed: java.lang.StackOverflowError: too deep");
        assertThat(reader.read(List.of(new Node(1)), ALL).state()).isEqualTo(ArtifactState.PARTIAL);
        assertThat(reader.digest(new Node(1), ALL) & 1).isEqualTo(1);
    }

    @Test
    void aRendererMustNotReturnWhatItRenders() {
        ValueReader reader = ValueReader.builder()
                .renderer(ArrayList.class, list -> new ArrayList<Object>())
                .build();

        assertThat(reader.read(new ArrayList<>(), ALL).note())
                .isEqualTo(
                        "the renderer of java.util.ArrayList returned another ArrayList; it must return a plain value");
    }

    private static final class Node {
        final int value;

        Node(int value) {
            this.value = value;
        }
    }

    /** Keeps its hash code, as many classes of libraries do. */
    private static final class Token {
        private final String text;
        private final int hashCode;

        Token(String text, int hashCode) {
            this.text = text;
            this.hashCode = hashCode;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Token that && text.equals(that.text);
        }

        @Override
        public int hashCode() {
            return hashCode;
        }
    }

    @Test
    void aHashCodeThatAnObjectKeepsIsNoContent() {
        assertThat(fingerprint(new Token("a", 1))).isEqualTo(fingerprint(new Token("a", 2)));
    }

    /** All that it holds is a hash of something that is gone. */
    private static final class Bucket {
        private final int hash;

        Bucket(int hash) {
            this.hash = hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bucket that && hash == that.hash;
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    @Test
    void aHashThatFollowsFromNoOtherFieldIsContent() {
        assertThat(fingerprint(new Bucket(1))).isNotEqualTo(fingerprint(new Bucket(2)));
    }

    private record Block(String text, int hash) {}

    @Test
    void aHashThatARecordIsMadeOfIsContent() {
        assertThat(fingerprint(new Block("a", 1))).isNotEqualTo(fingerprint(new Block("a", 2)));
    }
}
