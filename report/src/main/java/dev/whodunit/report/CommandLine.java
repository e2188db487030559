package dev.whodunit.report;

import dev.whodunit.run.RunIdentity;
import java.util.Optional;

/** The commands that answer what a page has no room for. */
record CommandLine(RunIdentity test) {

    /** In the unique ids of JUnit. */
    private static final String ONE_OF_SEVERAL = "-invocation:#";

    /** A command on the last run of the test, without what it is asked; of one invocation of several nothing is known here. */
    Optional<String> of(String command) {
        if (test.uniqueId().contains(ONE_OF_SEVERAL)) {
            return Optional.empty();
        }
        String simpleName = test.testClass().substring(test.testClass().lastIndexOf('.') + 1);
        return Optional.of("java -jar whodunit-agent.jar " + command + " "
                + quoted(simpleName.replace('$', '.') + "#" + test.testMethod()));
    }

    static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
