package dev.whodunit.benchmarks.lineage.examples;

import dev.whodunit.examples.penguins.Evaluation;
import dev.whodunit.examples.penguins.PenguinClassifier;
import dev.whodunit.examples.penguins.Preprocessing;
import java.io.IOException;
import java.nio.file.Path;

/** The penguins example, on a part of its data. */
public final class Classifier {

    private Classifier() {}

    /** @param folder of the input files */
    public static Evaluation run(Path folder) throws IOException {
        return new PenguinClassifier(new Preprocessing()).evaluate(folder.resolve("penguins.json"));
    }
}
