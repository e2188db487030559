package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.testing.ChildFirstLoader;
import dev.whodunit.testing.CompiledSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One row of very many is another one, and the verdict says which. */
@Tag("any-jdk") // rows are read and compared alike on all of them
class RowsOfLargeArtifactsTest {

    private static final String PIPELINE = """
            package shop;

            import dev.whodunit.PipelineRun;
            import dev.whodunit.assertions.WhodunitAssertions;
            import dev.whodunit.junit.*;
            import java.util.*;
            import org.junit.jupiter.api.Test;
            import org.junit.jupiter.api.extension.ExtendWith;

            @ExtendWith(PipelineExtension.class)
            @TracePipeline(includes = "shop.Sales")
            class SalesTest {

                @Test
                void adds(PipelineRun run) {
                    Sales.total();
                    WhodunitAssertions.assertThat(run).matchesSnapshot();
                }
            }

            class Sales {

                record Sale(long id, String shop, int amount, double rate, boolean isPaid) {}

                static double total() {
                    List<Sale> sales = read();
                    List<Sale> taxed = taxed(sales);
                    double total = 0;
                    for (Sale sale : taxed) {
                        total += sale.rate();
                    }
                    return total;
                }

                static List<Sale> read() {
                    List<Sale> sales = new ArrayList<>();
                    for (int i = 0; i < 60_000; i++) {
                        sales.add(new Sale(1_000_000 + i, "shop" + i % 1_000, i % 5_000, i / 8.0, i % 3 == 0));
                    }
                    return sales;
                }

                static List<Sale> taxed(List<Sale> sales) {
                    List<Sale> taxed = new ArrayList<>();
                    for (Sale sale : sales) {
                        taxed.add(new Sale(sale.id(), sale.shop(), sale.amount(), sale.rate() * 1.25, sale.isPaid()));
                    }
                    return taxed;
                }
            }
            """;

    private static final String WRONG = PIPELINE.replace(
            "return taxed;",
            "Sale old = taxed.get(42_001); taxed.set(42_001, new Sale(old.id(), old.shop(), old.amount(), -1, old.isPaid()));"
                    + " return taxed;");

    @TempDir
    Path folder;

    @BeforeEach
    void accept() throws Exception {
        run(PIPELINE, Map.of());
    }

    @Test
    void theRowItsKeyAndTheFieldAreToldBeforeAndAfter() throws Exception {
        assertThat(run(WRONG, Map.of("whodunit.update", "auto")))
                .contains(
                        "CHANGED   taxed",
                        "[42001].rate: 6562.65625 → -1.0 (-6563.65625, -100%) in {\"id\":1042001,…}",
                        "its code changed")
                .doesNotContain("within rows", "rows were not kept");
    }

    @Test
    void aRowThatIsPutInIsOneRow() throws Exception {
        String more =
                PIPELINE.replace("return taxed;", "taxed.add(0, new Sale(5, \"new\", 0, 0, true)); return taxed;");

        assertThat(run(more, Map.of("whodunit.update", "auto")))
                .contains(
                        "CHANGED   taxed",
                        "List<Sale>  60,000 → 60,001",
                        "+ [0] {\"id\":5,\"shop\":\"new\",\"amount\":0,\"rate\":0.0,\"isPaid\":true}")
                .doesNotContain("- [", "within rows");
    }

    @Test
    void withTheSnapshotAloneBlocksAreTold() throws Exception {
        try (Stream<Path> files = Files.walk(folder.resolve("whodunit"))) {
            files.filter(Files::isRegularFile).forEach(RowsOfLargeArtifactsTest::delete);
        }

        assertThat(run(WRONG, Map.of("whodunit.update", "auto")))
                .contains("CHANGED   taxed", "different within rows 41,985 to 42,240", "column rate: min 0.0 → -1.0");
    }

    @Test
    void whereTheRowsAreNotThereAnyMoreBlocksAreTold() throws Exception {
        try (Stream<Path> files = Files.walk(folder.resolve("whodunit"))) {
            files.filter(file -> file.toString().endsWith(".rows.index")).forEach(RowsOfLargeArtifactsTest::delete);
        }

        assertThat(run(WRONG, Map.of("whodunit.update", "auto")))
                .contains("CHANGED   taxed", "different within rows 41,985 to 42,240", "column rate: min 0.0 → -1.0");
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String run(String source, Map<String, String> settings) throws Exception {
        Map<String, byte[]> classFiles = CompiledSource.compile("shop.SalesTest", source, "-g", "-nowarn");
        ClassLoader loader = new ChildFirstLoader(getClass().getClassLoader(), unseen -> false, classFiles);
        Map<String, String> all = new HashMap<>(settings);
        all.put("whodunit.rerun", "false");
        return TestCaseRun.of(folder, all, loader.loadClass("shop.SalesTest")).failures();
    }
}
