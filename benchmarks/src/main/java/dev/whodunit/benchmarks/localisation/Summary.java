package dev.whodunit.benchmarks.localisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Tables with one line for each pipeline, and one for all. */
final class Summary {

    private final List<Result> results;

    Summary(List<Result> results) {
        this.results = results;
    }

    /** What the diagnosis said, of the build as it is and of the one with no-ops. */
    List<String> diagnosis() {
        List<String> lines = new ArrayList<>();
        lines.add("| pipeline | mutants | no end | differ | named first | in the named set | mean set | line named"
                + " | first, no-ops | in set, no-ops | mean set, no-ops | line, no-ops | ms each |");
        lines.add("| --- |" + " ---: |".repeat(12));
        lines.addAll(table(Summary::diagnosis));
        return lines;
    }

    /** How often simpler ways put the changed method first, in percent of the mutants that differ. */
    List<String> guesses() {
        List<String> lines = new ArrayList<>();
        lines.add("| pipeline | Whodunit | Whodunit, no-ops | earliest change | deepest change | code changed"
                + " | code changed, no-ops | Ochiai, first of equals | Ochiai, one of equals |");
        lines.add("| --- |" + " ---: |".repeat(8));
        lines.addAll(table(Summary::guesses));
        return lines;
    }

    private List<String> table(Function<List<Result>, String> cells) {
        List<String> lines = new ArrayList<>();
        for (Pipeline pipeline : Pipeline.values()) {
            List<Result> own = results.stream()
                    .filter(result -> result.pipeline() == pipeline)
                    .toList();
            if (!own.isEmpty()) {
                lines.add("| " + pipeline.label() + " | " + cells.apply(own) + " |");
            }
        }
        lines.add("| **all** | " + cells.apply(results) + " |");
        return lines;
    }

    private static String diagnosis(List<Result> results) {
        List<Result> differing = differing(results);
        double millis = results.stream()
                .filter(Result::ran)
                .mapToLong(result -> result.outcome().millis())
                .average()
                .orElse(0);
        return String.join(
                " | ",
                String.valueOf(results.size()),
                String.valueOf(results.stream().filter(result -> !result.ran()).count()),
                String.valueOf(differing.size()),
                answers(differing, Result::asIs),
                answers(differing, Result::withNoOps),
                String.format(Locale.ROOT, "%.0f", millis));
    }

    private static String answers(List<Result> differing, Function<Result, Answer> answer) {
        List<Answer> answers = differing.stream().map(answer).toList();
        double size = answers.stream()
                .mapToInt(Answer::setSize)
                .filter(culprits -> culprits > 0)
                .average()
                .orElse(0);
        return String.join(
                " | ",
                share(answers, Answer::isFirst),
                share(answers, given -> given.rank() > 0),
                String.format(Locale.ROOT, "%.2f", size),
                share(answers, Answer::lineHit));
    }

    private static String guesses(List<Result> results) {
        List<Result> differing = differing(results);
        return String.join(
                " | ",
                percent(differing, result -> result.asIs().isFirst() ? 1 : 0),
                percent(differing, result -> result.withNoOps().isFirst() ? 1 : 0),
                percent(differing, result -> result.guesses().earliest()),
                percent(differing, result -> result.guesses().deepest()),
                percent(differing, result -> result.guesses().changedCode()),
                percent(differing, result -> result.guesses().changedCodeWithNoOps()),
                percent(differing, result -> result.guesses().ochiai()),
                percent(differing, result -> result.guesses().ochiaiDrawn()));
    }

    private static List<Result> differing(List<Result> results) {
        return results.stream().filter(Result::differs).toList();
    }

    private static <T> String share(List<T> all, Predicate<T> right) {
        long hits = all.stream().filter(right).count();
        return all.isEmpty() ? "–" : String.format(Locale.ROOT, "%d (%.1f %%)", hits, 100.0 * hits / all.size());
    }

    private static String percent(List<Result> results, ToDoubleFunction<Result> hit) {
        double mean = results.stream().mapToDouble(hit).average().orElse(0);
        return results.isEmpty() ? "–" : String.format(Locale.ROOT, "%.1f", 100 * mean);
    }
}
