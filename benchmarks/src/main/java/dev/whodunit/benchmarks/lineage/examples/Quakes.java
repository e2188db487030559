package dev.whodunit.benchmarks.lineage.examples;

import dev.whodunit.examples.earthquakes.QuakeWeek;
import dev.whodunit.examples.earthquakes.WeekSummary;
import java.io.IOException;
import java.nio.file.Path;

/** The earthquakes example, on a part of its data. */
public final class Quakes {

    private Quakes() {}

    /** @param folder of the input files */
    public static WeekSummary run(Path folder) throws IOException {
        return new QuakeWeek().summarise(folder.resolve("earthquakes.json"));
    }
}
