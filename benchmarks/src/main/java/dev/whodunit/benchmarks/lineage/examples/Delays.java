package dev.whodunit.benchmarks.lineage.examples;

import dev.whodunit.examples.flights.FlightDelays;
import dev.whodunit.examples.flights.Report;
import java.io.IOException;
import java.nio.file.Path;

/** The flights example, on a part of its data. */
public final class Delays {

    private Delays() {}

    /** @param folder of the input files */
    public static Report run(Path folder) throws IOException {
        return new FlightDelays()
                .rank(folder.resolve("flights.json"), folder.resolve("airports.csv"), folder.resolve("report.txt"));
    }
}
