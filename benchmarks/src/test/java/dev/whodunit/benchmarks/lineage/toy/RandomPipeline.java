package dev.whodunit.benchmarks.lineage.toy;

import java.nio.file.Path;
import java.util.UUID;

/** Never returns the same again. */
public final class RandomPipeline {

    private RandomPipeline() {}

    public record Result(UUID id) {}

    public static Result run(Path inputFolder) {
        return new Result(UUID.randomUUID());
    }
}
