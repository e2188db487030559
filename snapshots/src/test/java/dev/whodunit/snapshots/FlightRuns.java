package dev.whodunit.snapshots;

import dev.whodunit.run.Recording;
import dev.whodunit.run.Runs;

/** The run that the snapshot tests, and the documentation, take as their example. */
final class FlightRuns {

    static final SnapshotKey KEY = SnapshotKey.of("com.acme.FlightDelaysTest", "ranksAirportsByDelay");
    static final String FLIGHTS = "[{\"origin\":\"SJC\",\"delay\":-51},{\"origin\":\"ABE\",\"delay\":1264},"
            + "{\"origin\":\"YUM\",\"delay\":null}]";
    static final String ON_TIME = "[{\"origin\":\"SJC\",\"delay\":-51},{\"origin\":\"ABE\",\"delay\":1264}]";
    static final String RANKING = "[{\"airport\":\"ABE\",\"mean\":1264.0},{\"airport\":\"SJC\",\"mean\":-51.0}]";

    private FlightRuns() {}

    static Runs flights() {
        return flights(ON_TIME, RANKING);
    }

    static Runs flights(String onTime, String ranking) {
        return Runs.of("FlightDelays")
                .step(
                        "readFlights",
                        step -> step.as("flights")
                                .in("file", "\"flights.json\"")
                                .out("List<Flight>", FLIGHTS)
                                .step(
                                        "readAllLines",
                                        call -> call.library("java.nio.file.Files")
                                                .out("List<String>", "[\"a\"]")))
                .step(
                        "rank",
                        step -> step.in("flights", FLIGHTS)
                                .out("List<Rank>", ranking)
                                .step(
                                        "dropCancelled",
                                        inner -> inner.as("onTime")
                                                .in("flights", FLIGHTS)
                                                .out("List<Flight>", onTime)
                                                .step(
                                                        "dropCancelled",
                                                        lambda -> lambda.lambda(1, "lambda$dropCancelled$0")
                                                                .call("{\"delay\":-51}", "true")
                                                                .call("{\"delay\":1264}", "true")
                                                                .call("{\"delay\":null}", "false")))
                                .step(
                                        "groupingBy",
                                        call -> call.library("java.util.stream.Collectors")
                                                .as("byAirport")
                                                .in("onTime", onTime)
                                                .out("Map<String, List<Flight>>", "{\"ABE\":[],\"SJC\":[]}")))
                .code("readFlights", "3f2a")
                .code("rank", "77b0")
                .code("neverCalled", "0000")
                .library("commons-csv", "1.14.1", "c0ffee");
    }

    static Recording run() {
        return flights().build();
    }

    static Snapshot snapshot() {
        return Snapshot.of(run());
    }
}
