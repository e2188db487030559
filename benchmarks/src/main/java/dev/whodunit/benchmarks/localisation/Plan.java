package dev.whodunit.benchmarks.localisation;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

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

    private static final int TESTS = 20;

    /** From the arguments of a worker, of which the first is the pipeline. */
    static Plan of(String... args) {
        return new Plan(
                Path.of(args[1]), Integer.parseInt(args[2]), Long.parseLong(args[3]), Integer.parseInt(args[4]));
    }

    static String name(int mutant) {
        return String.format(Locale.ROOT, "mutant-%04d", mutant);
    }

    /** Name of a mutant's run with a no-op in every method. */
    static String wovenName(int mutant) {
        return name(mutant) + "-no-ops";
    }

    /** Name of a second run of the same code, for pipelines that do not do the same twice. */
    static String again(String run) {
        return run + "-again";
    }

    Path classes(Pipeline pipeline) {
        return folder.resolve(pipeline.label()).resolve("classes");
    }

    Path wovenClasses(Pipeline pipeline) {
        return folder.resolve(pipeline.label()).resolve("classes-with-no-ops");
    }

    Path data(Pipeline pipeline) {
        return folder.resolve(pipeline.label()).resolve("data");
    }

    /** Inputs of the tests whose failures are the spectrum. */
    List<Path> testData(Pipeline pipeline) {
        return IntStream.range(0, TESTS)
                .mapToObj(part ->
                        folder.resolve(pipeline.label()).resolve("parts").resolve(String.valueOf(part)))
                .toList();
    }

    Path recording(Pipeline pipeline, String run) {
        return folder.resolve(pipeline.label()).resolve("runs").resolve(run);
    }
}
