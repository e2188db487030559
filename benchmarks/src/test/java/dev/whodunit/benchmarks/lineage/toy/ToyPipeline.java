package dev.whodunit.benchmarks.lineage.toy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Three inputs and three outputs; the last of each are bound by a decision alone. */
public final class ToyPipeline {

    private ToyPipeline() {}

    public record Result(int sum, int doubled, String sign) {}

    public static Result run(Path inputFolder) throws IOException {
        String[] cells =
                Files.readAllLines(inputFolder.resolve("toy.csv")).get(1).split(",", -1);
        int a = Integer.parseInt(cells[0]);
        int b = Integer.parseInt(cells[1]);
        int c = Integer.parseInt(cells[2]);
        return new Result(a + b, 2 * b, c < 0 ? "negative" : "positive");
    }
}
