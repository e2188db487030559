package dev.whodunit.benchmarks.innocence;

import dev.whodunit.diagnosis.Culprit;
import dev.whodunit.diagnosis.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The trials as a page for people. */
final class Report {

    private static final int LONGEST_SUMMARY = 240;

    private final List<Trial> trials;
    private final List<String> notices;
    private final int rows;

    Report(List<Trial> trials, List<String> notices, int rows) {
        this.trials = trials;
        this.notices = notices;
        this.rows = rows;
    }

    List<String> markdown() throws IOException {
        List<String> page = new ArrayList<>();
        introduction(page);
        kinds(page);
        pipelines(page);
        accusations(page);
        notRun(page);
        measureAgain(page);
        return page;
    }

    private void introduction(List<String> page) {
        page.add("# How often an innocent function is accused");
        page.add("");
        page.add(
                "The pipelines of [the other benchmark](localisation.md) run in ways that are no function's fault: in other"
                        + " circumstances, on other input, or as code that was written or compiled in another way and returns the"
                        + " same. Each run has a JVM of its own and is compared with one baseline, which ran on JDK "
                        + Runtime.version().feature()
                        + ". A verdict with a culprit is a wrong accusation, also where a setting does"
                        + " change what the pipeline computes.");
        page.add("");
        page.add(
                "*Accused at first*: by the first comparison. *Accused*: after a second run of the same variant in another"
                        + " JVM, which the extension asks for before it accuses anybody; this is what users see. *Other result*:"
                        + " runs in which the pipeline returned something else. *Words*: the [verdicts](verdicts.md) in the end.");
        page.add("");
        page.add("Rows of input: "
                + (rows == 0 ? "all" : rows + " for flights, and what takes about as long for the others")
                + ". To save time, all runs but those that say so do without the JVM's second compiler.");
        page.add("");
    }

    private void kinds(List<String> page) {
        page.add("## By what is different");
        page.add("");
        page.add("| what is different | runs | other result | accused at first | accused | words |");
        page.add("| --- | ---: | ---: | ---: | ---: | --- |");
        for (Kind kind : Kind.values()) {
            List<Trial> some = trials.stream()
                    .filter(trial -> trial.variant().kind() == kind)
                    .toList();
            if (!some.isEmpty()) {
                page.add(row(kind.text(), some));
            }
        }
        page.add(row("**all**", trials));
        page.add("");
        List<Trial> inputs = trials.stream()
                .filter(trial -> trial.variant().kind().group() == Kind.Group.INPUT)
                .toList();
        page.add("Of the " + inputs.size() + " runs on other input, the verdict is `input-changed` for "
                + inputs.stream()
                        .filter(trial -> trial.verdict().kind() == Verdict.Kind.INPUT_CHANGED)
                        .count()
                + ", and names the file for "
                + inputs.stream().filter(Trial::namesFile).count() + ".");
        page.add("");
    }

    private void pipelines(List<String> page) {
        page.add("## By pipeline");
        page.add("");
        page.add("| pipeline | runs | other result | accused at first | accused | words |");
        page.add("| --- | ---: | ---: | ---: | ---: | --- |");
        trials.stream()
                .collect(Collectors.groupingBy(Trial::pipeline, TreeMap::new, Collectors.toList()))
                .forEach((pipeline, some) -> page.add(row(pipeline.label(), some)));
        page.add("");
    }

    private static String row(String name, List<Trial> some) {
        int runs = some.size();
        long other =
                some.stream().filter(trial -> trial.result() == Returned.OTHER).count();
        long first = some.stream().filter(Trial::isAccusedAlone).count();
        long accused = some.stream().filter(Trial::isAccused).count();
        return String.join(
                " | ",
                "| " + name,
                String.valueOf(runs),
                String.valueOf(other),
                share(first, runs),
                share(accused, runs),
                words(some) + " |");
    }

    private static String share(long some, int all) {
        return some == 0 ? "0" : String.format(Locale.ROOT, "%d (%.1f %%)", some, 100.0 * some / all);
    }

    private static String words(List<Trial> some) {
        Map<String, Long> counts = some.stream()
                .map(trial -> trial.verdict().kind().word())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(word -> word.getKey() + " " + word.getValue())
                .collect(Collectors.joining(", "));
    }

    private void accusations(List<String> page) throws IOException {
        Reasons reasons = Reasons.read();
        page.add("## Wrong accusations");
        page.add("");
        List<Trial> accused = trials.stream().filter(Trial::isAccusedAlone).toList();
        if (accused.isEmpty()) {
            page.add("None.");
        } else {
            page.add("| pipeline | what is different | accused at first | accused | grade | verdict | reason |");
            page.add("| --- | --- | --- | --- | --- | --- | --- |");
            accused.forEach(trial -> page.add(accusation(trial, reasons)));
        }
        page.add("");
    }

    private static String accusation(Trial trial, Reasons reasons) {
        Variant variant = trial.variant();
        return String.join(
                " | ",
                "| " + trial.pipeline().label(),
                variant.kind().text() + (variant.said().isEmpty() ? "" : ", " + variant.said()),
                first(trial.alone()),
                trial.isAccused()
                        ? first(trial.verdict())
                        : "nobody: " + trial.verdict().kind().word(),
                grade(trial.isAccused() ? trial.verdict() : trial.alone()),
                shortened(trial.verdict().summary()),
                reasons.of(trial.pipeline(), variant) + " |");
    }

    /** Summaries with whole values in them make no table. */
    private static String shortened(String summary) {
        String line = summary.replace("|", "\\|").replace("\n", " ");
        return line.length() <= LONGEST_SUMMARY ? line : line.substring(0, LONGEST_SUMMARY) + "…";
    }

    private static String first(Verdict verdict) {
        int more = verdict.culprits().size() - 1;
        return verdict.culprits().get(0).function() + (more > 0 ? " and " + more + " more" : "");
    }

    private static String grade(Verdict verdict) {
        Culprit first = verdict.culprits().get(0);
        return first.grade().word();
    }

    private void notRun(List<String> page) {
        if (notices.isEmpty()) {
            return;
        }
        page.add("## Not run");
        page.add("");
        notices.forEach(notice -> page.add("- " + notice));
        page.add("");
    }

    private void measureAgain(List<String> page) {
        page.add("## Measure again");
        page.add("");
        page.add("```text");
        page.add("mvn -q -DskipTests package dependency:build-classpath -Dmdep.outputFile=target/classpath"
                + " -pl benchmarks -am");
        page.add("java -cp \"benchmarks/target/classes:$(cat benchmarks/target/classpath)\" \\");
        page.add("    dev.whodunit.benchmarks.innocence.Innocence --rows " + rows + " --report docs/innocence.md");
        page.add("```");
        page.add("");
        page.add(
                "Run it from the root of the repository, where the sources of the examples are; `--help` lists the options."
                        + " Recordings stay in `target/innocence`; while they are there, only the diagnosis is run again. `whodunit"
                        + " compare` shows what it says of one of them, and `innocence.csv` has all verdicts.");
    }
}
