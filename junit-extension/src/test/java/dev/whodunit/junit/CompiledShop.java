package dev.whodunit.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.whodunit.manifest.CompiledTests;
import dev.whodunit.manifest.Manifests;
import dev.whodunit.manifest.Pruning;
import dev.whodunit.manifest.Pruning.Pruned;
import dev.whodunit.manifest.SnapshotState;
import dev.whodunit.manifest.SnapshotStates;
import dev.whodunit.review.PendingSnapshots;
import dev.whodunit.snapshots.AcceptedFiles;
import dev.whodunit.testing.CompiledSource;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;

/**
 * A project whose tests are compiled, run, changed and run again.
 *
 * @param folder of the project
 */
record CompiledShop(Path folder) {

    /** What the methods' last parameter is, as JUnit writes it. */
    static final String LAST_PARAMETER = "dev.whodunit.PipelineRun";

    static final String TESTS = """
            package shop;

            import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
            import dev.whodunit.PipelineRun;
            import dev.whodunit.junit.*;
            import java.util.List;
            import java.util.stream.*;
            import org.junit.jupiter.api.*;
            import org.junit.jupiter.api.extension.ExtendWith;
            import org.junit.jupiter.params.*;
            import org.junit.jupiter.params.provider.*;

            @ExtendWith(PipelineExtension.class)
            @TracePipeline(includes = "shop.Shop")
            class ShopTest {

                @Test
                void total(PipelineRun run) {
                    Shop.total(1);
                    assertThat(run).matchesSnapshot();
                }

                @ParameterizedTest
                @ValueSource(ints = {3, 4})
                void price(int price, PipelineRun run) {
                    Shop.total(price);
                    assertThat(run).matchesSnapshot();
                }

                @TestFactory
                Stream<DynamicTest> taxes(PipelineRun run) {
                    return Stream.of(6, 7).map(price -> DynamicTest.dynamicTest("tax", () -> {
                        Shop.total(price);
                        assertThat(run).step("total").matchesSnapshot("tax of " + price);
                    }));
                }
            }

            class Shop {
                static int total(int price) { return price + tax(price); }
                static int tax(int price) { return price * 19; }
            }
            """;

    Path snapshot(String name) {
        return folder.resolve("src/test/snapshots/shop/ShopTest").resolve(name + ".snap");
    }

    String states() {
        return told(state -> "");
    }

    String reasons() {
        return told(state -> ": " + state.reason());
    }

    private String told(Function<SnapshotState, String> more) {
        return String.join(
                ", ",
                all().stream()
                        .map(state ->
                                state.state() + " " + state.key().replace("shop.ShopTest#", "") + more.apply(state))
                        .toList());
    }

    List<SnapshotState> all() {
        return new SnapshotStates(
                        new AcceptedFiles(folder.resolve("src/test/snapshots")),
                        Manifests.in(folder.resolve("target/whodunit")),
                        CompiledTests.of(folder, folder.resolve("target")))
                .all();
    }

    List<Pruned> prune() {
        Path snapshots = folder.resolve("src/test/snapshots");
        return new Pruning(snapshots, new PendingSnapshots(snapshots), folder.resolve("target/whodunit/pruned"))
                .prune(Pruning.chosen(all(), state -> false));
    }

    TestCaseRun run() throws Exception {
        return run(Map.of(), selectClass(load("shop.ShopTest")));
    }

    TestCaseRun run(Map<String, String> settings, DiscoverySelector... selectors) {
        return TestCaseRun.of(folder, settings(settings), selectors);
    }

    Map<String, String> settings(Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(settings);
        all.put("whodunit.directory", folder.resolve("target/whodunit").toString());
        all.put("whodunit.snapshots", folder.resolve("src/test/snapshots").toString());
        all.put("whodunit.rerun", "false");
        return all;
    }

    void compile(String name, String source) throws IOException {
        for (Map.Entry<String, byte[]> file : CompiledSource.compile(name, source, "-g", "-nowarn", "-parameters")
                .entrySet()) {
            Path target =
                    folder.resolve("target/test-classes").resolve(file.getKey().replace('.', '/') + ".class");
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    Class<?> load(String name) throws Exception {
        URL classes = folder.resolve("target/test-classes").toUri().toURL();
        return new URLClassLoader(new URL[] {classes}, getClass().getClassLoader()).loadClass(name);
    }

    void delete(String path) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(path))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
