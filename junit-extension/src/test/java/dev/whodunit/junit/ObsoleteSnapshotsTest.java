package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectIteration;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.whodunit.manifest.CompiledTests;
import dev.whodunit.manifest.Manifests;
import dev.whodunit.manifest.Pruning;
import dev.whodunit.manifest.Pruning.Pruned;
import dev.whodunit.manifest.Pruning.Successor;
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
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A project whose tests are compiled, run, changed and run again. */
class ObsoleteSnapshotsTest {

    private static final String TESTS = """
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

    private static final String RENAMED =
            TESTS.replace("void total(", "void sum(").replace("Shop.total(1)", "Shop.total(2)");

    private static final String ALL =
            "ACTIVE price[=3], ACTIVE price[=4], ACTIVE taxes@tax of 6, ACTIVE taxes@tax of 7, " + "ACTIVE total";

    @TempDir
    Path project;

    @BeforeEach
    void acceptAll() throws Exception {
        compile("shop.ShopTest", TESTS);
        run();
    }

    @Test
    void whatTestsAskForIsActive() {
        assertThat(states()).isEqualTo(ALL);
        assertThat(prune()).isEmpty();
    }

    @Test
    void theSnapshotOfATestThatIsGoneIsObsolete() throws Exception {
        compile("shop.ShopTest", TESTS.replace("@Test\n", "\n"));
        run();

        assertThat(states()).contains("OBSOLETE total").doesNotContain("UNSURE");
        assertThat(prune()).singleElement().satisfies(pruned -> {
            assertThat(pruned.snapshot().reason()).isEqualTo("shop.ShopTest has no such test");
            assertThat(pruned.snapshot().file()).doesNotExist();
            assertThat(pruned.file()).isEqualTo(project.resolve("target/whodunit/pruned/shop/ShopTest/total.snap"));
        });
        assertThat(states()).doesNotContain("OBSOLETE");
    }

    @Test
    void theSnapshotOfATestThatIsCalledOtherwiseNowIsMovedToIt() throws Exception {
        String before = Files.readString(snapshot("total"));
        compile("shop.ShopTest", TESTS.replace("void total(", "void sum("));
        run(Map.of("whodunit.update", "auto"), selectClass(load("shop.ShopTest")));

        assertThat(prune())
                .singleElement()
                .satisfies(pruned -> assertThat(pruned.successor()).contains(new Successor("shop.ShopTest#sum", true)));
        assertThat(snapshot("total")).doesNotExist();
        assertThat(AcceptedFiles.content(Files.readString(snapshot("sum"))))
                .isEqualTo(AcceptedFiles.content(before))
                .isPresent();
        assertThat(run(Map.of("whodunit.update", "none"), selectClass(load("shop.ShopTest")))
                        .failures())
                .isEmpty();
    }

    @Test
    void whereATestThatIsCalledOtherwiseNowGivesOtherValuesItsSnapshotIsMovedAsItWasAccepted() throws Exception {
        String before = Files.readString(snapshot("total"));
        compile("shop.ShopTest", RENAMED);
        run(Map.of("whodunit.update", "auto"), selectClass(load("shop.ShopTest")));

        assertThat(prune())
                .singleElement()
                .satisfies(
                        pruned -> assertThat(pruned.successor()).contains(new Successor("shop.ShopTest#sum", false)));
        assertThat(snapshot("total")).doesNotExist();
        assertThat(AcceptedFiles.content(Files.readString(snapshot("sum"))))
                .isEqualTo(AcceptedFiles.content(before))
                .isPresent();
        assertThat(run(Map.of("whodunit.update", "none"), selectClass(load("shop.ShopTest")))
                        .failures())
                .contains("Shop was given something else");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // two others are gone that took the same steps
                "@ParameterizedTest>>>>@ValueSource(ints = {3, 4})>>>>",
                // another one is new that takes the same steps
                "@TestFactory>>>>@Test void more(PipelineRun run) { Shop.total(9); assertThat(run).matchesSnapshot(); } @TestFactory"
            })
    void whereTwoTestsMayBeItNobodyIsTakenForIt(String change) throws Exception {
        String source = RENAMED;
        String[] parts = change.split(">>>>", -1);
        for (int i = 0; i + 1 < parts.length; i += 2) {
            source = source.replace(parts[i], parts[i + 1]);
        }
        compile("shop.ShopTest", source);
        run(Map.of("whodunit.update", "auto"), selectClass(load("shop.ShopTest")));

        assertThat(prune())
                .isNotEmpty()
                .allSatisfy(pruned -> assertThat(pruned.successor()).isEmpty());
        assertThat(snapshot("sum")).doesNotExist();
    }

    @Test
    void theSnapshotsOfAClassThatIsCalledOtherwiseNowAreMovedToIt() throws Exception {
        delete("target/test-classes/shop/ShopTest.class");
        compile("shop.StoreTest", TESTS.replace("ShopTest", "StoreTest"));
        run(Map.of("whodunit.update", "auto"), selectClass(load("shop.StoreTest")));

        assertThat(prune())
                .extracting(pruned -> pruned.successor().map(Successor::key).orElse(""))
                .containsExactly(
                        "shop.StoreTest#price[=3]",
                        "shop.StoreTest#price[=4]",
                        "shop.StoreTest#taxes@tax of 6",
                        "shop.StoreTest#taxes@tax of 7",
                        "shop.StoreTest#total");
    }

    @Test
    void aClassOfWhichThereIsASourceButNoClassFileIsNotGone() throws Exception {
        delete("target/test-classes/shop/ShopTest.class");
        Path source = project.resolve("src/integration/kotlin/shop/ShopTest.kt");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "class ShopTest");

        assertThat(states()).doesNotContain("OBSOLETE");
    }

    @Test
    void theSnapshotOfAnInvocationThatThereIsNoMoreIsObsolete() throws Exception {
        compile("shop.ShopTest", TESTS.replace("{3, 4}", "{3, 4, 5}"));
        run();
        compile("shop.ShopTest", TESTS);
        run();

        assertThat(states())
                .contains("ACTIVE price[=3], ACTIVE price[=4], OBSOLETE price[=5],")
                .doesNotContain("UNSURE");
    }

    @Test
    void whereOnlyOneInvocationIsLeftTheOtherIsObsolete() throws Exception {
        compile("shop.ShopTest", TESTS.replace("{3, 4}", "{3}"));
        run();

        assertThat(states()).contains("ACTIVE price[=3], OBSOLETE price[=4],").doesNotContain("UNSURE");
    }

    @Test
    void aRunOfSomeInvocationsMakesNoOtherObsolete() throws Exception {
        compile("shop.ShopTest", TESTS.replace("{3, 4}", "{3, 4, 5}"));
        run();
        Class<?> again = load("shop.ShopTest");
        run(Map.of(), selectIteration(selectMethod(again, "price", "int, " + PipelineRunType.NAME), 0, 1));

        assertThat(states())
                .contains("price[=3]", "price[=4]", "UNSURE price[=5]")
                .doesNotContain("OBSOLETE");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aRunOfOneInvocationMakesNoOtherObsolete(int number) throws Exception {
        Class<?> again = load("shop.ShopTest");
        Thread.currentThread().setContextClassLoader(again.getClassLoader());
        try {
            run(
                    Map.of(),
                    selectUniqueId("[engine:junit-jupiter]/[class:shop.ShopTest]"
                            + "/[test-template:price(int, dev.whodunit.PipelineRun)]/[test-template-invocation:#"
                            + number + "]"));
        } finally {
            Thread.currentThread().setContextClassLoader(getClass().getClassLoader());
        }

        assertThat(states()).contains("price[=3]", "price[=4]").doesNotContain("OBSOLETE");
    }

    @Test
    void whereASourceOfArgumentsFailsHalfWayNothingIsObsolete() throws Exception {
        compile(
                "shop.ShopTest",
                TESTS.replace("@ValueSource(ints = {3, 4})", "@MethodSource(\"prices\")")
                        .replace("@TestFactory", """
                                static IntStream prices() {
                                    return IntStream.of(3, 0, 4).map(price -> 12 / price);
                                }

                                @TestFactory"""));
        LauncherFactory.create()
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(load("shop.ShopTest")))
                        .configurationParameters(settings(Map.of()))
                        .configurationParameter("whodunit.update", "new")
                        .configurationParameter("whodunit.ci", "false")
                        .build());

        assertThat(states())
                .contains("UNSURE price[=3]", "ACTIVE price[=4]", "ACTIVE total")
                .doesNotContain("OBSOLETE");
    }

    @Test
    void whereATestFailsNoneOfItsSnapshotsIsObsolete() throws Exception {
        compile(
                "shop.ShopTest",
                TESTS.replace("Shop.total(price);\n        assertThat", "assertThat")
                        .replace("Shop.total(1);", "Shop.total(1); Assertions.fail();")
                        .replace("Stream.of(6, 7)", "Stream.of(6, 0)")
                        .replace("\"tax\", () -> {", "\"tax\", () -> { Assertions.assertTrue(price > 0);"));
        run();

        assertThat(states()).contains("UNSURE total", "UNSURE taxes@tax of 7").doesNotContain("OBSOLETE");
    }

    @Test
    void whereATestIsLeftOutItsSnapshotsAreNotObsolete() throws Exception {
        compile(
                "shop.ShopTest",
                TESTS.replace("@Test\n", "@Test @Disabled\n")
                        .replace("Shop.total(price);\n", "Assumptions.assumeTrue(price == 3); Shop.total(price);\n"));
        run();

        assertThat(states())
                .contains("UNSURE total", "ACTIVE price[=3], UNSURE price[=4]")
                .doesNotContain("OBSOLETE");
    }

    @Test
    void whereTheWholeClassIsLeftOutNothingIsObsolete() throws Exception {
        compile("shop.ShopTest", TESTS.replace("class ShopTest", "@Disabled class ShopTest"));
        run();

        assertThat(states()).doesNotContain("OBSOLETE");
    }

    @Test
    void aRunOfOneMethodMakesNoOtherObsolete() throws Exception {
        run(Map.of(), selectMethod(load("shop.ShopTest"), "total", PipelineRunType.NAME));

        assertThat(states()).isEqualTo(ALL);
    }

    @Test
    void aRunOfOneMethodInAFreshBuildFolderLeavesTheRestUnsure() throws Exception {
        delete("target/whodunit/manifests/shop/ShopTest.json");
        assertThat(states()).doesNotContain("OBSOLETE", "ACTIVE");

        run(Map.of(), selectMethod(load("shop.ShopTest"), "total", PipelineRunType.NAME));

        assertThat(states())
                .contains("ACTIVE total", "UNSURE price[=3], UNSURE price[=4]")
                .doesNotContain("OBSOLETE");
    }

    @Test
    void testsThatWereCompiledAgainHaveToRunAgain() throws Exception {
        compile("shop.ShopTest", TESTS.replace("{3, 4}", "{3, 5}"));
        run();
        Path data = Files.writeString(project.resolve("target/test-classes/prices.csv"), "3,4");
        Files.setLastModifiedTime(data, FileTime.fromMillis(System.currentTimeMillis() + 60_000));

        assertThat(reasons()).contains("UNSURE price[=4]: its tests were compiled again since they ran");
    }

    @Test
    void whatACheckoutHasBroughtSinceIsNotObsolete() throws Exception {
        compile("shop.ShopTest", TESTS.replace("{3, 4}", "{3, 5}").replace("@Test\n", "\n"));
        run();
        for (String name : List.of("price[=4]", "total")) {
            Files.setLastModifiedTime(snapshot(name), FileTime.fromMillis(System.currentTimeMillis() + 60_000));
        }

        assertThat(reasons())
                .contains(
                        "UNSURE price[=4]: it is younger than the last run",
                        "UNSURE total: it is younger than the last run");
    }

    @Test
    void testsOfWhichASourceIsYoungerHaveToRunAgain() throws Exception {
        compile("shop.ShopTest", TESTS.replace("{3, 4}", "{3, 5}"));
        run();
        Path source = project.resolve("src/main/java/shop/Shop.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "class Shop {}");
        Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() + 60_000));

        assertThat(states()).contains("UNSURE price[=4]").doesNotContain("OBSOLETE");
    }

    @Test
    void whatIsRunAgainBecauseItFailedAddsToWhatRanBefore() throws Exception {
        System.setProperty("whodunit.test.flaky", "true");
        Class<?> loaded;
        try {
            compile(
                    "shop.ShopTest",
                    TESTS.replace(
                            "Shop.total(price);\n        assertThat",
                            "Assertions.assertFalse(price == 4 && Boolean.getBoolean(\"whodunit.test.flaky\"));"
                                    + " Shop.total(price);\n        assertThat"));
            loaded = load("shop.ShopTest");
            run(Map.of(), selectClass(loaded));
        } finally {
            System.clearProperty("whodunit.test.flaky");
        }
        run(Map.of(), selectIteration(selectMethod(loaded, "price", "int," + PipelineRunType.NAME), 1));

        assertThat(states()).isEqualTo(ALL);
    }

    /** [R12] */
    @Test
    void aNestedClassHidesNothingOfItsOuterClass() throws Exception {
        String nested = "@Nested class Nightly { @Test void total(PipelineRun run) { Shop.total(2);"
                + " assertThat(run).matchesSnapshot(); } }\n";
        compile("shop.ShopTest", TESTS.replace("    @Test\n", nested + "    @Test\n"));
        run();
        assertThat(told(state -> "")).contains("ACTIVE shop.ShopTest$Nightly#total");

        compile(
                "shop.ShopTest",
                TESTS.replace("    @Test\n", nested + "    @Test\n")
                        .replace("void total(PipelineRun run) {\n", "void sum(PipelineRun run) {\n"));
        run();

        assertThat(states()).contains("ACTIVE shop.ShopTest$Nightly#total", "OBSOLETE total");
    }

    @Test
    void aNestedClassThatIsGoneIsGoneThoughItsOuterClassIsThere() throws Exception {
        String nested = "@Nested class Nightly { @Test void total(PipelineRun run) { Shop.total(2);"
                + " assertThat(run).matchesSnapshot(); } }\n";
        compile("shop.ShopTest", TESTS.replace("    @Test\n", nested + "    @Test\n"));
        run();
        delete("target/test-classes/shop/ShopTest$Nightly.class");
        compile("shop.ShopTest", TESTS);
        run();

        assertThat(reasons()).contains("OBSOLETE shop.ShopTest$Nightly#total: there is no class shop.ShopTest$Nightly");
    }

    @Test
    void otherFilesAndSnapshotsInUseStay() throws Exception {
        Path notes = Files.writeString(snapshot("notes"), "not a snapshot\n");
        List<SnapshotState> chosen = Pruning.chosen(all(), state -> true);

        assertThat(chosen).isEmpty();
        assertThat(notes).exists();
    }

    @Test
    void unsureOnesArePrunedWhereThatIsAskedFor() throws Exception {
        delete("target/whodunit/manifests/shop/ShopTest.json");
        run(Map.of(), selectMethod(load("shop.ShopTest"), "total", PipelineRunType.NAME));

        assertThat(Pruning.chosen(all(), state -> state.key().contains("price")))
                .extracting(SnapshotState::key)
                .containsExactly("shop.ShopTest#price[=3]", "shop.ShopTest#price[=4]");
    }

    /** What the methods' last parameter is, as JUnit writes it. */
    private static final class PipelineRunType {
        static final String NAME = "dev.whodunit.PipelineRun";
    }

    private Path snapshot(String name) {
        return project.resolve("src/test/snapshots/shop/ShopTest").resolve(name + ".snap");
    }

    private String states() {
        return told(state -> "");
    }

    private String reasons() {
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

    private List<SnapshotState> all() {
        return new SnapshotStates(
                        new AcceptedFiles(project.resolve("src/test/snapshots")),
                        Manifests.in(project.resolve("target/whodunit")),
                        CompiledTests.of(project, project.resolve("target")))
                .all();
    }

    private List<Pruned> prune() {
        Path snapshots = project.resolve("src/test/snapshots");
        return new Pruning(snapshots, new PendingSnapshots(snapshots), project.resolve("target/whodunit/pruned"))
                .prune(Pruning.chosen(all(), state -> false));
    }

    private TestCaseRun run() throws Exception {
        return run(Map.of(), selectClass(load("shop.ShopTest")));
    }

    private TestCaseRun run(Map<String, String> settings, DiscoverySelector... selectors) {
        return TestCaseRun.of(project, settings(settings), selectors);
    }

    private Map<String, String> settings(Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(settings);
        all.put("whodunit.directory", project.resolve("target/whodunit").toString());
        all.put("whodunit.snapshots", project.resolve("src/test/snapshots").toString());
        all.put("whodunit.rerun", "false");
        return all;
    }

    private void compile(String name, String source) throws IOException {
        for (Map.Entry<String, byte[]> file : CompiledSource.compile(name, source, "-g", "-nowarn", "-parameters")
                .entrySet()) {
            Path target =
                    project.resolve("target/test-classes").resolve(file.getKey().replace('.', '/') + ".class");
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    private Class<?> load(String name) throws Exception {
        URL classes = project.resolve("target/test-classes").toUri().toURL();
        return new URLClassLoader(new URL[] {classes}, getClass().getClassLoader()).loadClass(name);
    }

    private void delete(String path) throws IOException {
        try (Stream<Path> files = Files.walk(project.resolve(path))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
