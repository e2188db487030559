package dev.whodunit.junit;

import static dev.whodunit.junit.CompiledShop.LAST_PARAMETER;
import static dev.whodunit.junit.CompiledShop.TESTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectIteration;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Which snapshots no test asks for any more, where tests are compiled, run, changed and run again. */
class ObsoleteSnapshotsTest {

    private static final String ALL =
            "ACTIVE price[=3], ACTIVE price[=4], ACTIVE taxes@tax of 6, ACTIVE taxes@tax of 7, ACTIVE total";

    @TempDir
    Path folder;

    private CompiledShop shop;

    @BeforeEach
    void acceptAll() throws Exception {
        shop = new CompiledShop(folder);
        shop.compile("shop.ShopTest", TESTS);
        shop.run();
    }

    @Test
    void whatTestsAskForIsActive() {
        assertThat(shop.states()).isEqualTo(ALL);
        assertThat(shop.prune()).isEmpty();
    }

    @Test
    void theSnapshotOfATestThatIsGoneIsObsolete() throws Exception {
        shop.compile("shop.ShopTest", TESTS.replace("@Test\n", "\n"));
        shop.run();

        assertThat(shop.states()).contains("OBSOLETE total").doesNotContain("UNSURE");
        assertThat(shop.prune()).singleElement().satisfies(pruned -> {
            assertThat(pruned.snapshot().reason()).isEqualTo("shop.ShopTest has no such test");
            assertThat(pruned.snapshot().file()).doesNotExist();
            assertThat(pruned.file()).isEqualTo(folder.resolve("target/whodunit/pruned/shop/ShopTest/total.snap"));
        });
        assertThat(shop.states()).doesNotContain("OBSOLETE");
    }

    @Test
    void aClassOfWhichThereIsASourceButNoClassFileIsNotGone() throws Exception {
        shop.delete("target/test-classes/shop/ShopTest.class");
        Path source = folder.resolve("src/integration/kotlin/shop/ShopTest.kt");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "class ShopTest");

        assertThat(shop.states()).doesNotContain("OBSOLETE");
    }

    @Test
    void theSnapshotOfAnInvocationThatThereIsNoMoreIsObsolete() throws Exception {
        shop.compile("shop.ShopTest", TESTS.replace("{3, 4}", "{3, 4, 5}"));
        shop.run();
        shop.compile("shop.ShopTest", TESTS);
        shop.run();

        assertThat(shop.states())
                .contains("ACTIVE price[=3], ACTIVE price[=4], OBSOLETE price[=5],")
                .doesNotContain("UNSURE");
    }

    @Test
    void whereOnlyOneInvocationIsLeftTheOtherIsObsolete() throws Exception {
        shop.compile("shop.ShopTest", TESTS.replace("{3, 4}", "{3}"));
        shop.run();

        assertThat(shop.states())
                .contains("ACTIVE price[=3], OBSOLETE price[=4],")
                .doesNotContain("UNSURE");
    }

    @Test
    void aRunOfSomeInvocationsMakesNoOtherObsolete() throws Exception {
        shop.compile("shop.ShopTest", TESTS.replace("{3, 4}", "{3, 4, 5}"));
        shop.run();
        Class<?> again = shop.load("shop.ShopTest");
        shop.run(Map.of(), selectIteration(selectMethod(again, "price", "int, " + LAST_PARAMETER), 0, 1));

        assertThat(shop.states())
                .contains("price[=3]", "price[=4]", "UNSURE price[=5]")
                .doesNotContain("OBSOLETE");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aRunOfOneInvocationMakesNoOtherObsolete(int number) throws Exception {
        Class<?> again = shop.load("shop.ShopTest");
        Thread.currentThread().setContextClassLoader(again.getClassLoader());
        try {
            shop.run(
                    Map.of(),
                    selectUniqueId("[engine:junit-jupiter]/[class:shop.ShopTest]"
                            + "/[test-template:price(int, dev.whodunit.PipelineRun)]/[test-template-invocation:#"
                            + number + "]"));
        } finally {
            Thread.currentThread().setContextClassLoader(getClass().getClassLoader());
        }

        assertThat(shop.states()).contains("price[=3]", "price[=4]").doesNotContain("OBSOLETE");
    }

    @Test
    void whereASourceOfArgumentsFailsHalfWayNothingIsObsolete() throws Exception {
        shop.compile(
                "shop.ShopTest",
                TESTS.replace("@ValueSource(ints = {3, 4})", "@MethodSource(\"prices\")")
                        .replace("@TestFactory", """
                                static IntStream prices() {
                                    return IntStream.of(3, 0, 4).map(price -> 12 / price);
                                }

                                @TestFactory"""));
        LauncherFactory.create()
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(shop.load("shop.ShopTest")))
                        .configurationParameters(shop.settings(Map.of()))
                        .configurationParameter("whodunit.update", "new")
                        .configurationParameter("whodunit.ci", "false")
                        .build());

        assertThat(shop.states())
                .contains("UNSURE price[=3]", "ACTIVE price[=4]", "ACTIVE total")
                .doesNotContain("OBSOLETE");
    }

    @Test
    void whereATestFailsNoneOfItsSnapshotsIsObsolete() throws Exception {
        shop.compile(
                "shop.ShopTest",
                TESTS.replace("Shop.total(price);\n        assertThat", "assertThat")
                        .replace("Shop.total(1);", "Shop.total(1); Assertions.fail();")
                        .replace("Stream.of(6, 7)", "Stream.of(6, 0)")
                        .replace("\"tax\", () -> {", "\"tax\", () -> { Assertions.assertTrue(price > 0);"));
        shop.run();

        assertThat(shop.states())
                .contains("UNSURE total", "UNSURE taxes@tax of 7")
                .doesNotContain("OBSOLETE");
    }

    @Test
    void whereATestIsLeftOutItsSnapshotsAreNotObsolete() throws Exception {
        shop.compile(
                "shop.ShopTest",
                TESTS.replace("@Test\n", "@Test @Disabled\n")
                        .replace("Shop.total(price);\n", "Assumptions.assumeTrue(price == 3); Shop.total(price);\n"));
        shop.run();

        assertThat(shop.states())
                .contains("UNSURE total", "ACTIVE price[=3], UNSURE price[=4]")
                .doesNotContain("OBSOLETE");
    }

    @Test
    void whereTheWholeClassIsLeftOutNothingIsObsolete() throws Exception {
        shop.compile("shop.ShopTest", TESTS.replace("class ShopTest", "@Disabled class ShopTest"));
        shop.run();

        assertThat(shop.states()).doesNotContain("OBSOLETE");
    }

    @Test
    void aRunOfOneMethodMakesNoOtherObsolete() throws Exception {
        shop.run(Map.of(), selectMethod(shop.load("shop.ShopTest"), "total", LAST_PARAMETER));

        assertThat(shop.states()).isEqualTo(ALL);
    }

    @Test
    void aRunOfOneMethodInAFreshBuildFolderLeavesTheRestUnsure() throws Exception {
        shop.delete("target/whodunit/manifests/shop/ShopTest.json");
        assertThat(shop.states()).doesNotContain("OBSOLETE", "ACTIVE");

        shop.run(Map.of(), selectMethod(shop.load("shop.ShopTest"), "total", LAST_PARAMETER));

        assertThat(shop.states())
                .contains("ACTIVE total", "UNSURE price[=3], UNSURE price[=4]")
                .doesNotContain("OBSOLETE");
    }

    @Test
    void testsThatWereCompiledAgainHaveToRunAgain() throws Exception {
        shop.compile("shop.ShopTest", TESTS.replace("{3, 4}", "{3, 5}"));
        shop.run();
        Path data = Files.writeString(folder.resolve("target/test-classes/prices.csv"), "3,4");
        Files.setLastModifiedTime(data, FileTime.fromMillis(System.currentTimeMillis() + 60_000));

        assertThat(shop.reasons()).contains("UNSURE price[=4]: its tests were compiled again since they ran");
    }

    @Test
    void whatACheckoutHasBroughtSinceIsNotObsolete() throws Exception {
        shop.compile("shop.ShopTest", TESTS.replace("{3, 4}", "{3, 5}").replace("@Test\n", "\n"));
        shop.run();
        for (String name : List.of("price[=4]", "total")) {
            Files.setLastModifiedTime(shop.snapshot(name), FileTime.fromMillis(System.currentTimeMillis() + 60_000));
        }

        assertThat(shop.reasons())
                .contains(
                        "UNSURE price[=4]: it is younger than the last run",
                        "UNSURE total: it is younger than the last run");
    }

    @Test
    void testsOfWhichASourceIsYoungerHaveToRunAgain() throws Exception {
        shop.compile("shop.ShopTest", TESTS.replace("{3, 4}", "{3, 5}"));
        shop.run();
        Path source = folder.resolve("src/main/java/shop/Shop.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "class Shop {}");
        Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() + 60_000));

        assertThat(shop.states()).contains("UNSURE price[=4]").doesNotContain("OBSOLETE");
    }

    @Test
    void whatIsRunAgainBecauseItFailedAddsToWhatRanBefore() throws Exception {
        System.setProperty("whodunit.test.flaky", "true");
        Class<?> loaded;
        try {
            shop.compile(
                    "shop.ShopTest",
                    TESTS.replace(
                            "Shop.total(price);\n        assertThat",
                            "Assertions.assertFalse(price == 4 && Boolean.getBoolean(\"whodunit.test.flaky\"));"
                                    + " Shop.total(price);\n        assertThat"));
            loaded = shop.load("shop.ShopTest");
            shop.run(Map.of(), selectClass(loaded));
        } finally {
            System.clearProperty("whodunit.test.flaky");
        }
        shop.run(Map.of(), selectIteration(selectMethod(loaded, "price", "int," + LAST_PARAMETER), 1));

        assertThat(shop.states()).isEqualTo(ALL);
    }

    /** [R12] */
    @Test
    void aNestedClassHidesNothingOfItsOuterClass() throws Exception {
        String nested = "@Nested class Nightly { @Test void total(PipelineRun run) { Shop.total(2);"
                + " assertThat(run).matchesSnapshot(); } }\n";
        shop.compile("shop.ShopTest", TESTS.replace("    @Test\n", nested + "    @Test\n"));
        shop.run();
        assertThat(shop.states()).contains("ACTIVE shop.ShopTest$Nightly#total");

        shop.compile(
                "shop.ShopTest",
                TESTS.replace("    @Test\n", nested + "    @Test\n")
                        .replace("void total(PipelineRun run) {\n", "void sum(PipelineRun run) {\n"));
        shop.run();

        assertThat(shop.states()).contains("ACTIVE shop.ShopTest$Nightly#total", "OBSOLETE total");
    }

    @Test
    void aNestedClassThatIsGoneIsGoneThoughItsOuterClassIsThere() throws Exception {
        String nested = "@Nested class Nightly { @Test void total(PipelineRun run) { Shop.total(2);"
                + " assertThat(run).matchesSnapshot(); } }\n";
        shop.compile("shop.ShopTest", TESTS.replace("    @Test\n", nested + "    @Test\n"));
        shop.run();
        shop.delete("target/test-classes/shop/ShopTest$Nightly.class");
        shop.compile("shop.ShopTest", TESTS);
        shop.run();

        assertThat(shop.reasons())
                .contains("OBSOLETE shop.ShopTest$Nightly#total: there is no class shop.ShopTest$Nightly");
    }
}
