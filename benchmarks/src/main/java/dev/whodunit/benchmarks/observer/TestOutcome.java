package dev.whodunit.benchmarks.observer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * How a test ended.
 *
 * @param status successful, failed, aborted or skipped
 * @param thrown class of the exception, empty if there is none
 * @param message of the exception, on one line, without what is another one in each run
 * @param millis how long it took
 */
record TestOutcome(String status, String thrown, String message, long millis) {

    /** Identity hash codes, and the numbers in names of lambda classes and of temporary folders. */
    private static final Pattern OF_THIS_RUN =
            Pattern.compile("@[0-9a-f]{3,8}\\b|\\$\\$Lambda\\S*|(?:junit|tmp|temp)-?\\d{5,}");

    private static final int LONGEST = 500;

    /** A text on one line, without what is another one in each run. */
    static String plainText(String text) {
        String line = line(text);
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }

    /** The same of an id; suites in suites have ids that differ only after thousands of characters. */
    static String id(String text) {
        String line = line(text);
        return line.length() <= LONGEST
                ? line
                : line.substring(0, LONGEST) + "… " + UUID.nameUUIDFromBytes(line.getBytes(UTF_8));
    }

    private static String line(String text) {
        return OF_THIS_RUN.matcher(text).replaceAll("…").replaceAll("\\s+", " ").trim();
    }

    static TestOutcome of(String status, Throwable thrown, long millis) {
        String message = thrown.getMessage();
        return new TestOutcome(status, thrown.getClass().getName(), message == null ? "" : plainText(message), millis);
    }

    /** Whether the two ended alike, whatever the messages are. */
    boolean endsAs(TestOutcome other) {
        return status.equals(other.status) && thrown.equals(other.thrown);
    }

    /** Whether the two ended alike, and say the same. */
    boolean saysTheSameAs(TestOutcome other) {
        return endsAs(other) && message.equals(other.message);
    }

    String text() {
        return thrown.isEmpty() ? status : status + " " + thrown + ": " + message;
    }
}
