package dev.whodunit.benchmarks.innocence;

import dev.whodunit.benchmarks.localisation.Pipeline;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Why somebody was accused, as somebody found out who looked at it.
 *
 * @param texts by pipeline and variant: {@code gson rerun-1 = reason}
 */
record Reasons(Map<String, String> texts) {

    private static final String FILE = "/dev/whodunit/benchmarks/innocence/reasons.txt";

    static Reasons read() throws IOException {
        try (InputStream in = Reasons.class.getResourceAsStream(FILE)) {
            String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Reasons(text.lines()
                    .filter(line -> line.contains(" = "))
                    .collect(Collectors.toMap(
                            line -> line.substring(0, line.indexOf(" = ")),
                            line -> line.substring(line.indexOf(" = ") + 3))));
        }
    }

    /** What is known of one run, or of all runs of its pipeline: {@code gson * = reason}. */
    String of(Pipeline pipeline, Variant variant) {
        String ofAll = texts.getOrDefault(pipeline.label() + " *", "not looked at");
        return texts.getOrDefault(pipeline.label() + " " + variant.name(), ofAll);
    }
}
