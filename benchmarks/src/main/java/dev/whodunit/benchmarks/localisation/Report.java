package dev.whodunit.benchmarks.localisation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The results as a page for people. */
final class Report {

    private final List<Result> results;
    private final Plan plan;
    private final int rows;

    Report(List<Result> results, Plan plan, int rows) {
        this.results = results;
        this.plan = plan;
        this.rows = rows;
    }

    List<String> markdown() throws IOException {
        Summary summary = new Summary(results);
        List<String> page = new ArrayList<>();
        introduction(page);
        page.add("## What the diagnosis says");
        page.add("");
        page.addAll(summary.diagnosis());
        page.add("");
        page.add("## What simpler ways say");
        page.add("");
        page.add(
                "Percent of the mutants that differ in which the changed method comes first. *Earliest* and *deepest change*:"
                        + " the first function to end with another result, and the most deeply nested one. *Code changed*: one of"
                        + " the methods whose code is another, drawn by lot. *Ochiai*: the input in "
                        + plan.testData(Pipeline.FLIGHTS).size()
                        + " parts, each of them a test that fails when"
                        + " anything else comes out; of equally suspicious methods the one that is executed first, or one drawn"
                        + " by lot.");
        page.add("");
        page.addAll(summary.guesses());
        page.add("");
        misses(page);
        measureAgain(page);
        return page;
    }

    private void introduction(List<String> page) {
        page.add("# How often the culprit is the right one");
        page.add("");
        page.add(
                "One instruction of an example pipeline, or of a library that a small pipeline calls, is changed (PIT's"
                        + " default mutators). The pipeline runs on the same input, and the diagnosis compares the run with the"
                        + " one before. *Differ*: something that was recorded is different, if only that a call is made no more."
                        + " *Named first*: the first culprit is the method that was changed; where no result differs nobody is accused, and"
                        + " the first function listed as changed without effect counts. *Line named*: the changed line is"
                        + " among the lines that are named with it, of which there are " + meanLines()
                        + " on average. *No-ops*: the mutant run and judged once more in a build with a no-op in every"
                        + " method, so that its changed code gives nobody away.");
        page.add("");
        page.add("Mutants per pipeline: "
                + (plan.mutants() == 0 ? "all" : plan.mutants() + ", chosen with seed " + plan.seed())
                + ", spread over the methods; in libraries those that the run executes. Rows of input: "
                + (rows == 0 ? "all" : rows + " for flights, and what takes about as long for the others") + ".");
        page.add("");
        page.add(
                "Read the figures with two things in mind. Every mutant changes exactly one method, so the hash of the code"
                        + " tells more than it does after a large commit: hence the second half of the table. And rules of the"
                        + " diagnosis were improved while looking at misses of seeds 1 and 2 in these pipelines, so another seed"
                        + " is the fairer test.");
        page.add("");
    }

    private String meanLines() {
        double mean = results.stream()
                .map(Result::asIs)
                .filter(answer -> answer.rank() > 0)
                .mapToInt(Answer::lines)
                .average()
                .orElse(0);
        return String.format(Locale.ROOT, "%.1f", mean);
    }

    private void misses(List<String> page) throws IOException {
        Map<String, String> reasons = Reasons.read();
        page.add("## Misses");
        page.add("");
        page.add("| pipeline | changed method | change | verdict | named | with no-ops | reason |");
        page.add("| --- | --- | --- | --- | --- | --- | --- |");
        results.stream().filter(Result::isMiss).forEach(miss -> page.add(miss(miss, reasons)));
        page.add("");
    }

    private static String miss(Result miss, Map<String, String> reasons) {
        String place = miss.method() + ":" + miss.line();
        return String.join(
                " | ",
                "| " + miss.pipeline().label(),
                place,
                miss.change(),
                miss.asIs().kind().word(),
                miss.asIs().named(),
                miss.withNoOps().equals(miss.asIs())
                        ? "the same"
                        : miss.withNoOps().named(),
                reasons.getOrDefault(place + " " + miss.change(), "not looked at") + " |");
    }

    private void measureAgain(List<String> page) {
        page.add("## Measure again");
        page.add("");
        page.add("```text");
        page.add("mvn -q -DskipTests package dependency:build-classpath -Dmdep.outputFile=target/classpath"
                + " -pl benchmarks -am");
        page.add("java -cp \"benchmarks/target/classes:$(cat benchmarks/target/classpath)\" \\");
        page.add("    dev.whodunit.benchmarks.localisation.Localisation --mutants " + plan.mutants() + " --seed "
                + plan.seed() + " --rows " + rows + " --report docs/localisation.md");
        page.add("```");
        page.add("");
        page.add(
                "`--mutants 0 --rows 0` runs everything on all of the data, `--help` lists the options. Recordings stay in"
                        + " `target/localisation`; while they are there, only the diagnosis is run again. `whodunit compare`"
                        + " shows what it says of one of them.");
    }
}
