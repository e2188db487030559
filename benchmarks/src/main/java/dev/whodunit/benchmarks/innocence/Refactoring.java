package dev.whodunit.benchmarks.innocence;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.PatchFailedException;
import dev.whodunit.benchmarks.localisation.Pipeline;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A change of source files that somebody made by hand, after which the code does the same.
 *
 * @param pipeline whose code it is
 * @param name says what was done: {@code extract-method}
 */
record Refactoring(Pipeline pipeline, String name) {

    private static final String FOLDER = "/dev/whodunit/benchmarks/innocence/refactorings/";
    private static final String FILE_HEADER = "--- a/";

    /** All that there are for a pipeline, as they are listed in the resources. */
    static List<Refactoring> of(Pipeline pipeline) throws IOException {
        String prefix = pipeline.label() + "/";
        return lines("list.txt").stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> new Refactoring(pipeline, line.substring(prefix.length())))
                .toList();
    }

    /** Changes a copy of the sources. */
    void apply(Path sources) throws IOException {
        List<String> lines = lines(pipeline.label() + "/" + name + ".patch");
        List<Integer> starts = Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                .filter(i -> lines.get(i).startsWith(FILE_HEADER))
                .toList();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
            apply(lines.subList(starts.get(i), end), sources);
        }
    }

    private static void apply(List<String> patch, Path sources) throws IOException {
        String file = patch.get(0).substring(FILE_HEADER.length()).split("\t")[0];
        Path source = sources.resolve(file);
        try {
            List<String> before = Files.readAllLines(source);
            Files.write(
                    source,
                    new ArrayList<>(DiffUtils.patch(before, UnifiedDiffUtils.parseUnifiedDiff(List.copyOf(patch)))));
        } catch (PatchFailedException changed) {
            throw new IOException(file + " was changed since the refactoring was written", changed);
        }
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = Refactoring.class.getResourceAsStream(FOLDER + resource)) {
            if (in == null) {
                throw new IOException(FOLDER + resource + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
