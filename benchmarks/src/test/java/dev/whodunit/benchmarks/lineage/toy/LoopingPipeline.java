package dev.whodunit.benchmarks.lineage.toy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Goes round so often, without another branch. */
public final class LoopingPipeline {

    private LoopingPipeline() {}

    public record Result(int rounds) {}

    public static Result run(Path inputFolder) throws IOException {
        int wanted = Integer.parseInt(Files.readString(inputFolder.resolve("rounds.txt")));
        int rounds = 0;
        do {
            rounds++;
        } while (rounds < wanted);
        return new Result(rounds);
    }
}
