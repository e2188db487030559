package dev.whodunit.assertions;

import static dev.whodunit.assertions.Fixtures.failureOf;
import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whodunit.PipelineRun;
import dev.whodunit.provenance.Cells;
import dev.whodunit.provenance.DerivationGraph;
import dev.whodunit.provenance.DerivationGraph.Kind;
import dev.whodunit.provenance.LabelledArtifact;
import dev.whodunit.provenance.Maker;
import dev.whodunit.provenance.Origin;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import dev.whodunit.snapshots.SnapshotOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said where not all of a run was followed, where only a piece of a text is meant, and where nothing is asked. */
class LineageGapsTest {

    private static final String TOO_LARGE = "acme.Rank.all is not followed: it would become too large a method.";
    private static final String LINE = "SJC,45";

    private final PipelineRun whole = run(List.of());
    private final PipelineRun withGap = run(List.of(TOO_LARGE));

    private record Followed(PipelineRun plain, dev.whodunit.provenance.Lineage lineage) implements PipelineRun {

        @Override
        public Recording recording() {
            return plain.recording();
        }

        @Override
        public Optional<Object> liveOutput(Step step, long call) {
            return plain.liveOutput(step, call);
        }

        @Override
        public SnapshotOutcome compareWithSnapshot(String part, Recording recorded) {
            return plain.compareWithSnapshot(part, recorded);
        }

        @Override
        public SnapshotOutcome compareWithSnapshot(String part, Recording recorded, ArtifactRef artifact) {
            return plain.compareWithSnapshot(part, recorded, artifact);
        }
    }

    /**
     * Flight 0 has a delay that is characters 4 to 6 of a line. In the ranking, 0 has that delay, and 1 something of the whole line; 2
     * has an airport of which nobody knows where it stands. 4 has a cell that was read by its name and by its number, 5 one of the next row, too; 6 is a constant.
     */
    private static PipelineRun run(List<String> gaps) {
        PipelineRun plain = Fixtures.run();
        byte source = Kind.SOURCE.code();
        byte join = Kind.JOIN.code();
        DerivationGraph graph = new DerivationGraph(
                new byte[] {0, source, source, source, source, source, source, source, source, join, join},
                new int[] {0, 0, 1, 2, 3, 4, 5, 6, 7, 6, 9},
                new int[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 8},
                new int[11],
                List.of(
                        new Origin("flights.csv", "[0]:4-6", LINE),
                        new Origin("flights.csv", "[0]", LINE),
                        new Origin("airports.csv", "[0]", "SJC"),
                        new Origin("airports.csv", "?.code", "OAK"),
                        new Origin("airports.csv", "[0].code", "SFO"),
                        new Origin("people.csv", "[2].email", "ann@example.org"),
                        new Origin("people.csv", "[2][4]", "ann@example.org"),
                        new Origin("people.csv", "[3][4]", "bob@example.org")));
        List<LabelledArtifact> artifacts = List.of(
                artifact(plain, "flights", 0, ".delay", 1),
                artifact(plain, "airports", 1, ".code", 3),
                artifact(plain, "ranking", 2, ".mean", 1, 2, 4, 5, 9, 10, 0));
        return new Followed(plain, new dev.whodunit.provenance.Lineage(graph, List.of(Maker.UNKNOWN), artifacts, gaps));
    }

    private static LabelledArtifact artifact(PipelineRun run, String name, int order, String field, int... labels) {
        int size = 1 + 2 * labels.length;
        int[] parents = new int[size];
        int[] steps = new int[size];
        int[] ofCells = new int[size];
        parents[0] = -1;
        for (int element = 0; element < labels.length; element++) {
            int cell = 1 + 2 * element;
            steps[cell] = element;
            parents[cell + 1] = cell;
            steps[cell + 1] = -1;
            ofCells[cell + 1] = labels[element];
        }
        ArtifactRef ref = ArtifactFinder.one(RunUnderTest.of(run), name)
                .value()
                .map(RecordedArtifact::ref)
                .orElseThrow();
        return new LabelledArtifact(ref, order, new Cells(List.of(field), parents, steps, ofCells));
    }

    private static PartAssert mean(PipelineRun run, int element) {
        return assertThat(run).artifact("ranking").element(element).field("mean");
    }

    @Test
    void aWholeTextIsMoreThanAPieceOfIt() {
        mean(whole, 0).isDerivedOnlyFrom("flights[0].delay");
        assertThat(failureOf(() -> mean(whole, 1).isDerivedOnlyFrom("flights[0].delay")))
                .endsWith("should be derived only from \"flights[0].delay\", but is also derived from:\n"
                        + "  flights.csv [0]: SJC,45");
    }

    @Test
    void onlyFromSourcesNeedsNoneOfThemAndHavingThemNeedsEach() {
        mean(whole, 0).isDerivedOnlyFrom("flights[0].delay", "airports").hasSources("flights[0].delay");
        assertThat(failureOf(() -> mean(whole, 0).hasSources("flights[0].delay", "airports")))
                .startsWith(
                        "ranking[0].mean from rank (FlightDelays.java:36) should be derived from \"airports\", but is not.");
        mean(whole, 6).isDerivedOnlyFrom("airports");
    }

    @Test
    void anExecutionThatWasNotKeptIsPassedOverWhenAnEqualListIsLookedFor() {
        dev.whodunit.provenance.Lineage known = whole.lineage();
        LabelledArtifact flights = known.artifacts().get(0);
        ArtifactRef notKept =
                new ArtifactRef(flights.ref().step(), 99, flights.ref().part(), 0);
        List<LabelledArtifact> artifacts = new ArrayList<>(known.artifacts());
        artifacts.add(0, new LabelledArtifact(notKept, 0, flights.cells()));
        PipelineRun run = new Followed(
                whole, new dev.whodunit.provenance.Lineage(known.graph(), known.makers(), artifacts, List.of()));

        assertThat(run).artifact("rows").element(0).field("delay").isDerivedFrom("flights.csv");
    }

    @Test
    void aPieceOfATextIsNothingBesideIt() {
        mean(whole, 0).isDerivedOnlyFrom("flights.csv[0]");
        mean(whole, 1).isDerivedOnlyFrom("flights.csv[0]");
    }

    @Test
    void aPieceOfATextIsOfTheText() {
        mean(whole, 0).isDerivedFrom("flights.csv[0]");
        mean(whole, 1).isDerivedFrom("flights.csv[0]:4-6");
    }

    static List<ThrowingCallable> negatives() {
        PipelineRun run = run(List.of(TOO_LARGE));
        return List.of(
                () -> mean(run, 0).knownOnly().isNotDerivedFrom("airports"),
                () -> mean(run, 0).knownOnly().isNotInfluencedBy("airports"),
                () -> mean(run, 0).knownOnly().isDerivedOnlyFrom("flights[0].delay"),
                () -> assertThat(run).artifact("flights").element(0).knownOnly().doesNotReach("airports"));
    }

    @ParameterizedTest
    @MethodSource("negatives")
    void whatIsNotFollowedMayHideAWayWhereOnlyWhatIsSureCounts(ThrowingCallable negative) {
        assertThat(failureOf(negative))
                .contains("cannot be told for sure. No way is known, but not all was followed:\n  " + TOO_LARGE)
                .endsWith("\nWithout knownOnly() it is enough that no way is known.");
    }

    @Test
    void theMessageSaysWhatWasAsked() {
        assertThat(failureOf(() -> mean(withGap, 0).knownOnly().isNotDerivedFrom("airports")))
                .isEqualTo("""
                        Whether ranking[0].mean from rank (FlightDelays.java:36) is derived from "airports" cannot be told for sure. No way is known, but not all was followed:
                          acme.Rank.all is not followed: it would become too large a method.
                        Without knownOnly() it is enough that no way is known.""");
    }

    @Test
    void whereAllIsFollowedNoWayIsNoWay() {
        mean(whole, 0).knownOnly().isNotDerivedFrom("airports").isDerivedOnlyFrom("flights[0].delay");
        mean(withGap, 0).isNotDerivedFrom("airports");
    }

    @Test
    void aWayThatIsMissedIsToldWithWhatWasNotFollowed() {
        assertThat(failureOf(() -> mean(withGap, 0).isDerivedFrom("airports")))
                .endsWith("\nNot all was followed:\n  " + TOO_LARGE);
    }

    @Test
    void ofAPlaceThatIsNotKnownNeitherIsSaid() {
        String told = """
                Whether ranking[2].mean from rank (FlightDelays.java:36) is derived from "airports[0]" cannot be told: it is from a place in the same file which may be that one:
                     ranking[2].mean from rank (FlightDelays.java:36)
                  <- airports.csv ?.code: OAK
                Name the place as it was read, or the file.""";

        assertThat(failureOf(() -> mean(whole, 2).isNotDerivedFrom("airports[0]")))
                .isEqualTo(told);
        assertThat(failureOf(() -> mean(whole, 2).isDerivedFrom("airports[0]"))).isEqualTo(told);
    }

    @Test
    void aFileIsKnownWhereThePlaceIsNot() {
        mean(whole, 2).isDerivedFrom("airports.csv").isNotDerivedFrom("flights.csv");
    }

    @Test
    void aPlaceCanBeNamedThatMayHaveBeenRead() {
        assertThat(failureOf(() -> mean(whole, 2).isNotDerivedFrom("airports.csv[7].code")))
                .startsWith("Whether ranking[2].mean from rank (FlightDelays.java:36) is derived from"
                        + " \"airports.csv[7].code\" cannot be told");
    }

    @Test
    void aRowMeansItsCellsEvenIfItWasReadAsAWhole() {
        mean(whole, 3).isDerivedFrom("airports.csv[0]");
        assertThat(failureOf(() -> mean(whole, 3).isNotDerivedFrom("airports.csv[0]")))
                .contains("<- airports.csv [0].code: SFO");
    }

    @Test
    void aPlaceWhereNothingWasReadIsNoAnswer() {
        assertThat(failureOf(() -> mean(whole, 0).isNotDerivedFrom("airports.csv[7].code")))
                .isEqualTo("""
                        Nothing is known to have been read at "airports.csv[7].code".
                        Places in airports.csv that were read, the first and the last:
                          airports.csv[0]
                          airports.csv?.code
                          airports.csv[0].code
                        Rows are counted from 0, without a header, as in people.csv[2].email; a column is people.csv.email.""");
    }

    @Test
    void aRowThatAFileHasNotIsToldWithThoseThatItHas() {
        assertThat(failureOf(() -> mean(whole, 0).isDerivedFrom("flights.csv[99]")))
                .startsWith("Nothing is known to have been read at \"flights.csv[99]\".\n"
                        + "Places in flights.csv that were read, the first and the last:\n"
                        + "  flights.csv[0]:4-6\n  flights.csv[0]\n");
    }

    @Test
    void aFileThatWasNotReadIsToldWithThoseThatWere() {
        assertThat(failureOf(() -> mean(whole, 0).isNotDerivedFrom("airprots.csv[0].code")))
                .startsWith("""
                        There is no artifact "airprots" in this run of FlightDelays, and no file "airprots.csv" was read.
                        Files that were read, the most alike first:
                          airports.csv
                          flights.csv
                          people.csv
                        Artifacts, the most alike first:
                          airports
                        """);
    }

    @Test
    void aCellThatIsKnownByItsNumberMayBeTheOneThatIsNamed() {
        assertThat(failureOf(() -> mean(whole, 4).isDerivedOnlyFrom("people.csv[2].email")))
                .isEqualTo("""
                        Whether ranking[4].mean from rank (FlightDelays.java:36) is derived only from "people.csv[2].email" cannot be told: it is from places in the same file which may be those:
                          people.csv [2][4]: ann@example.org
                        Name the places as they were read, or the file.""");
        mean(whole, 4)
                .isDerivedOnlyFrom("people.csv[2].email", "people.csv[2][4]")
                .isDerivedOnlyFrom("people.csv[2]");
    }

    @Test
    void whatIsOfAnotherPlaceForSureIsToldAlone() {
        assertThat(failureOf(() -> mean(whole, 5).isDerivedOnlyFrom("people.csv[2].email")))
                .endsWith("but is also derived from:\n  people.csv [3][4]: bob@example.org");
    }

    static List<ThrowingCallable> withoutNames() {
        PipelineRun run = run(List.of());
        return List.of(
                () -> mean(run, 0).isDerivedFrom(),
                () -> mean(run, 0).isNotDerivedFrom(),
                () -> mean(run, 0).isDerivedOnlyFrom(),
                () -> mean(run, 0).hasSources(),
                () -> mean(run, 0).isInfluencedBy(),
                () -> mean(run, 0).isNotInfluencedBy(),
                () -> mean(run, 0).passedThrough(),
                () -> mean(run, 0).withoutPassing(),
                () -> mean(run, 0).reaches(),
                () -> mean(run, 0).doesNotReach(),
                () -> mean(run, 0).wasUsedBy(),
                () -> assertThat(run).artifact("ranking").isDerivedFrom(),
                () -> assertThat(run).artifact("ranking").isNotDerivedFrom(),
                () -> assertThat(run).artifact("ranking").column("mean").isNotDerivedFrom(),
                () -> assertThat(run).artifact("ranking").hasColumns(),
                () -> assertThat(run).stepsRanInOrder());
    }

    @ParameterizedTest
    @MethodSource("withoutNames")
    void anAssertionWithoutANameAsksNothing(ThrowingCallable assertion) {
        assertThatThrownBy(assertion)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("This assertion was given no name, so it asks nothing."
                        + " Name at least one artifact, file, column, or step.");
    }
}
