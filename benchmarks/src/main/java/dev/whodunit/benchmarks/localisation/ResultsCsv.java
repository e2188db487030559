package dev.whodunit.benchmarks.localisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All results, one mutant a line, for people who want to count something else. */
final class ResultsCsv {

    private ResultsCsv() {}

    static List<String> of(List<Result> results) {
        List<String> lines = new ArrayList<>();
        lines.add("pipeline,id,method,line,change,ran,thrown,differs,verdict,named,rank,set,line_hit"
                + ",no_ops_verdict,no_ops_named,no_ops_rank,no_ops_set,no_ops_line_hit"
                + ",earliest,deepest,changed_code,no_ops_changed_code,ochiai,ochiai_drawn,millis");
        results.forEach(result -> lines.add(line(result)));
        return lines;
    }

    private static String line(Result result) {
        Guesses guesses = result.guesses();
        return String.join(
                ",",
                result.pipeline().label(),
                result.id(),
                result.method(),
                String.valueOf(result.line()),
                quoted(result.change()),
                String.valueOf(result.ran()),
                result.outcome().thrown(),
                String.valueOf(result.differs()),
                answer(result.asIs()),
                answer(result.withNoOps()),
                chance(guesses.earliest()),
                chance(guesses.deepest()),
                chance(guesses.changedCode()),
                chance(guesses.changedCodeWithNoOps()),
                chance(guesses.ochiai()),
                chance(guesses.ochiaiDrawn()),
                String.valueOf(result.outcome().millis()));
    }

    private static String answer(Answer answer) {
        return String.join(
                ",",
                answer.kind().word(),
                quoted(answer.named()),
                String.valueOf(answer.rank()),
                String.valueOf(answer.setSize()),
                String.valueOf(answer.lineHit()));
    }

    private static String chance(double chance) {
        return String.format(Locale.ROOT, "%.4f", chance);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
