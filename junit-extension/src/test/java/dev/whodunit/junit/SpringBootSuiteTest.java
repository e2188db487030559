package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import dev.whodunit.green.GreenRuns;
import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.testing.Jvm;
import dev.whodunit.testing.Traced;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import targets.spring.Shop;
import targets.spring.Shop.Prices;
import targets.spring.Shop.Rates;

/** A suite of Spring Boot's own tests, none of which knows of us. */
class SpringBootSuiteTest {

    @TempDir
    private static Path folder;

    private static Jvm jvm;

    @BeforeAll
    static void runTheSuite() {
        jvm = Jvm.run(
                folder,
                List.of(),
                "-XX:+EnableDynamicAgentLoading",
                "-Djunit.jupiter.extensions.autodetection.enabled=true",
                "-Dwhodunit.trace=targets.spring..",
                "-Dwhodunit.green=" + folder.resolve("green"),
                TestCaseProgram.class.getName(),
                ShopTestCase.class.getName(),
                SpiedShopTestCase.class.getName());
    }

    @Test
    void allOfItPasses() {
        assertThat(jvm.out().lines()).as(jvm.err()).contains("passed 3");
    }

    @Test
    void whatIsCalledThroughMadeClassesIsAStepOfItsTest() {
        assertThat(steps(ShopTestCase.class, "first"))
                .containsExactly(
                        "new Shop ?",
                        "Shop.rates ?",
                        "  new Rates ?",
                        "Shop.prices ?",
                        "  new Prices ?",
                        "Prices.total ?",
                        "  Prices.withTax x2 ?",
                        "    Rates.taxPercent x2 ?");
    }

    @Test
    void theContextThatIsKeptIsMadeInTheFirstTestOnly() {
        assertThat(steps(ShopTestCase.class, "second")).containsExactly("Prices.withTax ?", "  Rates.taxPercent ?");
    }

    @Test
    void aSpiedBeanIsSeen() {
        assertThat(steps(SpiedShopTestCase.class, "first"))
                .containsExactly(
                        "new Shop ?",
                        "Shop.rates ?",
                        "  new Rates ?",
                        "Shop.prices ?",
                        "  new Prices ?",
                        "Rates.taxPercent ?",
                        "Prices.withTax ?");
    }

    private static List<String> steps(Class<?> testClass, String method) {
        GreenRuns runs = new GreenRuns(folder.resolve("green"), Long.MAX_VALUE, folder);
        SnapshotKey key = new SnapshotKey(testClass.getName(), method, List.of(), List.of(), "");
        return Traced.treeOf(runs.find(key)
                .orElseThrow(() -> new AssertionError(jvm.out() + jvm.err()))
                .recording());
    }

    @SpringBootTest(classes = Shop.class)
    @TestMethodOrder(MethodName.class)
    static class ShopTestCase {

        @Autowired
        private Prices prices;

        @Test
        void first() throws Exception {
            assertThat(prices.total(List.of(100, 200)).get()).isEqualTo(357);
        }

        @Test
        void second() {
            assertThat(prices.withTax(200)).isEqualTo(238);
        }
    }

    @SpringBootTest(classes = Shop.class)
    static class SpiedShopTestCase {

        @MockitoSpyBean
        private Rates rates;

        @Autowired
        private Prices prices;

        @Test
        void first() {
            when(rates.taxPercent()).thenReturn(7);
            assertThat(prices.withTax(200)).isEqualTo(214);
        }
    }
}
