package dev.whodunit.benchmarks.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The judgements as a page for people. */
final class Report {

    private static final int LONGEST_TEXT = 80;

    private final List<Judged> all;
    private final String tracer;
    private final Interventions interventions;
    private final int mostMisses;

    Report(List<Judged> all, String tracer, Interventions interventions, int mostMisses) {
        this.all = List.copyOf(all);
        this.tracer = tracer;
        this.interventions = interventions;
        this.mostMisses = mostMisses;
    }

    List<String> markdown() {
        List<String> page = new ArrayList<>();
        introduction(page);
        perturbations(page);
        evidence(page);
        scores(page);
        misses(page, Edges.DATA_AND_CONTROL, "Misses");
        misses(page, Edges.DATA, "Misses along data edges alone");
        measureAgain(page);
        return page;
    }

    private void introduction(List<String> page) {
        page.add("# Whether lineage is true");
        page.add("");
        page.add("Tracer: `" + tracer + "`.");
        page.add("");
        page.add(
                "Input values of pipelines that somebody else wrote are changed, and the pipelines run again, untraced and from"
                        + " freshly loaded classes. An output that changes with an input value comes from it, whatever the code"
                        + " looks like, and so the lineage must say.");
        page.add("");
        page.add(
                "- *Recall*: of the pairs of a changed value and an output that changed with it, those with a way between"
                        + " them along data and control edges. Of values that were changed at once, one must be reached.");
        page.add(
                "- *Recall by data*: the same along data edges alone, for runs that took the same decisions: the same way"
                        + " through the pipeline's own code, outputs of the same shape, and the same of what indexes and"
                        + " libraries decide: which keys are equal, what an order says of each two, what passes a test, which"
                        + " element is picked, how many there are, which rows a table keeps, groups and joins. What the keys"
                        + " and numbers are does not matter. *By control* says how many of the misses are reached along"
                        + " control edges. Where several threads decide, how often each way was taken, and for which object,"
                        + " counts, not the order. `Decisions` says which decisions of libraries are not seen; they look"
                        + " like data here.");
        page.add(
                "- *Pairs with the same decisions*: how many pairs the recall by data is of, and of how many it would be"
                        + " did only the branches of the pipeline's own code count.");
        page.add(
                "- *Precision*: of the pairs of an output and a changed value that it comes from by data edges, those in"
                        + " which some change of the value, alone or beside that of another, changes the output: by element, which is a"
                        + " single text or number in the result, and by artifact, which is a component of the result. A change that"
                        + " nobody tried might show more, so this is a lower bound.");
        page.add("- *Assumed*: of the same pairs, those that the tracer assumes and has not seen.");
        page.add(
                "- An output that vanishes or is new counts for itself and for the size of its container. Runs that threw or"
                        + " took too long returned nothing to compare; they are counted and not judged.");
        page.add("");
    }

    private void perturbations(List<String> page) {
        page.add("Each of at most " + interventions.values()
                + " values is changed in each of these ways, where it can be:");
        page.add("");
        page.add("- small: a number grows by 1; the last letter or digit of a text becomes the next one");
        page.add("- large: a number is multiplied by 1000 and grows by 7; a text becomes another one of its column");
        page.add("- empty: nothing in CSV and plain lines, null in JSON");
        page.add("- other: becomes what the next row with another value has in this column");
        page.add("- swap: changes places with that one; each of the two changes is also tried alone");
        page.add("- pairs: two of these changes at once, of " + interventions.pairs() + " pairs that the seed "
                + interventions.seed() + " chooses, as it does the values");
        page.add("- rows: of each two values of one row that are changed, the first of these changes at once");
        page.add("");
    }

    private void evidence(List<String> page) {
        page.add("## What the interventions show");
        page.add("");
        page.add("| pipeline | input values | changed | outputs | changed outputs | interventions | changed something"
                + " | with the same decisions | threw |");
        page.add("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        all.forEach(judged -> page.add(row(
                judged.pipeline(),
                judged.inputValues(),
                judged.changedValues(),
                judged.outputs(),
                judged.changedOutputs(),
                judged.interventions(),
                judged.changedSomething(),
                judged.sameDecisions(),
                judged.threw())));
        page.add(row(
                "**all**",
                sum(Judged::inputValues),
                sum(Judged::changedValues),
                sum(Judged::outputs),
                sum(Judged::changedOutputs),
                sum(Judged::interventions),
                sum(Judged::changedSomething),
                sum(Judged::sameDecisions),
                sum(Judged::threw)));
        page.add("");
    }

    private void scores(List<String> page) {
        page.add("## What the tracer says of them");
        page.add("");
        page.add(
                "| pipeline | recall | pairs with the same decisions | recall by data | by control | precision by element | precision by artifact | assumed |");
        page.add("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        all.forEach(judged -> page.add(row(
                judged.pipeline(),
                judged.judgement().recall(),
                judged.judgement().sameDecisions(),
                judged.judgement().dataRecall(),
                judged.judgement().byControl(),
                judged.judgement().elementPrecision(),
                judged.judgement().artifactPrecision(),
                judged.judgement().assumed())));
        page.add(row(
                "**all**",
                total(Judgement::recall),
                total(Judgement::sameDecisions),
                total(Judgement::dataRecall),
                sum(judged -> judged.judgement().byControl()),
                total(Judgement::elementPrecision),
                total(Judgement::artifactPrecision),
                total(Judgement::assumed)));
        page.add("");
    }

    private long sum(Function<Judged, Long> count) {
        return all.stream().mapToLong(count::apply).sum();
    }

    private Score total(Function<Judgement, Score> score) {
        return all.stream().map(Judged::judgement).map(score).reduce(new Score(0, 0), Score::plus);
    }

    private static String row(Object... cells) {
        return List.of(cells).stream().map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private void misses(List<String> page, Edges edges, String title) {
        page.add("## " + title);
        page.add("");
        if (all.stream().allMatch(judged -> of(edges, judged).isEmpty())) {
            page.add("None.");
            page.add("");
            return;
        }
        page.add("| pipeline | value | perturbation | output | before | after | by control |");
        page.add("| --- | --- | --- | --- | --- | --- | --- |");
        for (Judged judged : all) {
            List<Miss> misses = of(edges, judged);
            misses.stream().limit(mostMisses).forEach(miss -> page.add(row(judged.pipeline(), miss)));
            if (misses.size() > mostMisses) {
                page.add(row(
                        judged.pipeline(), (misses.size() - mostMisses) + " more in `misses.csv`", "", "", "", "", ""));
            }
        }
        page.add("");
    }

    private static List<Miss> of(Edges edges, Judged judged) {
        return judged.judgement().misses().stream()
                .filter(miss -> miss.edges() == edges)
                .toList();
    }

    private static String row(String pipeline, Miss miss) {
        return row(
                pipeline,
                code(miss.intervention().values().stream()
                        .map(InputValue::toString)
                        .collect(Collectors.joining(", "))),
                miss.intervention().name().toLowerCase(Locale.ROOT),
                code(miss.path()),
                code(miss.before()),
                code(miss.after()),
                miss.byControl() ? "yes" : "no");
    }

    private static String code(String text) {
        String cut = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
        String line = cut.replace("\n", " ").replace("|", "\\|").replace("`", "'");
        return line.isBlank() ? "" : "`" + line + "`";
    }

    private void measureAgain(List<String> page) {
        page.add("## Measure again");
        page.add("");
        page.add("```text");
        page.add("mvn -q -DskipTests package dependency:build-classpath -Dmdep.outputFile=target/classpath"
                + " -pl benchmarks -am");
        page.add("java -cp \"benchmarks/target/classes:$(cat benchmarks/target/classpath)\" \\");
        page.add("    dev.whodunit.benchmarks.lineage.LineageJudge --tracer " + tracer + " --values "
                + interventions.values() + " --pairs " + interventions.pairs() + " --seed " + interventions.seed());
        page.add("```");
        page.add("");
        page.add(
                "What the interventions showed stays in `target/lineage`; while it is there, only the tracer is run again."
                        + " `misses.csv` has all misses, and `--help` lists the options.");
    }
}
