package dev.whodunit.benchmarks.lineage.toy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Leaves all decisions to the library that sorts. */
public final class SortingPipeline {

    private SortingPipeline() {}

    public record Item(int number) {}

    public static Result run(Path inputFolder) throws IOException {
        List<String> lines = Files.readAllLines(inputFolder.resolve("numbers.txt"));
        return new Result(lines.stream()
                .map(Integer::valueOf)
                .map(Item::new)
                .sorted(Comparator.comparing(Item::number))
                .map(Item::number)
                .toList());
    }

    public record Result(List<Integer> numbers) {}
}
