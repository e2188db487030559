package dev.whodunit.benchmarks.lineage.toy;

import java.nio.file.Path;

/** Returns how often it ran, as far as it knows. */
public final class CountingPipeline {

    private static int runs;

    private CountingPipeline() {}

    public record Result(int runs) {}

    public static Result run(Path inputFolder) {
        runs++;
        return new Result(runs);
    }
}
