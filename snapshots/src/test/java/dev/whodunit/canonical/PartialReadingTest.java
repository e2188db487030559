package dev.whodunit.canonical;

import static dev.whodunit.canonical.Sample.ALL;
import static dev.whodunit.canonical.Sample.READER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.Fingerprint;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

class PartialReadingTest {

    @Test
    void readingStopsAtTheLimit() {
        List<Integer> numbers = IntStream.range(0, 1000).boxed().toList();
        Artifact artifact = READER.read(numbers, 100);

        assertThat(artifact.state()).isEqualTo(ArtifactState.PARTIAL);
        assertThat(artifact.note()).isEqualTo("only the first 100 tokens were read");
        assertThat(artifact.size()).isEqualTo(1000);
        assertThat(READER.digest(numbers, 100) & 1).isEqualTo(1);
        assertThat(READER.read(numbers, 2000).state()).isEqualTo(ArtifactState.COMPLETE);
        assertThat(READER.digest(numbers, 2000) & 1).isZero();
        assertThat(READER.read(new int[1000], 100).state()).isEqualTo(ArtifactState.PARTIAL);
    }

    @Test
    void aDigestTellsWhatLiesBehindALimitFromWhatCannotBeRead() throws IOException {
        ValueReader reader = ValueReader.builder().inScope(name -> true).build();
        try (StandardJavaFileManager closed =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            List<Object> values = List.of(closed, "x".repeat(10_000));

            assertThat(CallLog.kind(reader.digest(values, 100))).isEqualTo(CallLog.CUT);
            assertThat(CallLog.kind(reader.digest(values, ALL))).isEqualTo(CallLog.UNREADABLE);
        }
    }

    @Test
    void nothingOfATextIsReadBehindTheLimit() {
        String text = "x".repeat(10_000);
        String otherEnd = "x".repeat(9_999) + "y";

        assertThat(READER.digest(text, 100)).isEqualTo(READER.digest(otherEnd, 100));
        assertThat(READER.digest(text, 100) & 1).isEqualTo(1);
        assertThat(READER.digest(text, 200)).isNotEqualTo(READER.digest(otherEnd, 200));
        assertThat(READER.digest(text, 200) & 1).isZero();
    }

    @Test
    void nothingOfABuilderOrOfBytesIsReadBehindTheLimit() {
        byte[] bytes = new byte[10_000];
        byte[] otherEnd = new byte[10_000];
        otherEnd[9_999] = 1;

        assertThat(READER.digest(bytes, 100)).isEqualTo(READER.digest(otherEnd, 100));
        assertThat(READER.digest(bytes, 200)).isNotEqualTo(READER.digest(otherEnd, 200));
        assertThat(READER.digest(new StringBuilder("x".repeat(10_000)), 100))
                .isEqualTo(READER.digest(new StringBuilder("x".repeat(9_999) + "y"), 100));
    }

    @Test
    void whatLiesBeforeTheLimitIsInTheDigest() {
        List<Integer> numbers = new ArrayList<>(Collections.nCopies(1000, 1));
        long before = READER.digest(numbers, 100);
        numbers.set(5, 2);

        assertThat(READER.digest(numbers, 100)).isNotEqualTo(before);
    }

    @Test
    void aSetThatIsCutDoesNotDependOnItsOrder() {
        Set<Object> one = new HashSet<>();
        Set<Object> other = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            one.add(new Sample.Node(i));
            other.add(new Sample.Node(i));
        }

        assertThat(READER.digest(one, 100)).isEqualTo(READER.digest(other, 100));
    }

    @Test
    void liveValuesAreNeitherReadNorConsumed() {
        Iterator<Integer> iterator = List.of(1, 2).iterator();
        Stream<Integer> stream = Stream.of(1, 2);
        Function<Integer, Integer> lambda = n -> n + 1;
        for (Object live : List.of(
                iterator,
                stream,
                lambda,
                new StringReader("a"),
                new CompletableFuture<>(),
                new Random(),
                new Scanner("a"),
                new Object(),
                new ReentrantLock(),
                Thread.currentThread(),
                new ThreadLocal<>(),
                IntStream.of(1))) {
            assertThat(READER.isOpaque(live)).as("%s", live.getClass()).isTrue();
            Artifact artifact = READER.read(live, ALL);
            assertThat(artifact.state()).isEqualTo(ArtifactState.OPAQUE);
            assertThat(artifact.fingerprint()).isEqualTo(Fingerprint.NONE);
            assertThat(READER.json(live, 100)).isEmpty();
        }
        assertThat(iterator.next()).isEqualTo(1);
        assertThat(stream.toList()).containsExactly(1, 2);
        assertThat(READER.typeLabel(lambda)).isEqualTo("lambda");
        assertThat(READER.typeLabel(Stream.of(1))).isEqualTo("Stream");
    }

    @Test
    void anOpaqueValueInsideCountsAsItsType() {
        Function<Integer, Integer> one = n -> n + 1;
        Function<Integer, Integer> other = n -> n + 2;

        assertThat(READER.read(List.of(one), ALL).hasSameContentAs(READER.read(List.of(other), ALL)))
                .isTrue();
        assertThat(READER.digest(one, ALL))
                .isEqualTo(READER.digest(other, ALL))
                .isNotEqualTo(READER.digest(new Random(), ALL));
    }

    @Test
    void aCollectionThatChangesMeanwhileIsUnreadable() {
        List<Object> list = new ArrayList<>();
        ValueReader reader = ValueReader.builder()
                .renderer(Sample.Node.class, node -> list.add("changed"))
                .build();
        list.add(new Sample.Node(1));
        list.add(new Sample.Node(2));
        Artifact artifact = reader.read(list, ALL);

        assertThat(artifact.state()).isEqualTo(ArtifactState.UNREADABLE);
        assertThat(artifact.note()).isEqualTo("changed while it was read");
        assertThat(reader.digest(list, ALL)).isEqualTo(1);
    }

    @Test
    void aFailureToReadIsNamed() {
        List<Integer> failing = Collections.unmodifiableList(new java.util.AbstractList<>() {
            @Override
            public Integer get(int index) {
                throw new UnsupportedOperationException();
            }

            @Override
            public int size() {
                return 1;
            }
        });

        assertThat(READER.read(failing, ALL).note())
                .isEqualTo("reading it failed: java.lang.UnsupportedOperationException");
    }

    @Test
    void aClosedModuleIsNamedWithTheOptionThatOpensIt() throws IOException {
        ValueReader reader = ValueReader.builder().inScope(name -> true).build();
        try (StandardJavaFileManager closed =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            Artifact artifact = reader.read(closed, ALL);

            assertThat(artifact.state()).isEqualTo(ArtifactState.UNREADABLE);
            assertThat(artifact.note())
                    .isEqualTo(
                            "cannot read the fields of com.sun.tools.javac.file.JavacFileManager: its module does not"
                                    + " open its package; start the tests with --add-opens"
                                    + " jdk.compiler/com.sun.tools.javac.file=ALL-UNNAMED");
            assertThat(reader.json(closed, 1000)).isEmpty();
        }
    }

    @Test
    void aReaderCanBeUsedWhileItReads() {
        ValueReader[] self = new ValueReader[1];
        self[0] = ValueReader.builder()
                .renderer(Sample.Node.class, node -> self[0].digest(List.of(1, 2), ALL))
                .build();

        assertThat(self[0].read(List.of(new Sample.Node(1), 5), ALL).state()).isEqualTo(ArtifactState.COMPLETE);
        assertThat(self[0].digest(List.of(new Sample.Node(1), 5), ALL))
                .isEqualTo(self[0].read(List.of(new Sample.Node(2), 5), ALL)
                                .fingerprint()
                                .high()
                        & ~1L);
    }
}
