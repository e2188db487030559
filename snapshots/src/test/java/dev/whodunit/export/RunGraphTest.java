package dev.whodunit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.whodunit.export.RunGraph.Entity;
import dev.whodunit.export.RunGraph.Making;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Runs;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunGraphTest {

    private static final String FLIGHTS = "[{\"delay\":3,\"from\":\"SJC\"},{\"delay\":9,\"from\":\"SFO\"}]";
    private static final String LATE = "[{\"delay\":9,\"from\":\"SFO\"}]";

    @Test
    void whatAStepIsGivenIsWhatAnotherMadeWithTheSameFingerprint() {
        RunGraph graph = RunGraph.of(twoSteps(), RunExport.ALL_STEPS);

        assertThat(graph.entities()).extracting(Entity::name).containsExactly("file", "flights", "late");
        assertThat(graph.uses())
                .extracting(use -> use.step() + " " + use.entity())
                .containsExactly("0 0", "1 1");
        assertThat(graph.makers().keySet()).containsExactly(1, 2);
    }

    @Test
    void whatIsReturnedOnceMoreIsHandedOn() {
        Recording run = Runs.of("Flights")
                .step(
                        "all",
                        all -> all.out("List<Row>", FLIGHTS)
                                .step("read", read -> read.as("flights").out("List<Row>", FLIGHTS)))
                .build();

        assertThat(RunGraph.of(run, RunExport.ALL_STEPS).makings())
                .extracting(Making::step, Making::how)
                .containsExactly(tuple(1, Making.How.RETURNED), tuple(0, Making.How.HANDED_ON));
    }

    @Test
    void whereInnerStepsAreLeftOutTheOuterOneIsTheMaker() {
        Recording run = Runs.of("Flights")
                .step(
                        "all",
                        all -> all.out("List<Row>", FLIGHTS)
                                .step("read", read -> read.as("flights").out("List<Row>", FLIGHTS)))
                .build();

        assertThat(RunGraph.of(run, 0).makings()).extracting(Making::how).containsExactly(Making.How.RETURNED);
    }

    @Test
    void numbersThatAreEqualByChanceAreTwoArtifacts() {
        Recording run = Runs.of("Flights")
                .step("count", step -> step.as("rows").out("Integer", "3"))
                .step("count", step -> step.as("airports").out("Integer", "3"))
                .build();

        assertThat(RunGraph.of(run, RunExport.ALL_STEPS).entities())
                .extracting(Entity::name)
                .containsExactly("rows", "airports");
    }

    @Test
    void columnsAreThoseOfTheFirstRow() {
        Entity flights = RunGraph.of(twoSteps(), RunExport.ALL_STEPS).entities().get(1);

        assertThat(flights.columns())
                .containsExactly(new RunGraph.Column("delay", "number"), new RunGraph.Column("from", "text"));
    }

    @Test
    void whatIsMadeByWayOfAnotherArtifactIsTakenFromThatOne() {
        List<RunGraph.Derivation> nearest = new NearestDerivations(
                        List.of(derivation(1, 0), derivation(2, 1), derivation(2, 0), derivation(1, 2)), List.of())
                .all();

        assertThat(nearest).containsExactly(derivation(1, 0), derivation(2, 1));
    }

    @Test
    void whatTheStepWasGivenIsNotLeftOut() {
        List<RunGraph.Derivation> nearest = new NearestDerivations(
                        List.of(derivation(1, 0), derivation(2, 1), derivation(2, 0)),
                        List.of(new RunGraph.Use(7, 0, "rows", 0, 0)))
                .all();

        assertThat(nearest).contains(derivation(2, 0));
    }

    private static RunGraph.Derivation derivation(int artifact, int from) {
        return new RunGraph.Derivation(artifact, from, 7, false);
    }

    private static Recording twoSteps() {
        return Runs.of("Flights")
                .step("read", read -> read.as("flights").in("file", "\"f.csv\"").out("List<Row>", FLIGHTS))
                .step("late", late -> late.as("late").in("flights", FLIGHTS).out("List<Row>", LATE))
                .build();
    }
}
