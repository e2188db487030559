package dev.whodunit.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.rules.Rules;
import dev.whodunit.rules.RulesFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

@Tag("any-jdk")
class DocumentationTest {

    @TempDir
    private Path folder;

    static List<Document> documents() throws IOException {
        return Document.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void javaSnippetsCompile(Document document) throws IOException {
        Snippets snippets = new Snippets();
        Document.all().forEach(snippets::addClassesOf);
        snippets.addAllOf(document);

        assertThat(snippets.problems(folder)).as("%s", document).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void xmlSnippetsAreWellFormed(Document document) throws Exception {
        for (Document.Block block : document.blocksIn("xml")) {
            String text = "<snippet>" + block.text() + "</snippet>";

            assertThat(DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(text)))
                            .getDocumentElement()
                            .getChildNodes()
                            .getLength())
                    .as(document.place(block))
                    .isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void jsonSnippetsAreJson(Document document) throws IOException {
        for (Document.Block block : document.blocksIn("json")) {
            try (MappingIterator<JsonNode> values =
                    new ObjectMapper().readerFor(JsonNode.class).readValues(block.text())) {
                assertThat(values.readAll()).as(document.place(block)).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void yamlSnippetsAreRulesThatAreUnderstood(Document document) {
        for (Document.Block block : document.blocksIn("yaml")) {
            assertThat(RulesFile.inThisJvm(document.place(block)).read(block.text()))
                    .as(document.place(block))
                    .isNotEqualTo(Rules.NONE);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void commandsAreRunBySomething(Document document) throws IOException {
        List<String> known = knownCommands();

        assertThat(commandsOf(document)).as("%s", document).isSubsetOf(known);
    }

    @Test
    void everyKnownCommandIsShown() throws IOException {
        List<String> shown =
                Document.all().stream().flatMap(DocumentationTest::commandsOf).toList();

        assertThat(shown).containsAll(knownCommands());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void relativeLinksLeadSomewhere(Document document) {
        List<String> broken = document.links().stream()
                .filter(link -> !link.contains("://") && !link.startsWith("#"))
                .filter(link -> !Files.exists(document.path().resolveSibling(link.replaceFirst("#.*", ""))))
                .toList();

        assertThat(broken).as("%s", document).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyBlockSaysWhatItIs(Document document) {
        assertThat(document.blocks())
                .as("%s", document)
                .extracting(Document.Block::language)
                .allMatch(List.of("java", "xml", "json", "yaml", "sh", "console", "text")::contains);
    }

    private static Stream<String> commandsOf(Document document) {
        return document.blocksIn("sh", "console").stream()
                .flatMap(block -> block.text().lines())
                .map(line -> line.replaceFirst("^\\$ ", "").strip())
                .filter(line -> line.startsWith("mvn ") || line.startsWith("java "));
    }

    private static List<String> knownCommands() throws IOException {
        try (InputStream commands =
                Objects.requireNonNull(DocumentationTest.class.getResourceAsStream("commands.txt"))) {
            return new String(commands.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
