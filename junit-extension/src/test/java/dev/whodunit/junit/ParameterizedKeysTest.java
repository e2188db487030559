package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.PipelineRun;
import dev.whodunit.assertions.WhodunitAssertions;
import dev.whodunit.snapshots.Snapshot;
import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.snapshots.SnapshotStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.reporting.ReportEntry;
import targets.Unseen;
import targets.chance.Raffle;
import targets.values.ChosenValue;

/** Snapshots of parameterized tests are called by their arguments, and not by the order that these come in. */
class ParameterizedKeysTest {

    private static final String SOURCE = "whodunit.test.source";

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(SOURCE);
        System.clearProperty(ChosenValue.NAME);
    }

    @Test
    void argumentsAreTheName() throws IOException {
        TestCaseRun run = accept(CsvTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(snapshots().keySet()).containsExactly("ranks[=SFO,2,true]", "ranks[=SJC,1,false]");
        assertThat(snapshots().values())
                .anySatisfy(text -> assertThat(text)
                        .contains("\"key\":\"" + CsvTestCase.class.getName() + "#ranks[=SFO,2,true]\""));
        assertThat(run.recordings())
                .containsOnlyKeys("CsvTestCase/ranks[=SFO,2,true]", "CsvTestCase/ranks[=SJC,1,false]");
    }

    @Test
    void anotherOrderOfTheSourceChangesNoKey() throws IOException {
        System.setProperty(SOURCE, "a b c");
        accept(SourceTestCase.class);
        Map<String, String> before = snapshots();

        System.setProperty(SOURCE, "new c a b");
        TestCaseRun run = compare(SourceTestCase.class);

        assertThat(before).containsOnlyKeys("ranks[=a]", "ranks[=b]", "ranks[=c]");
        assertThat(run.passed()).isEqualTo(3);
        assertThat(run.failures())
                .contains("There is no snapshot ", "ranks[=new].snap of ")
                .doesNotContain("CHANGED");
        assertThat(snapshots()).isEqualTo(before);
    }

    @Test
    void whatIsNeitherPlainNorNamedGoesByNumberAsBefore() throws IOException {
        assertThat(accept(OrdersTestCase.class).failures()).isEmpty();

        assertThat(snapshots())
                .containsOnlyKeys(
                        "orders[1]", "orders[2]", "named[=the first,1]", "named[=the second,2]", "setOf[=a set]");
    }

    @Test
    void equalArgumentsAreToldApartInTheirOrderAndTold() throws IOException {
        System.setProperty(SOURCE, "a b a");

        assertThat(told(accept(SourceTestCase.class)))
                .anySatisfy(text -> assertThat(text)
                        .isEqualTo(
                                "Invocations of ParameterizedKeysTest.SourceTestCase#ranks have the same arguments, a."
                                        + " Their snapshots are told apart by the order that they run in; this is number 2,"
                                        + " ranks[=a][2].snap. Give them different arguments."));
        assertThat(snapshots()).containsOnlyKeys("ranks[=a]", "ranks[=b]", "ranks[=a][2]");
        assertThat(compare(SourceTestCase.class).passed()).isEqualTo(3);
    }

    @Test
    void aTestMayBeMeantWithItsArguments() throws IOException {
        System.setProperty(SOURCE, "a b");

        run("SourceTestCase#ranks[=b]", SourceTestCase.class);
        run("*SourceTestCase#ranks[=b]", SourceTestCase.class);

        assertThat(snapshots()).containsOnlyKeys("ranks[=b]");
    }

    @Test
    void aSnapshotByNumberIsUsedAsLongAsThereIsNoOther() throws IOException {
        System.setProperty(SOURCE, "a b");
        accept(SourceTestCase.class);
        callByNumber("a", "1");
        callByNumber("b", "2");

        TestCaseRun green = compare(SourceTestCase.class);
        assertThat(green.failures()).isEmpty();
        assertThat(told(green))
                .hasSize(2)
                .element(1)
                .satisfies(text -> assertThat(text)
                        .isEqualTo("The snapshot " + snapshot("ranks[2]")
                                + " is called by the number of the invocation; by its arguments it would be ranks[=b].snap. It is used"
                                + " as it is, and another order of the arguments would mix it up with others. While the test passes,"
                                + " mvn test -Dwhodunit.update=ParameterizedKeysTest.SourceTestCase#ranks writes the snapshots anew,"
                                + " and java -jar whodunit-agent.jar prune moves the old ones."));

        System.setProperty(ChosenValue.NAME, "other ");
        assertThat(run("new", SourceTestCase.class).failures())
                .contains("was given something else")
                .doesNotContain("There is no snapshot");
        assertThat(snapshots()).containsOnlyKeys("ranks[1]", "ranks[2]");
    }

    @Test
    void snapshotsByNumberAreWrittenAnewWhereThatIsAskedFor() throws IOException {
        System.setProperty(SOURCE, "a b");
        accept(SourceTestCase.class);
        callByNumber("a", "1");

        assertThat(run("SourceTestCase#*", SourceTestCase.class).failures()).isEmpty();
        assertThat(run("*SourceTestCase#*", SourceTestCase.class).failures()).isEmpty();

        assertThat(snapshots()).containsOnlyKeys("ranks[1]", "ranks[=a]", "ranks[=b]");
        assertThat(told(compare(SourceTestCase.class))).isEmpty();
    }

    @Test
    void beforeTheArgumentsAreKnownTheNumberIsTheName() throws IOException {
        accept(EarlyTestCase.class);

        assertThat(snapshots()).containsOnlyKeys("ranks[1]@set-up", "ranks[=a]");
        assertThat(compare(EarlyTestCase.class).failures()).isEmpty();
    }

    @Test
    void aSecondRunFindsTheInvocationThatFailed() {
        System.setProperty(SOURCE, "10 20 20");
        accept(RaffleTestCase.class);
        Unseen.NUMBERS[0] = 7;
        try {
            TestCaseRun red = TestCaseRun.of(folder, Map.of("whodunit.update", "auto"), RaffleTestCase.class);

            assertThat(red.failures().split("Raffle does different things when the same code runs twice\\.", -1))
                    .hasSize(4);
        } finally {
            Unseen.NUMBERS[0] = 0;
        }
    }

    private TestCaseRun accept(Class<?> testCase) {
        return run("new", testCase);
    }

    private TestCaseRun compare(Class<?> testCase) {
        return run("auto", testCase);
    }

    private TestCaseRun run(String update, Class<?> testCase) {
        return TestCaseRun.of(folder, Map.of("whodunit.update", update, "whodunit.rerun", "false"), testCase);
    }

    /** As it was when all snapshots of parameterized tests were called so. */
    private void callByNumber(String arguments, String number) throws IOException {
        SnapshotStore store = new SnapshotStore(folder.resolve("snapshots"), SnapshotStore.Mode.READ_WRITE);
        Snapshot accepted = store.find(key("=" + arguments)).orElseThrow();
        store.write(key(number), number, accepted);
        Files.delete(store.file(key("=" + arguments)));
    }

    private static SnapshotKey key(String invocation) {
        return new SnapshotKey(SourceTestCase.class.getName(), "ranks", List.of(), List.of(invocation), "");
    }

    private Path snapshot(String name) {
        return folder.resolve(
                "snapshots/dev/whodunit/junit/ParameterizedKeysTest.SourceTestCase/" + name + SnapshotKey.EXTENSION);
    }

    private static List<String> told(TestCaseRun run) {
        return run.results().allEvents().reportingEntryPublished().stream()
                .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                .flatMap(entry -> Optional.ofNullable(entry.get("whodunit.snapshot")).stream())
                .toList();
    }

    private Map<String, String> snapshots() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        if (Files.isDirectory(folder.resolve("snapshots"))) {
            try (Stream<Path> files = Files.walk(folder.resolve("snapshots"))) {
                for (Path file : files.filter(path -> path.toString().endsWith(SnapshotKey.EXTENSION))
                        .toList()) {
                    String name = file.getFileName().toString();
                    texts.put(
                            name.substring(0, name.length() - SnapshotKey.EXTENSION.length()), Files.readString(file));
                }
            }
        }
        return texts;
    }

    private static void expect(PipelineRun run) {
        ChosenValue.value();
        WhodunitAssertions.assertThat(run).matchesSnapshot();
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(ChosenValue.class)
    static class CsvTestCase {

        @ParameterizedTest(name = "{1}. {0}")
        @CsvSource({"SJC, 1, false", "SFO, 2, true"})
        void ranks(String airport, int rank, boolean late, PipelineRun run, TestInfo info, @TempDir Path temporary) {
            assertThat(temporary).isDirectory();
            assertThat(info.getDisplayName()).contains(airport, String.valueOf(rank));
            expect(run);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(ChosenValue.class)
    static class SourceTestCase {

        static Stream<String> airports() {
            return Arrays.stream(System.getProperty(SOURCE, "").split(" "));
        }

        @ParameterizedTest
        @MethodSource("airports")
        void ranks(String airport, PipelineRun run) {
            String chosen = System.getProperty(ChosenValue.NAME, "");
            System.setProperty(ChosenValue.NAME, chosen + airport);
            try {
                expect(run);
            } finally {
                System.setProperty(ChosenValue.NAME, chosen);
            }
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Raffle.class)
    static class RaffleTestCase {

        static Stream<Integer> numbers() {
            return Arrays.stream(System.getProperty(SOURCE, "").split(" ")).map(Integer::valueOf);
        }

        @ParameterizedTest
        @MethodSource("numbers")
        void draws(int number, PipelineRun run) {
            new Raffle().draw(number);
            WhodunitAssertions.assertThat(run).matchesSnapshot();
        }
    }

    record Order(int number) {}

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(ChosenValue.class)
    static class OrdersTestCase {

        static Stream<Order> all() {
            return Stream.of(new Order(1), new Order(2));
        }

        static Stream<Arguments> withNames() {
            return Stream.of(
                    Arguments.of(Named.of("the first", new Order(1)), 1),
                    Arguments.of(Named.of("the second", new Order(2)), 2));
        }

        static Stream<Arguments> sets() {
            return Stream.of(Arguments.argumentSet("a set", new Order(1)));
        }

        @ParameterizedTest
        @MethodSource("all")
        void orders(Order order, PipelineRun run) {
            assertThat(order).isNotNull();
            expect(run);
        }

        @ParameterizedTest
        @MethodSource("withNames")
        void named(Order order, int number, PipelineRun run) {
            assertThat(order.number()).isEqualTo(number);
            expect(run);
        }

        @ParameterizedTest
        @MethodSource("sets")
        void setOf(Order order, PipelineRun run) {
            assertThat(order).isNotNull();
            expect(run);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(ChosenValue.class)
    static class EarlyTestCase {

        @BeforeEach
        void setUp(PipelineRun run) {
            ChosenValue.value();
            WhodunitAssertions.assertThat(run).step("value").matchesSnapshot("set-up");
        }

        @ParameterizedTest
        @CsvSource("a")
        void ranks(String airport, PipelineRun run) {
            assertThat(airport).isEqualTo("a");
            expect(run);
        }
    }
}
