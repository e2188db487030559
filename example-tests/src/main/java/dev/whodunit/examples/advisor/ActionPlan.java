package dev.whodunit.examples.advisor;

import java.util.List;
import java.util.Locale;

/** The final plan. */
public record ActionPlan(
        String summary,
        int budget,
        int spent,
        double minutesSaved,
        List<RolloutWave> waves,
        List<ScoredMeasure> postponed,
        List<String> objections) {

    static ActionPlan of(
            String summary, int budget, List<ScoredMeasure> ranked, List<RolloutWave> waves, List<String> objections) {
        List<ScoredMeasure> chosen =
                waves.stream().flatMap(wave -> wave.measures().stream()).toList();
        List<ScoredMeasure> postponed =
                ranked.stream().filter(measure -> !chosen.contains(measure)).toList();
        return new ActionPlan(
                summary,
                budget,
                waves.stream().mapToInt(RolloutWave::cost).sum(),
                waves.stream().mapToDouble(RolloutWave::benefit).sum(),
                List.copyOf(waves),
                postponed,
                List.copyOf(objections));
    }

    public String toMarkdown() {
        StringBuilder text = new StringBuilder("# Plan against departure delays\n\n");
        text.append(summary).append("\n\n");
        text.append(format("%d of %d points, %.0f minutes saved\n", spent, budget, minutesSaved));
        for (RolloutWave wave : waves) {
            text.append(format("\n## Wave %d\n\n", wave.number()));
            wave.measures().forEach(measure -> text.append(line(measure)));
        }
        appendList(text, "Postponed", postponed.stream().map(ActionPlan::line).toList());
        appendList(
                text,
                "Not used",
                objections.stream().map(objection -> "- " + objection + "\n").toList());
        return text.toString();
    }

    private static void appendList(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append(format("\n## %s\n\n", title));
            lines.forEach(text::append);
        }
    }

    private static String line(ScoredMeasure measure) {
        PlannedMeasure planned = measure.planned();
        return format(
                "- %s (%s), %s: %s, %d points, %.0f minutes on %d flights. %s\n",
                planned.airport(),
                measure.site().city(),
                planned.slot(),
                planned.measure(),
                measure.cost(),
                measure.benefit(),
                measure.flights(),
                planned.reason());
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
