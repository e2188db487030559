package dev.whodunit.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The page of dependencies and the build files name the same. */
class DependenciesTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern COORDINATES = Pattern.compile("`([a-z0-9.-]+:[a-zA-Z0-9._-]+)`");
    private static final Set<String> WITH_COORDINATES = Set.of("dependency", "plugin", "path", "artifactItem");

    @Test
    void everyLibraryAndToolIsExplainedAndNothingElse() throws Exception {
        assertThat(explained()).isEqualTo(used());
    }

    private static Set<String> explained() throws IOException {
        Set<String> found = new TreeSet<>();
        COORDINATES
                .matcher(Files.readString(ROOT.resolve("docs").resolve("dependencies.md")))
                .results()
                .forEach(match -> found.add(match.group(1)));
        return found;
    }

    private static Set<String> used() throws Exception {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> folders = Files.list(ROOT)) {
            for (Path pom : Stream.concat(Stream.of(ROOT), folders.sorted())
                    .map(folder -> folder.resolve("pom.xml"))
                    .filter(Files::exists)
                    .toList()) {
                NodeList elements = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(pom.toFile())
                        .getElementsByTagName("*");
                for (int i = 0; i < elements.getLength(); i++) {
                    Element element = (Element) elements.item(i);
                    if (WITH_COORDINATES.contains(element.getTagName())) {
                        found.add(text(element, "groupId") + ":" + text(element, "artifactId"));
                    }
                }
            }
        }
        found.removeIf(coordinates -> coordinates.startsWith("dev.whodunit:"));
        return found;
    }

    private static String text(Element element, String tag) {
        return element.getElementsByTagName(tag).item(0).getTextContent();
    }
}
