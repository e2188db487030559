package dev.whodunit.mcp;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.platform.testkit.engine.EngineTestKit;

/** A project whose test was accepted with a tax of 119 percent, and is red with one of 121. */
record RedProject(Path folder) {

    private static final String SHOP = """
            package shop;

            import java.util.List;

            public class Shop {
                static long total(List<Integer> net) {
                    List<Integer> prices = prices(net);
                    return sum(prices);
                }
                static List<Integer> prices(List<Integer> net) {
                    return net.stream().map(Shop::withTax).toList();
                }
                static int withTax(int net) {
                    return net * 119 / 100;
                }
                static long sum(List<Integer> prices) {
                    return prices.stream().mapToInt(price -> price).sum();
                }
            }
            """;

    private static final String TEST = """

            @org.junit.jupiter.api.extension.ExtendWith(dev.whodunit.junit.PipelineExtension.class)
            @dev.whodunit.junit.TracePipeline(includes = "shop.Shop")
            class ShopTest {
                @org.junit.jupiter.api.Test
                void totals(dev.whodunit.PipelineRun run) {
                    Shop.total(List.of(100, 200, 300));
                    dev.whodunit.assertions.WhodunitAssertions.assertThat(run).matchesSnapshot();
                }
            }
            """;

    static RedProject in(Path folder) throws Exception {
        RedProject project = new RedProject(folder);
        project.test("119", "new");
        project.test("121", "auto");
        return project;
    }

    private void test(String tax, String update) throws Exception {
        Path classes = compile(SHOP.replace("119", tax));
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(load(classes)))
                .configurationParameters(Map.of(
                        "whodunit.directory",
                        folder.resolve("target/whodunit").toString(),
                        "whodunit.snapshots",
                        folder.resolve("src/test/snapshots").toString(),
                        "whodunit.update",
                        update,
                        "whodunit.rerun",
                        "false",
                        "CI",
                        "false",
                        "TF_BUILD",
                        "false"))
                .execute();
    }

    private Path compile(String shop) throws IOException {
        Path source = folder.resolve("src/main/java/shop/Shop.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, shop + TEST);
        Path classes = Files.createDirectories(folder.resolve("target/test-classes"));
        int exitCode = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-g",
                        "-parameters",
                        "-nowarn",
                        "-proc:none",
                        "-cp",
                        ServerProcess.classPath(),
                        "-d",
                        classes.toString(),
                        source.toString());
        if (exitCode != 0) {
            throw new IllegalStateException("The shop does not compile.");
        }
        return classes;
    }

    private static Class<?> load(Path classes) throws Exception {
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, RedProject.class.getClassLoader())
                .loadClass("shop.ShopTest");
    }
}
