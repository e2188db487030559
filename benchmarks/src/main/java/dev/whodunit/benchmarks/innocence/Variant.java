package dev.whodunit.benchmarks.innocence;

import java.nio.file.Path;

/**
 * One way to run a pipeline.
 *
 * @param name of its recording
 * @param kind what is different
 * @param said more about that, or {@code ""}
 * @param classes folder of its class files
 * @param input folder of its input files, as they were prepared
 * @param data where they are while it runs
 */
record Variant(String name, Kind kind, String said, Path classes, Path input, Path data) {

    /** The same, run once more. */
    Variant again() {
        return new Variant(name + "-again", kind, said, classes, input, data);
    }
}
