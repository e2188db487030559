package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.PipelineRun;
import dev.whodunit.assertions.WhodunitAssertions;
import dev.whodunit.testing.CompiledSource;
import dev.whodunit.testing.Jvm;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import targets.orders.Orders;
import targets.values.ChosenValue;

/** What a store of snapshots should do, by docs/snapshots.md, as far as no other test shows it. */
class SnapshotBehavioursTest {

    private static final String VALUE = ChosenValue.NAME;
    private static final String LONG_LINE = "x".repeat(10_000_000);

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(VALUE);
    }

    @Test
    void nestedInheritedAndDynamicTestsHaveSnapshotsOfTheirOwn() throws IOException {
        assertThat(accept(FormsTestCase.class).failures()).isEmpty();

        String name = "dev/whodunit/junit/SnapshotBehavioursTest.FormsTestCase";
        assertThat(snapshots())
                .containsOnlyKeys(
                        name + "/inherited.snap",
                        name + ".Outer.Inner/deep.snap",
                        name + "/factory@first.snap",
                        name + "/factory@second.snap");
        assertThat(compare(FormsTestCase.class).failures()).isEmpty();
    }

    /** Kotlin's names in back-ticks are names in class files. */
    @Test
    void aNameWithSpacesIsAName() throws Exception {
        Path classes = folder.resolve("classes");
        for (Map.Entry<String, byte[]> file : CompiledSource.compile("shop.ShopTest", """
                package shop;
                import dev.whodunit.PipelineRun;
                import dev.whodunit.assertions.WhodunitAssertions;
                import dev.whodunit.junit.*;
                import org.junit.jupiter.api.Test;
                import org.junit.jupiter.api.extension.ExtendWith;
                @ExtendWith(PipelineExtension.class)
                @TracePipeline(includes = "targets.values.ChosenValue")
                class ShopTest {
                    @Test
                    void back_ticks(PipelineRun run) {
                        targets.values.ChosenValue.value();
                        WhodunitAssertions.assertThat(run).matchesSnapshot();
                    }
                }
                """, "-g", "-cp", Jvm.classPath())
                .entrySet()) {
            Path target = classes.resolve(file.getKey().replace('.', '/') + ".class");
            Files.createDirectories(target.getParent());
            Files.write(target, renamed(file.getValue(), "back_ticks", "sums up: all prices"));
        }
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            Class<?> test = loader.loadClass("shop.ShopTest");

            assertThat(accept(test).failures()).isEmpty();
            assertThat(snapshots().keySet())
                    .singleElement()
                    .satisfies(
                            name -> assertThat(name).matches("shop/ShopTest/sums up_ all prices~[0-9a-f]{8}\\.snap"));
            assertThat(compare(test).passed()).isEqualTo(1);
        }
    }

    private static byte[] renamed(byte[] classFile, String method, String name) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(classFile)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String old, String descriptor, String signature, String[] exceptions) {
                                return super.visitMethod(
                                        access, old.equals(method) ? name : old, descriptor, signature, exceptions);
                            }
                        },
                        0);
        return writer.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "all", "auto"})
    void aRunThatWentOnIsNotWrittenOverItsOwnSnapshot(String update) throws IOException {
        accept(TwiceTestCase.class);
        Map<String, String> before = snapshots();
        System.setProperty(VALUE, "more");

        TestCaseRun run = run(Map.of("whodunit.update", update), TwiceTestCase.class);

        assertThat(run.failures())
                .containsPattern(
                        "The run was compared with its snapshot at SnapshotBehavioursTest\\.java:\\d+ already, and is"
                                + " not the same at SnapshotBehavioursTest\\.java:\\d+, so that not both can be as accepted\\."
                                + " Compare it once, or compare a step under a name");
        assertThat(snapshots()).isEqualTo(before);
    }

    @Test
    void theSameRunMayBeComparedTwice() {
        assertThat(accept(TwiceTestCase.class).failures()).isEmpty();
        assertThat(run(Map.of("whodunit.update", "all"), TwiceTestCase.class).failures())
                .isEmpty();
    }

    static Stream<Arguments> oddTexts() {
        return Stream.of(
                Arguments.of("a\rb", "a\nb"),
                Arguments.of("a\r\nb", "a\nb"),
                Arguments.of("a\u2028b", "a b"),
                Arguments.of("a\u0085b", "a\nb"),
                Arguments.of("a\0b", "ab"),
                Arguments.of("\ud800", "\ud801"),
                Arguments.of("\ud800", "?"),
                Arguments.of(" a", "a"),
                Arguments.of("a\t ", "a\t"),
                Arguments.of("a\n", "a"),
                Arguments.of("a\n\n", "a\n"),
                Arguments.of("{\"lines\":1}", "{\"lines\": 1}"),
                Arguments.of("<<<<<<< HEAD", "======="),
                Arguments.of("no value", "null"),
                Arguments.of("no value", "empty"),
                Arguments.of("null", "empty"),
                Arguments.of("e\u0301", "\u00e9"),
                Arguments.of(LONG_LINE + "a", LONG_LINE + "b"));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("oddTexts")
    void oddTextsComeBackAndAreNoOthers(String accepted, String other) {
        System.setProperty(VALUE, accepted);
        assertThat(accept(ValueTestCase.class).failures()).isEmpty();
        assertThat(compare(ValueTestCase.class).passed()).isEqualTo(1);

        System.setProperty(VALUE, other);
        assertThat(compare(ValueTestCase.class).passed()).isZero();
    }

    @Test
    void theCharsetAndTheLanguageOfTheJvmMakeNoDifference() throws IOException {
        accept(LettersTestCase.class);
        Map<String, String> here = snapshots();

        Jvm jvm = Jvm.run(
                folder,
                List.of(),
                Map.of("CI", "", "TF_BUILD", "", "LC_ALL", "C"),
                "-XX:+EnableDynamicAgentLoading",
                "-Dfile.encoding=Cp1252",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dwhodunit.update=new",
                "-Dwhodunit.directory=" + folder.resolve("there/whodunit"),
                "-Dwhodunit.snapshots=" + folder.resolve("there/snapshots"),
                TestCaseProgram.class.getName(),
                LettersTestCase.class.getName());

        assertThat(jvm.exitCode()).as(jvm.out() + jvm.err()).isZero();
        assertThat(here).hasSize(2);
        assertThat(snapshots("there/snapshots")).isEqualTo(here);
    }

    @Test
    void whatIsNotAsAcceptedLeavesTheFileAsItIsAndIsNotAcceptedByTryingAgain() throws IOException {
        accept(ValueTestCase.class);
        Path file = folder.resolve("snapshots")
                .resolve(snapshots().keySet().iterator().next());
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(file, longAgo);
        String before = Files.readString(file);

        System.setProperty(VALUE, "other");
        assertThat(compare(ValueTestCase.class).passed()).isZero();
        assertThat(compare(ValueTestCase.class).passed()).isZero();

        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
        System.clearProperty(VALUE);
        assertThat(compare(ValueTestCase.class).passed()).isEqualTo(1);
    }

    @Test
    void aSnapshotThatCannotBeWrittenFailsTheTestWithItsPath() throws IOException {
        Files.writeString(folder.resolve("snapshots"), "a file, not a folder");

        TestCaseRun run = run(Map.of("whodunit.update", "all"), ValueTestCase.class);

        assertThat(run.passed()).isZero();
        assertThat(run.failures())
                .contains("The snapshot "
                        + folder.resolve(
                                "snapshots/dev/whodunit/junit/SnapshotBehavioursTest.ValueTestCase/value.snap"))
                .contains("could not be written");
    }

    @Test
    @Tag("any-jdk") // files are written alike on all of them
    void aThousandInvocationsOnEightThreadsWriteWhatOneThreadWrites() throws IOException {
        assertThat(accept(ManyTestCase.class).passed()).isEqualTo(1_000);
        Map<String, String> sequential = snapshots();

        TestCaseRun parallel = TestCaseRun.of(
                folder.resolve("parallel"),
                Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.mode.default", "concurrent",
                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "8"),
                ManyTestCase.class);

        assertThat(parallel.failures()).isEmpty();
        assertThat(sequential).hasSize(1_000);
        assertThat(snapshots("parallel/snapshots")).isEqualTo(sequential);
    }

    @Test
    @Tag("any-jdk") // files are written alike on all of them
    void twoJvmsAtOnceOnOneFolderDamageNothing() throws IOException {
        List<CompletableFuture<Jvm>> jvms = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            jvms.add(CompletableFuture.supplyAsync(() -> Jvm.run(
                    folder,
                    List.of(),
                    Map.of("CI", "", "TF_BUILD", ""),
                    "-XX:+EnableDynamicAgentLoading",
                    "-Dwhodunit.update=all",
                    "-Dwhodunit.directory=" + folder.resolve("whodunit"),
                    "-Dwhodunit.snapshots=" + folder.resolve("snapshots"),
                    TestCaseProgram.class.getName(),
                    FiftyTestCase.class.getName())));
        }

        assertThat(jvms)
                .allSatisfy(jvm -> assertThat(jvm.join().exitCode())
                        .as(jvm.join().out() + jvm.join().err())
                        .isZero());
        assertThat(compare(FiftyTestCase.class).passed()).isEqualTo(50);
        try (Stream<Path> files = Files.walk(folder.resolve("snapshots"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(50);
        }
    }

    private TestCaseRun accept(Class<?>... testCases) {
        return run(Map.of(), testCases);
    }

    private TestCaseRun compare(Class<?>... testCases) {
        return run(Map.of("whodunit.update", "auto"), testCases);
    }

    private TestCaseRun run(Map<String, String> settings, Class<?>... testCases) {
        Map<String, String> all = new TreeMap<>(settings);
        all.put("whodunit.rerun", "false");
        return TestCaseRun.of(folder, all, testCases);
    }

    private Map<String, String> snapshots() throws IOException {
        return snapshots("snapshots");
    }

    private Map<String, String> snapshots(String name) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        Path root = folder.resolve(name);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".snap")).toList()) {
                contents.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return contents;
    }

    private static void expect(PipelineRun run) {
        ChosenValue.value();
        WhodunitAssertions.assertThat(run).matchesSnapshot();
    }

    abstract static class BaseTestCase {

        @Test
        void inherited(PipelineRun run) {
            expect(run);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline({ChosenValue.class, Orders.class})
    static class FormsTestCase extends BaseTestCase {

        @TestFactory
        Stream<DynamicNode> factory(PipelineRun run) {
            return Stream.of(DynamicContainer.dynamicContainer(
                    "all",
                    Stream.of(
                            DynamicTest.dynamicTest("first", () -> {
                                Orders.total(List.of(1));
                                WhodunitAssertions.assertThat(run).step("total").matchesSnapshot("first");
                            }),
                            DynamicContainer.dynamicContainer(
                                    "more", Stream.of(DynamicTest.dynamicTest("second", () -> {
                                        Orders.label(2);
                                        WhodunitAssertions.assertThat(run)
                                                .step("label")
                                                .matchesSnapshot("second");
                                    }))))));
        }

        @Nested
        class Outer {

            @Nested
            class Inner {

                @Test
                void deep(PipelineRun run) {
                    expect(run);
                }
            }
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(ChosenValue.class)
    static class TwiceTestCase {

        @Test
        void twice(PipelineRun run) {
            Object value = value("");
            WhodunitAssertions.assertThat(run).matchesSnapshot();
            assertThat(value).isEqualTo("");
            if (!System.getProperty(VALUE, "").isEmpty()) {
                ChosenValue.value();
            }
            WhodunitAssertions.assertThat(run).matchesSnapshot();
        }

        private static Object value(String chosen) {
            String before = System.setProperty(VALUE, chosen);
            try {
                return ChosenValue.value();
            } finally {
                System.setProperty(VALUE, before == null ? "" : before);
            }
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(ChosenValue.class)
    static class ValueTestCase {

        @Test
        void value(PipelineRun run) {
            expect(run);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(ChosenValue.class)
    static class LettersTestCase {

        @ParameterizedTest
        @ValueSource(strings = {"Z\u00fcrich \u0130stanbul \u20ac", "\u6771\u4eac"})
        void title(String city, PipelineRun run) {
            System.setProperty(VALUE, city);
            expect(run);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Orders.class)
    static class ManyTestCase {

        static IntStream amounts() {
            return IntStream.range(0, 1_000);
        }

        @ParameterizedTest
        @MethodSource("amounts")
        void totals(int amount, PipelineRun run) {
            Orders.total(List.of(amount, -1));
            WhodunitAssertions.assertThat(run).matchesSnapshot();
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Orders.class)
    static class FiftyTestCase {

        @RepeatedTest(50)
        void totals(PipelineRun run) {
            Orders.total(List.of(1, -1));
            WhodunitAssertions.assertThat(run).matchesSnapshot();
        }
    }
}
