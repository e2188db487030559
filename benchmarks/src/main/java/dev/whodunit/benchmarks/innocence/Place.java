package dev.whodunit.benchmarks.innocence;

import dev.whodunit.benchmarks.localisation.Pipeline;
import java.nio.file.Path;

/**
 * Where the things of one pipeline are.
 *
 * @param folder of the whole benchmark
 * @param pipeline has a sub-folder
 */
record Place(Path folder, Pipeline pipeline) {

    Path root() {
        return folder.resolve(pipeline.label());
    }

    Path classes(String build) {
        return root().resolve("builds").resolve(build);
    }

    Path sources(String build) {
        return root().resolve("sources").resolve(build);
    }

    Path input(String name) {
        return root().resolve("inputs").resolve(name);
    }

    /** Where nearly all runs find their input: a path is an argument, too, and should not be another one. */
    Path data() {
        return root().resolve("data");
    }

    Path otherData() {
        return root().resolve("elsewhere").resolve("data");
    }

    Path recording(Variant variant) {
        return root().resolve("runs").resolve(variant.name());
    }
}
