package dev.whodunit.benchmarks.lineage.examples;

import dev.whodunit.examples.birdstrikes.CostStudy;
import dev.whodunit.examples.birdstrikes.StrikeCosts;
import java.io.IOException;
import java.nio.file.Path;

/** The birdstrikes example, on a part of its data. */
public final class Strikes {

    private Strikes() {}

    /** @param folder of the input files */
    public static CostStudy run(Path folder) throws IOException {
        return new StrikeCosts().analyse(folder.resolve("birdstrikes.csv"));
    }
}
