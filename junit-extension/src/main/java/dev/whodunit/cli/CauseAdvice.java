package dev.whodunit.cli;

import dev.whodunit.diagnosis.Sources;
import dev.whodunit.outcomes.Explanation.Cause;
import dev.whodunit.outcomes.RedTest;
import dev.whodunit.outcomes.RedTest.Acceptance;
import dev.whodunit.outcomes.ToldCulprit;
import dev.whodunit.verification.BuildCommands;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What to look at, and what to type.
 *
 * @param output what the tests have as {@code whodunit.directory}
 * @param sources where the lines that a verdict names can be read
 */
record CauseAdvice(Path output, Sources sources) {

    /** The line of the source that is looked at first, if it is found. */
    Optional<String> source(ToldCulprit culprit) {
        return sources.lines(culprit.className(), culprit.file())
                .filter(lines -> culprit.line() > 0 && culprit.line() <= lines.size())
                .map(lines -> lines.get(culprit.line() - 1).strip());
    }

    /** The command that accepts what a function did, or what a test gave; empty where nothing can be accepted. */
    Optional<String> accept(Cause cause) {
        Optional<RedTest> again = first(cause, Acceptance.RUN_AGAIN);
        BuildCommands commands = BuildCommands.around(output);
        if (again.isPresent()) {
            return again.map(test -> commands.accept(test.key(), test.uniqueId()));
        }
        return first(cause, Acceptance.PENDING)
                .map(test -> commands.acceptPending(
                        cause.culprit()
                                .map(ToldCulprit::function)
                                .orElse(test.key().pattern()),
                        test.pendingIn()));
    }

    /** For how many tests that has to be done besides. */
    long others(Cause cause) {
        long again = count(cause, Acceptance.RUN_AGAIN);
        long waiting = count(cause, Acceptance.PENDING);
        if (again > 0) {
            return again + waiting - 1;
        }
        if (waiting == 0) {
            return 0;
        }
        Optional<Path> there = first(cause, Acceptance.PENDING).flatMap(RedTest::pendingIn);
        return cause.culprit().isEmpty()
                ? waiting - 1
                : cause.tests().stream()
                        .filter(test -> test.acceptance() == Acceptance.PENDING)
                        .filter(test -> !test.pendingIn().equals(there))
                        .count();
    }

    private static Optional<RedTest> first(Cause cause, Acceptance acceptance) {
        return cause.tests().stream()
                .filter(test -> test.acceptance() == acceptance)
                .findFirst();
    }

    private static long count(Cause cause, Acceptance acceptance) {
        return cause.tests().stream()
                .filter(test -> test.acceptance() == acceptance)
                .count();
    }
}
