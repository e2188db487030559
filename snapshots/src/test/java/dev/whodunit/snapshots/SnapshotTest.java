package dev.whodunit.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.Library;
import dev.whodunit.run.Phase;
import dev.whodunit.run.Runs;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    @Test
    void tracedCodeAndNamedLibraryResultsHaveEntriesInCallOrder() {
        assertThat(FlightRuns.snapshot().entries())
                .extracting(SnapshotEntry::path)
                .containsExactly(
                        "readFlights",
                        "rank",
                        "rank > dropCancelled",
                        "rank > dropCancelled > dropCancelled λ1",
                        "rank > groupingBy");
    }

    @Test
    void fieldAccessesHaveNoEntries() {
        Snapshot snapshot = of(run -> run.step(
                "rank",
                step -> step.step(
                        "cache", field -> field.kind(FunctionKind.FIELD_WRITE).as("cache"))));

        assertThat(snapshot.entries()).extracting(SnapshotEntry::path).containsExactly("rank");
    }

    @Test
    void staticInitializersAndWhatTheyCallHaveNoEntriesAndMakeNoDifference() {
        Snapshot first = of(run -> run.step(
                        "rank",
                        step -> step.step(
                                "<clinit>",
                                init -> init.kind(FunctionKind.STATIC_INITIALIZER)
                                        .step("load", load -> load.as("table").out("List<Row>", "[{}]"))))
                .code("<clinit>", "c11a")
                .code("load", "10ad")
                .code("rank", "77b0"));
        Snapshot second = of(run -> run.step("rank", step -> {}).code("rank", "77b0"));

        assertThat(first).isEqualTo(second);
        assertThat(first.code()).hasSize(1);
    }

    @Test
    void codeIsTheSameWhereNoFunctionThatBothKnowHasAnotherOne() {
        Snapshot one = of(run -> run.step("rank", step -> {}).code("rank", "77b0"));
        Snapshot other = of(run -> run.step("rank", step -> {}).code("rank", "0b77"));
        Snapshot none = of(run -> run.step("rank", step -> {}));

        assertThat(one.hasSameCodeAs(one)).isTrue();
        assertThat(one.hasSameCodeAs(other)).isFalse();
        assertThat(one.hasSameCodeAs(none)).isTrue();
        assertThat(none.hasSameCodeAs(one)).isTrue();
    }

    @Test
    void sameNamedSiblingsAreNumberedUnlessTheyHaveNoLine() {
        Snapshot snapshot = of(run -> run.step(
                "rank",
                step -> step.step("sort", call -> call.library("java.util.List"))
                        .step("sort", call -> call.as("byName"))
                        .step("sort", call -> call.as("byDelay"))
                        .step("top", call -> call.as("best"))));

        assertThat(snapshot.entries())
                .extracting(SnapshotEntry::path)
                .containsExactly("rank", "rank > sort", "rank > sort #2", "rank > top");
    }

    @Test
    void siblingsStandInTheOrderOfTheirCallSites() {
        Snapshot snapshot = of(run -> run.step(
                "rank", step -> step.step("second", call -> call.site(9)).step("first", call -> call.site(2))));

        assertThat(snapshot.entries())
                .extracting(SnapshotEntry::path)
                .containsExactly("rank", "rank > first", "rank > second");
    }

    @Test
    void anUnnamedLibraryCallStaysInThePathOfWhatItCalls() {
        Snapshot snapshot = of(run -> run.step(
                "rank",
                step -> step.step(
                        "map",
                        call -> call.library("java.util.stream.Stream")
                                .step("rank", lambda -> lambda.lambda(1, "lambda$rank$0")))));

        assertThat(snapshot.entries()).extracting(SnapshotEntry::path).containsExactly("rank", "rank > map > rank λ1");
    }

    @Test
    void anEntrySaysWhatTheStepProduced() {
        SnapshotEntry entry = FlightRuns.snapshot().entries().get(2);

        assertThat(entry.artifact()).isEqualTo("onTime");
        assertThat(entry.kind()).isEqualTo(FunctionKind.METHOD);
        assertThat(entry.function()).isEqualTo("com.acme.FlightDelays.dropCancelled(Ljava/util/List;)Ljava/util/List;");
        assertThat(entry.functionKey())
                .isEqualTo(FlightRuns.run().step(3).function().alignmentKey());
        assertThat(entry.type()).isEqualTo("List<Flight>");
        assertThat(entry.count()).isEqualTo(1);
        assertThat(entry.size()).isEqualTo(2);
        assertThat(entry.output()).isEqualTo(Runs.fingerprint(FlightRuns.ON_TIME));
        assertThat(entry.preview()).startsWith("[{\"origin\":\"SJC\"");
        assertThat(entry.table()).map(TableSummary::rows).contains(2L);
    }

    @Test
    void aLambdaIsNamedByItsPositionAndNotByItsSyntheticName() {
        Snapshot one = of(run -> run.step("rank", step -> step.lambda(2, "lambda$rank$7")));
        Snapshot other = of(run -> run.step("rank", step -> step.lambda(2, "lambda$rank$9")));

        assertThat(one.entries().get(0).function()).isEqualTo("com.acme.Flights.rank#lambda2");
        assertThat(one.entries()).isEqualTo(other.entries());
    }

    @Test
    void aChangedValueDoesNotMatch() {
        Snapshot changed = Snapshot.of(FlightRuns.flights("[{\"origin\":\"SJC\",\"delay\":0}]", FlightRuns.RANKING)
                .build());

        assertThat(FlightRuns.snapshot().matches(changed)).isFalse();
        assertThat(changed.matches(FlightRuns.snapshot())).isFalse();
    }

    @Test
    void anAdditionalStepDoesNotMatch() {
        Snapshot more =
                Snapshot.of(FlightRuns.flights().step("print", step -> {}).build());

        assertThat(FlightRuns.snapshot().matches(more)).isFalse();
        assertThat(more.matches(FlightRuns.snapshot())).isFalse();
    }

    @Test
    void codeAndLibrariesAreEvidenceAndNeverADifference() {
        Snapshot recompiled = Snapshot.of(FlightRuns.flights()
                .code("rank", "changed")
                .library("commons-lang", "3.20", "beef")
                .build());

        assertThat(recompiled).isNotEqualTo(FlightRuns.snapshot());
        assertThat(recompiled.matches(FlightRuns.snapshot())).isTrue();
    }

    @Test
    void contentThatWasNotKeptThisTimeIsNoDifference() {
        Artifact notKept = Runs.artifact("", "List<Row>", "[{\"a\":1}]");
        Snapshot with = of(run -> run.step("read", step -> step.out("List<Row>", "[{\"a\":1}]")));
        Snapshot without = of(run -> run.step("read", step -> step.out(notKept)));

        assertThat(with.entries().get(0).table()).isPresent();
        assertThat(without.entries().get(0).table()).isEmpty();
        assertThat(with.matches(without)).isTrue();
    }

    @Test
    void codeIsThatOfTheFunctionsThatRanByName() {
        assertThat(FlightRuns.snapshot().code())
                .containsExactly(
                        new CodeHash("com.acme.FlightDelays.rank(Ljava/util/List;)Ljava/util/List;", "77b0"),
                        new CodeHash("com.acme.FlightDelays.readFlights(Ljava/util/List;)Ljava/util/List;", "3f2a"));
    }

    @Test
    void librariesAreSortedByName() {
        Snapshot snapshot = of(run -> run.library("z", "1", "").library("a", "2", ""));

        assertThat(snapshot.libraries()).containsExactly(new Library("a", "2", ""), new Library("z", "1", ""));
    }

    @Test
    void anExceptionIsTheOutput() {
        Snapshot snapshot =
                of(run -> run.step("read", step -> step.threw().out("IOException", "{\"message\":\"no\"}")));

        assertThat(snapshot.entries().get(0).threw()).isTrue();
        assertThat(snapshot.entries().get(0).type()).isEqualTo("IOException");
    }

    @Test
    void howMuchCouldBeCapturedIsKept() {
        Artifact opaque = new Artifact("", "Stream", ArtifactState.OPAQUE, Fingerprint.NONE, -1, "", "");

        Snapshot snapshot =
                of(run -> run.step("open", step -> step.phase(Phase.SETUP).out(opaque)));

        assertThat(snapshot.entries().get(0).state()).isEqualTo(ArtifactState.OPAQUE);
        assertThat(snapshot.entries().get(0).phase()).isEqualTo(Phase.SETUP);
    }

    @Test
    void theDigestOfTheRecordingCoversStepsWithoutALine() {
        Snapshot one = of(run -> run.step(
                "rank",
                step -> step.step("now", call -> call.library("java.time.Clock").out("long", "1"))));
        Snapshot other = of(run -> run.step(
                "rank",
                step -> step.step("now", call -> call.library("java.time.Clock").out("long", "2"))));

        assertThat(one.entries()).isEqualTo(other.entries());
        assertThat(one.recording()).isNotEqualTo(other.recording());
        assertThat(one.matches(other)).isTrue();
    }

    @Test
    void aPipelineThatRecursesTwoThousandLevelsDeepIsNoProblem() {
        Snapshot snapshot = of(run -> run.step("descend", step -> {
            Runs.StepBuilder[] deepest = {step};
            for (int i = 0; i < 2_000; i++) {
                deepest[0].step("descend", inner -> deepest[0] = inner);
            }
        }));

        assertThat(snapshot.entries()).hasSize(1);
    }

    private static Snapshot of(Consumer<Runs> steps) {
        Runs run = Runs.of("Flights");
        steps.accept(run);
        return Snapshot.of(run.build());
    }
}
