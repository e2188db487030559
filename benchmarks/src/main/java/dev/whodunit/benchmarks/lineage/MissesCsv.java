package dev.whodunit.benchmarks.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** All misses, one a line, for people who repair a tracer. */
final class MissesCsv {

    private static final int LONGEST_TEXT = 200;

    private MissesCsv() {}

    static List<String> of(List<Judged> all) {
        List<String> lines = new ArrayList<>();
        lines.add("pipeline,edges,values,perturbation,path,before,after,by_control");
        all.forEach(judged -> judged.judgement().misses().forEach(miss -> lines.add(line(judged.pipeline(), miss))));
        return lines;
    }

    private static String line(String pipeline, Miss miss) {
        return String.join(
                ",",
                pipeline,
                miss.edges().name().toLowerCase(Locale.ROOT),
                quoted(miss.intervention().values().stream()
                        .map(InputValue::toString)
                        .collect(Collectors.joining(" "))),
                miss.intervention().name().toLowerCase(Locale.ROOT),
                quoted(miss.path()),
                quoted(miss.before()),
                quoted(miss.after()),
                String.valueOf(miss.byControl()));
    }

    private static String quoted(String text) {
        String cut = text.substring(0, Math.min(LONGEST_TEXT, text.length()));
        return '"' + cut.replace("\"", "\"\"").replace("\n", " ") + '"';
    }
}
