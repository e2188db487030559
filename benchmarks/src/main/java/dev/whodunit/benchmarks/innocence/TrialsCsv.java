package dev.whodunit.benchmarks.innocence;

import dev.whodunit.diagnosis.Culprit;
import dev.whodunit.diagnosis.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** All trials, one a line, for people who want to count something else. */
final class TrialsCsv {

    private TrialsCsv() {}

    static List<String> of(List<Trial> trials) {
        List<String> lines = new ArrayList<>();
        lines.add("pipeline,variant,kind,result,verdict_alone,accused_alone,verdict,accused,names_file,summary,millis");
        trials.forEach(trial -> lines.add(line(trial)));
        return lines;
    }

    private static String line(Trial trial) {
        return String.join(
                ",",
                trial.pipeline().label(),
                trial.variant().name(),
                trial.variant().kind().name().toLowerCase(Locale.ROOT),
                trial.result().word(),
                trial.alone().kind().word(),
                quoted(accused(trial.alone())),
                trial.verdict().kind().word(),
                quoted(accused(trial.verdict())),
                String.valueOf(trial.namesFile()),
                quoted(trial.verdict().summary()),
                String.valueOf(trial.millis()));
    }

    private static String accused(Verdict verdict) {
        return verdict.culprits().stream()
                .map(Culprit::function)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"").replace("\n", " ") + '"';
    }
}
