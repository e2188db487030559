package dev.whodunit.cli;

import dev.whodunit.outcomes.Explanation;
import dev.whodunit.outcomes.Explanation.Cause;
import dev.whodunit.outcomes.RedTest;
import dev.whodunit.outcomes.ToldCulprit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why tests are red, in few lines: nothing is said twice, and nothing is there for the eye alone, since some who read it pay by the word.
 */
record ExplanationText(CauseAdvice advice) {

    private static final int MOST_LINES = 40;
    private static final int DETAILS_OF_FIRST = 5;
    private static final int DETAILS_OF_FURTHER = 2;
    private static final int MOST_TESTS = 10;
    private static final int MOST_NOTES = 5;

    List<String> of(Explanation explanation) {
        List<RedTest> red = explanation.red();
        List<String> lines = new ArrayList<>();
        lines.add(heading(explanation, red.size()));
        for (int i = 0; i < explanation.causes().size(); i++) {
            lines.addAll(cause(explanation.causes().get(i), i == 0 ? DETAILS_OF_FIRST : DETAILS_OF_FURTHER));
        }
        List<String> end = new ArrayList<>();
        int affected = red.stream().mapToInt(test -> test.verdict().affected()).sum();
        if (affected > 0) {
            end.add("Affected only: " + ShortText.count(affected, "step") + ".");
        }
        red.stream()
                .flatMap(test -> test.verdict().notCleared().stream())
                .map(culprit -> "Not cleared: " + place(culprit) + ": " + ShortText.of(culprit.evidence()))
                .distinct()
                .limit(MOST_NOTES)
                .forEach(end::add);
        red.stream()
                .flatMap(test -> test.verdict().notices().stream())
                .distinct()
                .limit(MOST_NOTES)
                .forEach(notice -> end.add(ShortText.of("Note: " + notice + ".")));
        end.addAll(accepted(explanation.accepted()));
        return cut(lines, end);
    }

    private static List<String> accepted(List<RedTest> tests) {
        List<String> lines = new ArrayList<>();
        tests.stream()
                .limit(MOST_NOTES)
                .forEach(test -> lines.add("Accepted since it ran: " + test.test() + "; run it again."));
        if (tests.size() > MOST_NOTES) {
            lines.add((tests.size() - MOST_NOTES) + " more were accepted since they ran; run them again.");
        }
        return lines;
    }

    private static String heading(Explanation explanation, int red) {
        if (red == 0) {
            return "No test is red (" + explanation.tests() + " looked at).";
        }
        String of = red + " of " + ShortText.count(explanation.tests(), "test") + (red == 1 ? " is red" : " are red");
        long functions = explanation.causes().stream()
                .filter(cause -> cause.culprit().isPresent())
                .count();
        return functions == 0 ? of + "." : of + "; " + ShortText.count(functions, "function") + " made the difference.";
    }

    private List<String> cause(Cause cause, int most) {
        List<String> lines = new ArrayList<>();
        if (cause.culprit().isPresent()) {
            lines.addAll(culprit(cause.culprit().get(), most));
        } else {
            lines.add(cause.verdict() + ": " + cause.summary() + ".");
        }
        String names =
                cause.tests().stream().limit(MOST_TESTS).map(RedTest::test).collect(Collectors.joining(", "));
        int more = cause.tests().size() - MOST_TESTS;
        lines.add("  red: " + names + (more > 0 ? " and " + more + " more" : ""));
        lines.add(advice.accept(cause)
                .map(command -> "  Accept, if it is meant: " + command + others(cause))
                .orElse("  There is no snapshot: it was held against the last run that passed."));
        return lines;
    }

    private String others(Cause cause) {
        long others = advice.others(cause);
        return others == 0 ? "" : " (and so for " + others + " more)";
    }

    private List<String> culprit(ToldCulprit culprit, int most) {
        List<String> lines = new ArrayList<>();
        lines.add(place(culprit) + " " + culprit.grade() + ", " + code(culprit.code()));
        lines.add("  " + ShortText.of(culprit.evidence()));
        culprit.details().stream().limit(most).forEach(detail -> lines.add("  " + ShortText.of(detail)));
        if (culprit.details().size() > most) {
            lines.add("  … " + ShortText.count(culprit.details().size() - most, "more line") + ", see diff");
        }
        if (culprit.calls() > 1) {
            lines.add("  in " + culprit.calls() + " calls; call " + culprit.call() + " is shown");
        }
        advice.source(culprit).ifPresent(line -> lines.add("  " + culprit.line() + ": " + ShortText.of(line)));
        return lines;
    }

    private static String place(ToldCulprit culprit) {
        return culprit.function() + (culprit.location().isEmpty() ? "" : " " + culprit.location());
    }

    private static String code(String word) {
        return switch (word) {
            case "changed" -> "its code changed";
            case "unchanged" -> "its code did not change: it depends on something that was not recorded";
            default -> "whether its code changed is not known";
        };
    }

    /** What is said at the end is at most {@value #MOST_NOTES} lines of a kind, and never cut. */
    private static List<String> cut(List<String> lines, List<String> end) {
        int room = Math.max(2, MOST_LINES - end.size());
        List<String> all = new ArrayList<>(lines.subList(0, Math.min(room - 1, lines.size())));
        if (lines.size() > room - 1) {
            all.add("… " + ShortText.count(lines.size() - all.size(), "more line")
                    + "; name a test to see what is behind it, or take --json.");
        }
        all.addAll(end);
        return all;
    }
}
