package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.whodunit.testing.CompiledSource;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;

/** A page stays as long as its test may still be there. */
class PagesOfGoneTestsTest {

    private static final String SOURCE = "whodunit.test.source";

    private static final String TESTS = """
            package inventory;

            import dev.whodunit.junit.*;
            import java.util.*;
            import java.util.stream.Stream;
            import org.junit.jupiter.api.*;
            import org.junit.jupiter.api.extension.ExtendWith;
            import org.junit.jupiter.params.ParameterizedTest;
            import org.junit.jupiter.params.provider.MethodSource;

            class Shelf {
                static int count(int number) {
                    return number + 1;
                }
            }

            @ExtendWith(PipelineExtension.class)
            @TracePipeline(includes = "inventory.Shelf")
            class ShelfTest {
                @Test
                void counts() {
                    Shelf.count(1);
                }

                @Test
                void countsAgain() {
                    Shelf.count(2);
                }

                @ParameterizedTest
                @MethodSource("names")
                void stores(String name) {
                    Shelf.count(name.length());
                    Assertions.assertNotEquals("broken", name);
                }

                static Stream<String> names() {
                    return Stream.of(System.getProperty("whodunit.test.source").split(" "));
                }
            }

            @ExtendWith(PipelineExtension.class)
            @TracePipeline(includes = "inventory.Shelf")
            class OtherShelfTest {
                @Test
                void countsElsewhere() {
                    Shelf.count(3);
                }
            }
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void chooseNames() {
        System.setProperty(SOURCE, "tea rice");
    }

    @AfterEach
    void forgetNames() {
        System.clearProperty(SOURCE);
    }

    @Test
    void aRunOfOneClassRemovesNoPageOfAnother() throws Exception {
        run(TESTS, "ShelfTest", "OtherShelfTest");

        run(TESTS, "ShelfTest");

        assertThat(pages())
                .containsExactly(
                        "OtherShelfTest/countsElsewhere",
                        "ShelfTest/counts",
                        "ShelfTest/countsAgain",
                        "ShelfTest/stores[=rice]",
                        "ShelfTest/stores[=tea]");
    }

    @Test
    void aRunOfOneTestRemovesNoPageOfAnother() throws Exception {
        run(TESTS, "ShelfTest");

        run(selectMethod(load(TESTS, "ShelfTest"), "counts"));

        assertThat(pages()).hasSize(4);
    }

    @Test
    void thePageOfAMethodThatItsClassHasNoMoreGoes() throws Exception {
        run(TESTS, "ShelfTest", "OtherShelfTest");

        run(TESTS.replace("countsAgain", "countsTwice"), "ShelfTest");

        assertThat(pages())
                .contains("ShelfTest/countsTwice", "OtherShelfTest/countsElsewhere")
                .doesNotContain("ShelfTest/countsAgain");
        assertThat(folder.resolve("whodunit/index.html"))
                .content()
                .contains("countsTwice", "5 tests")
                .doesNotContain("countsAgain");
    }

    @Test
    void thePageOfAnInvocationThatThereIsNoMoreGoesWhenAllOthersPass() throws Exception {
        run(TESTS, "ShelfTest");
        System.setProperty(SOURCE, "broken tea");
        run(TESTS, "ShelfTest");
        assertThat(pages()).contains("ShelfTest/stores[=rice]");

        System.setProperty(SOURCE, "salt tea");
        run(TESTS, "ShelfTest");

        assertThat(pages())
                .containsExactly(
                        "ShelfTest/counts",
                        "ShelfTest/countsAgain",
                        "ShelfTest/stores[=salt]",
                        "ShelfTest/stores[=tea]");
    }

    @Test
    void thePageOfAClassThatIsInNoFileGoes() throws Exception {
        run(TESTS, "ShelfTest", "OtherShelfTest");

        run(TESTS.replace("OtherShelfTest", "ThirdShelfTest"), "ShelfTest");

        assertThat(pages()).hasSize(4).noneMatch(page -> page.startsWith("OtherShelfTest"));
    }

    @Test
    void thePageOfAClassThatHasASourceStays() throws Exception {
        run(TESTS, "ShelfTest", "OtherShelfTest");
        Path source = folder.resolve("src/it/java/inventory/OtherShelfTest.java");
        Files.createDirectories(source.resolveSibling(""));
        Files.writeString(source, "class OtherShelfTest {}");

        run(TESTS.replace("OtherShelfTest", "ThirdShelfTest"), "ShelfTest");

        assertThat(pages()).contains("OtherShelfTest/countsElsewhere");
    }

    private void run(String source, String... classes) throws Exception {
        DiscoverySelector[] selectors = new DiscoverySelector[classes.length];
        for (int i = 0; i < classes.length; i++) {
            selectors[i] = selectClass(load(source, classes[i]));
        }
        run(selectors);
    }

    private void run(DiscoverySelector... selectors) {
        TestCaseRun.of(folder, Map.of("whodunit.rerun", "false"), selectors);
    }

    /** Compiles anew into a build folder that has nothing else. */
    private Class<?> load(String source, String name) throws Exception {
        Path build = folder.resolve("target/test-classes/inventory");
        Files.createDirectories(build);
        for (Path old : files(build)) {
            Files.delete(old);
        }
        for (Map.Entry<String, byte[]> file : CompiledSource.compile("inventory.Shelf", source, "-g", "-nowarn")
                .entrySet()) {
            Files.write(build.resolve(file.getKey().substring("inventory.".length()) + ".class"), file.getValue());
        }
        URL root = folder.resolve("target/test-classes").toUri().toURL();
        return new URLClassLoader(new URL[] {root}, getClass().getClassLoader()).loadClass("inventory." + name);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private List<String> pages() throws IOException {
        Path root = folder.resolve("whodunit/report/inventory");
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".html"))
                    .map(name -> name.substring(0, name.length() - ".html".length()))
                    .sorted()
                    .toList();
        }
    }
}
