package dev.whodunit.assertions;

import dev.whodunit.PipelineRun;
import dev.whodunit.map.Site;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import dev.whodunit.snapshots.SnapshotOutcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The run that most tests ask about, and what it takes to ask. */
final class Fixtures {

    static final String FLIGHTS = "[{\"origin\":\"SJC\",\"delay\":0},{\"origin\":\"ABQ\",\"delay\":45},"
            + "{\"origin\":\"SJC\",\"delay\":null}]";
    static final String ON_TIME = "[{\"origin\":\"SJC\",\"delay\":0},{\"origin\":\"ABQ\",\"delay\":45}]";
    static final String AIRPORTS = "[\"SJC\",\"ABQ\"]";
    static final String RANKING = "[{\"code\":\"ABQ\",\"mean\":45.0},{\"code\":\"SJC\",\"mean\":0.0}]";
    static final String LIST = "Ljava/util/List;";

    private Fixtures() {}

    /**
     * {@code report(config)}: flights = readFlights(); airports = readAirports(); onTime = dropCancelled(flights);
     * ranking = rank(onTime, airports); log(airports), sendMail and five thousand times parse inside readFlights.
     */
    static Recording flightDelays() {
        RecordingBuilder run = new RecordingBuilder();
        StepBuilder report = run.step(null, "report", "(Ljava/lang/String;)" + LIST)
                .input("config", "String", 5, "\"daily\"")
                .returning("List<Rank>", 2, RANKING);
        StepBuilder read = run.step(report, "readFlights", "()" + LIST).at(0, 31, "flights");
        read.returning("List<Flight>", 3, FLIGHTS);
        StepBuilder parse =
                run.step(read, "parse", "(Ljava/lang/String;)Lacme/Flight;").at(0, 60, "");
        parse.input("line", "String", 5, "\"SJC,0\"").returning("Flight", -1, "{\"origin\":\"SJC\",\"delay\":0}");
        parse.input("line", "String", 6, "\"ABQ,45\"").returning("Flight", -1, "{\"origin\":\"ABQ\",\"delay\":45}");
        parse.executed(5_000);
        run.step(report, "readAirports", "()" + LIST).at(1, 32, "airports").returning("List<String>", 2, AIRPORTS);
        run.step(report, "dropCancelled", "(" + LIST + ")" + LIST)
                .at(2, 33, "onTime")
                .input("rows", "List<Flight>", 3, FLIGHTS)
                .changing("rows", "List<Flight>", 2, ON_TIME)
                .returning("List<Flight>", 2, ON_TIME);
        run.step(report, "rank", "(" + LIST + LIST + ")" + LIST)
                .at(3, 36, "ranking")
                .input("onTime", "List<Flight>", 2, ON_TIME)
                .input("catalog", "List<String>", 2, AIRPORTS)
                .returning("List<Rank>", 2, RANKING);
        run.step(report, "log", "(" + LIST + ")V").at(4, 37, "").returningNothing();
        run.step(report, "log", "(" + LIST + ")V").at(5, 38, "").returningNothing();
        run.step(report, "summarize", "()Ljava/lang/String;")
                .at(6, 39, "summary")
                .throwing("IllegalStateException", "\"no rows\"");
        run.step(report, "weigh", "()" + LIST).at(7, 40, "weights").returning("List<Weight>", 9_000, "~[…]");
        return mapped(run).build();
    }

    private static RecordingBuilder mapped(RecordingBuilder run) {
        String owner = "acme.FlightDelays";
        return run.method(new MethodBuilder("report", "(Ljava/lang/String;)" + LIST)
                        .site(Site.Kind.CALL, owner, "readFlights", "()" + LIST)
                        .site(Site.Kind.CALL, owner, "readAirports", "()" + LIST)
                        .site(Site.Kind.CALL, owner, "dropCancelled", "(" + LIST + ")" + LIST)
                        .site(Site.Kind.CALL, owner, "rank", "(" + LIST + LIST + ")" + LIST)
                        .argument("S0", 2, 0)
                        .argument("S2", 3, 0)
                        .argument("S1", 3, 1)
                        .returns("S3"))
                .method(new MethodBuilder("dropCancelled", "(" + LIST + ")" + LIST).returns("P0"))
                .method(new MethodBuilder("rank", "(" + LIST + LIST + ")" + LIST)
                        .returns("P0")
                        .returns("P1"));
    }

    static PipelineRun run() {
        return handle(flightDelays(), Map.of(), new SnapshotOutcome.Matches(Path.of("x.snap")));
    }

    /** A handle that remembers which parts it was asked to compare. */
    record Handle(
            Recording recording,
            Map<String, Object> live,
            SnapshotOutcome outcome,
            String scope,
            List<String> parts,
            List<Recording> compared,
            List<ArtifactRef> artifacts)
            implements PipelineRun {

        /** The same run of a test with this scope. */
        Handle in(String patterns) {
            return new Handle(recording, live, outcome, patterns, parts, compared, artifacts);
        }

        @Override
        public Optional<Object> liveOutput(Step step, long call) {
            return Optional.ofNullable(live.get(step.function().displayName()));
        }

        @Override
        public SnapshotOutcome compareWithSnapshot(String part, Recording recorded) {
            parts.add(part);
            compared.add(recorded);
            return outcome;
        }

        @Override
        public SnapshotOutcome compareWithSnapshot(String part, Recording recorded, ArtifactRef artifact) {
            artifacts.add(artifact);
            return compareWithSnapshot(part, recorded);
        }
    }

    static Handle handle(Recording recording, Map<String, Object> live, SnapshotOutcome outcome) {
        return new Handle(recording, live, outcome, "", new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** The message of the failure that the code ends with. */
    static String failureOf(ThrowingCallable code) {
        AssertionError failure = Assertions.catchThrowableOfType(AssertionError.class, code);
        Assertions.assertThat(failure).as("the failure").isNotNull();
        return failure.getMessage();
    }
}
