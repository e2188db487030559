package dev.whodunit.benchmarks.localisation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The example data, cut to a size at which a mutant takes about a second. */
public final class Inputs {

    private static final Map<String, String> RESOURCES = Map.of("flights.json", "flights-20k.json");

    private Inputs() {}

    /**
     * Writes a pipeline's input files: into one folder, and in parts into others.
     *
     * @param rows of the first file, before each pipeline's factor; 0 for all
     */
    static void write(Pipeline pipeline, int rows, Path folder, List<Path> parts) throws IOException {
        byte[] original = read(pipeline.firstInput());
        List<String> all = pipeline.cut().rows(original);
        List<String> some = rows == 0 ? all : all.subList(0, Math.min(pipeline.rows(rows), all.size()));
        write(pipeline, pipeline.cut().file(original, some), folder);
        List<List<String>> split = pipeline.cut().parts(some, parts.size());
        for (int i = 0; i < split.size(); i++) {
            write(pipeline, pipeline.cut().file(original, split.get(i)), parts.get(i));
        }
    }

    /** What somebody did to the rows of a file; {@code spare} is one that the file does not have, where there are more. */
    public interface Edit {
        List<String> of(List<String> rows, String spare);
    }

    /** Writes a pipeline's input files into a folder, after an edit of the first one. */
    public static void write(Pipeline pipeline, int rows, Path folder, Edit edit) throws IOException {
        byte[] original = read(pipeline.firstInput());
        List<String> all = pipeline.cut().rows(original);
        int size = rows == 0 ? all.size() : Math.min(pipeline.rows(rows), all.size());
        List<String> edited = edit.of(all.subList(0, size), all.get(size < all.size() ? size : 0));
        write(pipeline, pipeline.cut().file(original, edited), folder);
    }

    private static void write(Pipeline pipeline, String firstInput, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(pipeline.firstInput()), firstInput);
        for (String other : pipeline.otherInputs()) {
            Files.write(folder.resolve(other), read(other));
        }
    }

    private static byte[] read(String name) throws IOException {
        String resource = "/dev/whodunit/examples/data/" + RESOURCES.getOrDefault(name, name);
        try (InputStream in = Inputs.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException(resource + " is not on the class path; build example-tests first");
            }
            return in.readAllBytes();
        }
    }
}
