package dev.whodunit.benchmarks.localisation;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What is measured, and where it is kept.
 *
 * @param folder holds everything, a sub-folder for each pipeline
 * @param mutants how many of each pipeline, 0 for all
 * @param seed chooses them
 * @param timeoutMillis for the run of one mutant
 */
record Plan(Path folder, int mutants, long seed, int timeoutMillis) {

    /** Names of the runs of the code as it is: what the others are compared with, and the same once more. */
    static final List<String> UNCHANGED = List.of("baseline", "again");

    static String name(int mutant) {
        return String.format(Locale.ROOT, "mutant-%04d", mutant);
    }

    Path classes(Pipeline pipeline) {
        return folder.resolve(pipeline.label()).resolve("classes");
    }

    Path data(Pipeline pipeline) {
        return folder.resolve(pipeline.label()).resolve("data");
    }

    Path recording(Pipeline pipeline, String run) {
        return folder.resolve(pipeline.label()).resolve("runs").resolve(run);
    }
}
