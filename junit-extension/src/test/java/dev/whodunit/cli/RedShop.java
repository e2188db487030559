package dev.whodunit.cli;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.whodunit.testing.CompiledSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.testkit.engine.EngineTestKit;
import picocli.CommandLine;

/**
 * A project with three tests, of which a change makes two red: they are run by JUnit with the extension, and commands on what they left.
 *
 * @param folder of the project
 * @param tests source of its tests
 */
record RedShop(Path folder, String tests) {

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

    private static final String TESTS = """

            @org.junit.jupiter.api.extension.ExtendWith(dev.whodunit.junit.PipelineExtension.class)
            @dev.whodunit.junit.TracePipeline(includes = "shop.Shop")
            class ShopTest {

                @org.junit.jupiter.api.Test
                void prices(dev.whodunit.PipelineRun run) {
                    Shop.prices(List.of(100, 200));
                    dev.whodunit.assertions.WhodunitAssertions.assertThat(run).matchesSnapshot();
                }

                @org.junit.jupiter.api.Test
                void sums(dev.whodunit.PipelineRun run) {
                    Shop.sum(List.of(1, 2));
                    dev.whodunit.assertions.WhodunitAssertions.assertThat(run).matchesSnapshot();
                }

                @org.junit.jupiter.api.Test
                void totals(dev.whodunit.PipelineRun run) {
                    Shop.total(List.of(100, 200, 300));
                    dev.whodunit.assertions.WhodunitAssertions.assertThat(run).matchesSnapshot();
                }
            }
            """;

    /** What a command printed. */
    record Answer(int exitCode, String out, String err) {}

    RedShop(Path folder) {
        this(folder, TESTS);
    }

    /** Accepts what the tests give, then changes the tax, and runs them again. */
    static RedShop of(Path folder) throws Exception {
        return new RedShop(folder).broken();
    }

    /** The same, where each test asserts on a part of its run. */
    static RedShop ofParts(Path folder) throws Exception {
        return new RedShop(
                        folder,
                        TESTS.replace(".matchesSnapshot()", ".step(\"withTax\").matchesSnapshot(\"tax\")")
                                .replace("Shop.sum(List.of(1, 2));", "Shop.withTax(0);"))
                .broken();
    }

    private RedShop broken() throws Exception {
        test("119", Map.of("whodunit.update", "new"));
        test("121", Map.of("whodunit.update", "auto"));
        return this;
    }

    /** Compiles the project with a tax, and runs its tests. */
    void test(String tax, Map<String, String> settings) throws Exception {
        String source = SHOP.replace("119", tax);
        Path written = folder.resolve("src/main/java/shop/Shop.java");
        Files.createDirectories(written.getParent());
        Files.writeString(written, source);
        compile(source + tests);
        Map<String, String> all = new TreeMap<>(Map.of(
                "whodunit.directory", folder.resolve("target/whodunit").toString(),
                "whodunit.snapshots", folder.resolve("src/test/snapshots").toString(),
                "whodunit.rerun", "false",
                "CI", "false",
                "TF_BUILD", "false"));
        all.putAll(settings);
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(load("shop.ShopTest")))
                .configurationParameters(all)
                .execute();
    }

    private void compile(String source) throws IOException {
        for (Map.Entry<String, byte[]> file : CompiledSource.compile(
                        "shop.Shop", source, "-g", "-nowarn", "-parameters")
                .entrySet()) {
            Path target =
                    folder.resolve("target/test-classes").resolve(file.getKey().replace('.', '/') + ".class");
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    private Class<?> load(String name) throws Exception {
        URL classes = folder.resolve("target/test-classes").toUri().toURL();
        return new URLClassLoader(new URL[] {classes}, getClass().getClassLoader()).loadClass(name);
    }

    /** Accepts what waits, and gives the exit code. */
    int accept(String selector) {
        return Whodunit.commandLine()
                .execute(
                        "accept",
                        selector,
                        "--snapshots",
                        folder.resolve("src/test/snapshots").toString());
    }

    /** Runs a command on the project; what it prints has the project's folder as {@code .}. */
    Answer run(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--project", folder.toString()));
        if (command.equals("explain") || command.equals("findings")) {
            all.addAll(
                    List.of("--snapshots", folder.resolve("src/test/snapshots").toString()));
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Whodunit.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        int exitCode = line.execute(all.toArray(String[]::new));
        return new Answer(exitCode, plain(out), plain(err));
    }

    private String plain(StringWriter written) {
        return written.toString().replace(folder.toString(), ".").replace('\\', '/');
    }
}
