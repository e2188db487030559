package dev.whodunit.benchmarks.observer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * How the tests of a suite ended.
 *
 * @param tests by their ids
 * @param tooLong ids of those that were not run, since they take too long, or of what makes them when it runs
 * @param millis how long all of them took
 * @param ended whether the suite came to its end
 */
record TestOutcomes(Map<String, TestOutcome> tests, Set<String> tooLong, long millis, boolean ended) {

    private static final String END = "end of suite";

    /** A line of the file for a test. */
    static String line(String id, TestOutcome outcome) {
        return String.join(
                "\t", id, outcome.status(), outcome.thrown(), outcome.message(), String.valueOf(outcome.millis()));
    }

    /** The line of the file that says that there are no more tests. */
    static String lastLine(long millis) {
        return END + "\t" + millis;
    }

    /** What a JVM wrote; one that was ended wrote what it had come to. Tests of one name are numbered. */
    static TestOutcomes read(Path file) throws IOException {
        Map<String, TestOutcome> tests = new LinkedHashMap<>();
        Set<String> tooLong = new LinkedHashSet<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        long sum = 0;
        long millis = -1;
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\t", -1);
            if (parts[0].equals(END)) {
                millis = Long.parseLong(parts[1]);
            } else if (parts.length == 5 && parts[1].equals(Status.LONG)) {
                tooLong.add(parts[0]);
            } else if (parts.length == 5) {
                TestOutcome outcome = new TestOutcome(parts[1], parts[2], parts[3], Long.parseLong(parts[4]));
                int number = seen.merge(parts[0], 1, Integer::sum);
                tests.put(number == 1 ? parts[0] : parts[0] + " (" + number + ")", outcome);
                sum += outcome.millis();
            }
        }
        return new TestOutcomes(tests, tooLong, millis < 0 ? sum : millis, millis >= 0);
    }

    /** Whether it was decided not to run a test. */
    boolean leavesOut(String id) {
        for (int end = id.indexOf("]/"); end >= 0; end = id.indexOf("]/", end + 1)) {
            if (tooLong.contains(id.substring(0, end + 1))) {
                return true;
            }
        }
        return tooLong.contains(id);
    }
}
