package dev.whodunit.assertions;

import static dev.whodunit.assertions.Fixtures.LIST;
import static dev.whodunit.assertions.Fixtures.failureOf;
import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whodunit.map.Site;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShareAssertTest {

    private static final String TO_LIST = "(" + LIST + ")" + LIST;
    private static final String FLIGHTS = "List<Flight>";

    private final RecordingBuilder run = new RecordingBuilder();
    private final StepBuilder report = run.step(null, "report", "()V");

    @Test
    void acceptsStepsThatKeepTheShares() {
        step("read", 31).returning(FLIGHTS, 4, rows("SJC", "SJC", "ABQ", "ABQ"));
        step("drop", 32)
                .input("rows", FLIGHTS, 4, rows("SJC", "SJC", "ABQ", "ABQ"))
                .returning(FLIGHTS, 2, rows("ABQ", "SJC"));
        report.returningNothing();

        assertThat(run.build()).share("origin").staysWithin(0.05).returnToRun().didNotCall("rank");
    }

    @Test
    void namesTheStepAndTheGroupsTheLargestDifferenceFirst() {
        step("drop", 32)
                .input("rows", FLIGHTS, 5, rows("SJC", "ABQ", "ABQ", "LAX", "LAX"))
                .returning(FLIGHTS, 4, rows("SJC", "SJC", "SJC", "ABQ"));
        report.returningNothing();

        assertThat(failureOf(() -> assertThat(run.build()).share("origin").staysWithin(0.2)))
                .isEqualTo("""
                        The shares of origin should change by at most 20.0 percentage points at each step in this run of \
                        FlightDelays, but changed by more:
                          drop (FlightDelays.java:32) changed the share of origin=SJC from 20.0 % (1 of 5) to 75.0 % (3 of 4)
                          drop (FlightDelays.java:32) changed the share of origin=LAX from 40.0 % (2 of 5) to 0.0 % (0 of 4)""");
    }

    @Test
    void acceptsADifferenceThatIsTheLimit() {
        step("drop", 32)
                .input("rows", FLIGHTS, 10, rows("SJC", "SJC", "SJC", "SJC", "SJC", "SJC", "ABQ", "ABQ", "ABQ", "ABQ"))
                .returning(FLIGHTS, 10, rows("SJC", "SJC", "SJC", "SJC", "SJC", "SJC", "SJC", "ABQ", "ABQ", "ABQ"));
        report.returningNothing();

        assertThat(run.build()).share("origin").staysWithin(0.1);
    }

    @Test
    void rowsWithoutAValueAreAGroupAndEqualNumbersAreOne() {
        step("fill", 32)
                .input("rows", FLIGHTS, 4, "[{\"delay\":1},{\"delay\":1.0},{\"delay\":null},{\"delay\":null}]")
                .returning(FLIGHTS, 4, "[{\"delay\":1},{\"delay\":1},{\"delay\":1},{\"delay\":null}]");
        report.returningNothing();

        assertThat(failureOf(() -> assertThat(run.build()).share("delay").staysWithin(0.1)))
                .endsWith(
                        ":\n  fill (FlightDelays.java:32) changed the share of delay=1 from 50.0 % (2 of 4) to 75.0 % (3 of 4)"
                                + "\n  fill (FlightDelays.java:32) changed the share of delay=null from 50.0 % (2 of 4) to 25.0 % (1 of 4)");
    }

    @Test
    void namesTheInnermostFunctionAndNoLibraryCallInIt() {
        StepBuilder clean = step("clean", 32);
        StepBuilder drop = run.step(clean, "drop", TO_LIST).at(0, 40, "");
        drop(run.step(drop, "copyOf", TO_LIST).library("java.util.List").at(0, 50, ""));
        drop(drop);
        drop(clean);
        report.returningNothing();

        assertThat(failureOf(() -> assertThat(run.build()).share("origin").staysWithin(0.05)))
                .contains("drop (FlightDelays.java:40) changed")
                .doesNotContain("clean", "copyOf");
    }

    @Test
    void comparesTheEndOfAStreamWithTheRowsThatItWasMadeFrom() {
        step("read", 31).returning(FLIGHTS, 4, rows("SJC", "SJC", "ABQ", "ABQ"));
        run.step(report, "toList", "()" + LIST)
                .library("java.util.stream.Stream")
                .at(1, 32, "onTime")
                .returning(FLIGHTS, 2, rows("SJC", "SJC"));
        report.returningNothing();
        run.method(new MethodBuilder("report", "()V")
                .site(Site.Kind.CALL, "acme.FlightDelays", "read", TO_LIST)
                .site(Site.Kind.CALL, "java.util.stream.Stream", "toList", "()" + LIST)
                .receiver("S0", 1));

        assertThat(failureOf(() -> assertThat(run.build()).share("origin").staysWithin(0.05)))
                .contains(
                        "toList (FlightDelays.java:32) changed the share of origin=ABQ from 50.0 % (2 of 4) to 0.0 % (0 of 2)");
    }

    @Test
    void ofSeveralRowsThatWentInTheNearestCountAloneOrTogether() {
        step("join", 32)
                .input("flights", FLIGHTS, 2, rows("SJC", "SJC"))
                .input("others", FLIGHTS, 2, rows("ABQ", "ABQ"))
                .returning(FLIGHTS, 2, rows("SJC", "SJC"));
        step("append", 33)
                .input("flights", FLIGHTS, 2, rows("SJC", "SJC"))
                .input("others", FLIGHTS, 2, rows("ABQ", "ABQ"))
                .returning(FLIGHTS, 4, rows("SJC", "SJC", "ABQ", "ABQ"));
        report.returningNothing();

        assertThat(run.build()).share("origin").staysWithin(0);
    }

    @Test
    void aListOfGroupsHasNoShares() {
        step("group", 32)
                .input("rows", FLIGHTS, 3, rows("SJC", "SJC", "ABQ"))
                .input("airports", "List<Airport>", 2, rows("SJC", "LAX"))
                .returning("List<Rank>", 2, "[{\"origin\":\"SJC\",\"rank\":1},{\"origin\":\"ABQ\",\"rank\":2}]");
        report.returningNothing();

        assertThat(failureOf(() -> assertThat(run.build()).share("origin").staysWithin(0)))
                .startsWith("No step in this run of FlightDelays makes rows with a column \"origin\" of rows with it");
    }

    @Test
    void whatAStepChangesInPlaceCountsUnlessItRunsAgainAndAgain() {
        StepBuilder drop = step("drop", 32);
        StepBuilder note = step("note", 33);
        for (StepBuilder step : new StepBuilder[] {drop, note, note}) {
            step.input("rows", FLIGHTS, 3, rows("SJC", "SJC", "ABQ"))
                    .changing("rows", FLIGHTS, 2, rows("SJC", "SJC"))
                    .returningNothing();
        }
        report.returningNothing();

        assertThat(failureOf(() -> assertThat(run.build()).share("origin").staysWithin(0.05)))
                .contains(
                        "drop (FlightDelays.java:32) changed the share of origin=ABQ from 33.3 % (1 of 3) to 0.0 % (0 of 2)")
                .doesNotContain("note");
    }

    @Test
    void saysWhichRowsHaveTheColumnWhereNoStepTakesAndGivesIt() {
        step("read", 31).returning(FLIGHTS, 2, rows("SJC", "ABQ"));
        report.returningNothing();

        assertThat(failureOf(() -> assertThat(run.build()).share("origin").staysWithin(0.05)))
                .isEqualTo(
                        "No step in this run of FlightDelays makes rows with a column \"origin\" of rows with it, so there are no"
                                + " shares to compare.\nRows with it:\n  output of read (FlightDelays.java:31)");
    }

    @Test
    void listsTheColumnsWhereThereIsNoneOfTheName() {
        assertThat(failureOf(() -> assertThat(Fixtures.run()).share("orign").staysWithin(0.05)))
                .endsWith(
                        "so there are no shares to compare.\nColumns that rows have, the most alike first:\n  origin\n  mean\n  code\n  delay");
        assertThat(failureOf(() -> assertThat(new RecordingBuilder().build())
                        .share("origin")
                        .staysWithin(0.05)))
                .endsWith("\nNo rows were recorded.");
    }

    @Test
    void refusesToJudgeRowsThatWereNotKept() {
        step("drop", 32)
                .input("rows", FLIGHTS, 3, "~" + rows("SJC", "SJC", "ABQ"))
                .returning(FLIGHTS, 2, rows("SJC", "SJC"));
        report.returningNothing();

        assertThat(failureOf(() -> assertThat(run.build()).share("origin").staysWithin(0.05)))
                .startsWith(
                        "The rows of rows into drop (FlightDelays.java:32) cannot be read: the recording does not hold its whole"
                                + " content; to keep it, raise the setting whodunit.contents.");
    }

    @Test
    void aLimitIsAShare() {
        for (double limit : new double[] {-0.1, 1, 5, Double.NaN}) {
            assertThatThrownBy(() -> assertThat(Fixtures.run()).share("origin").staysWithin(limit))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The limit should be from 0 to below 1, such as 0.05 for 5 percentage points, but is "
                            + limit + ".");
        }
    }

    @Test
    void collectsFailuresSoftly() {
        WhodunitSoftAssertions softly = new WhodunitSoftAssertions();

        softly.assertThat(Fixtures.run()).share("origin").staysWithin(0.05).staysWithin(0.1);

        assertThat(softly.assertionErrorsCollected()).hasSize(2);
    }

    private StepBuilder step(String method, int line) {
        return run.step(report, method, TO_LIST).at(line - 31, line, "");
    }

    private static void drop(StepBuilder step) {
        step.input("rows", FLIGHTS, 4, rows("SJC", "SJC", "ABQ", "ABQ")).returning(FLIGHTS, 2, rows("SJC", "SJC"));
    }

    private static String rows(String... origins) {
        return Arrays.stream(origins)
                .map(origin -> "{\"origin\":\"" + origin + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
