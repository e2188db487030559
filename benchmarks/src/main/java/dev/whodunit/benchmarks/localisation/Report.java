package dev.whodunit.benchmarks.localisation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** The results as a table for the console, as CSV, and as a page for people. */
final class Report {

    private static final String HEADER =
            "| pipeline | mutants | no end | differ | named first | in the named set | by behaviour alone | mean set"
                    + " | line named | earliest change | deepest change | ms each |";
    private static final String RULE = "| --- |" + " ---: |".repeat(11);

    private final List<Result> results;
    private final Plan plan;
    private final int rows;

    Report(List<Result> results, Plan plan, int rows) {
        this.results = results;
        this.plan = plan;
        this.rows = rows;
    }

    List<String> summary() {
        List<String> lines = new ArrayList<>(List.of(HEADER, RULE));
        for (Pipeline pipeline : Pipeline.values()) {
            List<Result> own = results.stream()
                    .filter(result -> result.pipeline() == pipeline)
                    .toList();
            if (!own.isEmpty()) {
                lines.add(line(pipeline.label(), own));
            }
        }
        lines.add(line("**all**", results));
        return lines;
    }

    private static String line(String label, List<Result> results) {
        List<Result> differing = results.stream().filter(Result::differs).toList();
        double size = differing.stream()
                .filter(result -> result.setSize() > 0)
                .mapToInt(Result::setSize)
                .average()
                .orElse(0);
        double millis = results.stream()
                .filter(Result::ran)
                .mapToLong(result -> result.outcome().millis())
                .average()
                .orElse(0);
        return String.join(
                " | ",
                "| " + label,
                String.valueOf(results.size()),
                String.valueOf(results.stream().filter(result -> !result.ran()).count()),
                String.valueOf(differing.size()),
                share(differing, Result::isNamedFirst),
                share(differing, result -> result.rank() > 0),
                share(differing, result -> result.blindRank() == 1),
                String.format(Locale.ROOT, "%.2f", size),
                share(differing, Result::lineHit),
                share(differing, Result::earliestRight),
                share(differing, Result::deepestRight),
                String.format(Locale.ROOT, "%.0f |", millis));
    }

    private static String share(List<Result> results, Predicate<Result> right) {
        long hits = results.stream().filter(right).count();
        return results.isEmpty()
                ? "–"
                : String.format(Locale.ROOT, "%d (%.0f %%)", hits, 100.0 * hits / results.size());
    }

    List<String> csv() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "pipeline,id,method,line,change,ran,thrown,differs,verdict,named,rank,blind_rank,set,line_hit,earliest,deepest,"
                        + "millis");
        for (Result result : results) {
            lines.add(String.join(
                    ",",
                    result.pipeline().label(),
                    result.id(),
                    result.method(),
                    String.valueOf(result.line()),
                    quoted(result.change()),
                    String.valueOf(result.ran()),
                    result.outcome().thrown(),
                    String.valueOf(result.differs()),
                    result.kind().word(),
                    quoted(result.named()),
                    String.valueOf(result.rank()),
                    String.valueOf(result.blindRank()),
                    String.valueOf(result.setSize()),
                    String.valueOf(result.lineHit()),
                    String.valueOf(result.earliestRight()),
                    String.valueOf(result.deepestRight()),
                    String.valueOf(result.outcome().millis())));
        }
        return lines;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    List<String> markdown() throws IOException {
        Map<String, String> reasons = Reasons.read();
        List<String> page = new ArrayList<>();
        page.add("# How often the culprit is the right one");
        page.add("");
        page.add(
                "One instruction of an example pipeline is changed (PIT's default mutators), the pipeline runs on the same"
                        + " input, and the diagnosis compares the run with the one before. *Differ*: something that was recorded"
                        + " is different, if only that a call is made no more. *Named first*: the first culprit is the method that"
                        + " was changed. *By behaviour alone*: the same, without the hashes of the code. The last columns are two"
                        + " guesses for comparison: the first function to end with another result, and the most deeply nested.");
        page.add("");
        page.add("Mutants per pipeline: " + (plan.mutants() == 0 ? "all" : plan.mutants() + ", chosen with seed ")
                + (plan.mutants() == 0 ? "" : plan.seed()) + ", spread over the methods. Rows of input: "
                + (rows == 0 ? "all" : rows + " (" + Inputs.ADVISOR_FACTOR * rows + " for the advisor; all quakes)")
                + ".");
        page.add("");
        page.add(
                "Read the figures with two things in mind. Every mutant changes exactly one method, so the hash of the code"
                        + " tells more than it does after a large commit. And rules of the diagnosis were improved while looking at"
                        + " the misses of seed 1, so another seed is the fairer test.");
        page.add("");
        page.addAll(summary());
        page.add("");
        page.add("## Misses");
        page.add("");
        page.add("| pipeline | changed method | change | verdict | named | reason |");
        page.add("| --- | --- | --- | --- | --- | --- |");
        results.stream().filter(Result::isMiss).forEach(miss -> page.add(miss(miss, reasons)));
        page.add("");
        page.add("## Measure again");
        page.add("");
        page.add("```");
        page.add("mvn -q -DskipTests package");
        page.add("mvn -q -pl benchmarks dependency:build-classpath -Dmdep.outputFile=target/classpath");
        page.add("java -cp \"benchmarks/target/classes:$(cat benchmarks/target/classpath)\" \\");
        page.add("    dev.whodunit.benchmarks.localisation.Localisation --report docs/localisation.md");
        page.add("```");
        page.add("");
        page.add(
                "`--mutants 0 --rows 0` runs everything on all of the data, `--help` lists the options. Recordings stay in"
                        + " `target/localisation`; while they are there, only the diagnosis is run again.");
        return page;
    }

    private static String miss(Result miss, Map<String, String> reasons) {
        String place = miss.method() + ":" + miss.line();
        return String.join(
                " | ",
                "| " + miss.pipeline().label(),
                place,
                miss.change(),
                miss.kind().word(),
                miss.named(),
                reasons.getOrDefault(place + " " + miss.change(), "not looked at") + " |");
    }
}
