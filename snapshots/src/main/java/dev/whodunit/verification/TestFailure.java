package dev.whodunit.verification;

import java.util.regex.Pattern;

/**
 * What a test failed with.
 *
 * @param type the class of the exception; {@code ""} if that is not known
 * @param message what it says, or {@code ""}
 */
public record TestFailure(String type, String message) {

    /** One of which nothing is known. */
    public static final TestFailure UNKNOWN = new TestFailure("", "");

    /** Identity hash codes and the names of temporary files are others in each run; a long number may be what a test is about. */
    private static final Pattern OF_ONE_RUN =
            Pattern.compile("@[0-9a-f]{4,8}\\b|(?<=[/\\\\][\\p{L}_.][\\w.-]{0,60})[0-9]{9,}");

    private static final int LONGEST = 200;

    /** What is known of two failures. */
    enum Likeness {
        SAME,
        OTHER,
        UNKNOWN
    }

    /** What an exception says of itself; one of the test's own may throw when it is asked. */
    public static TestFailure of(Throwable failure) {
        String type = failure.getClass().getName();
        try {
            String message = failure.getMessage();
            return new TestFailure(type, message == null ? "" : message);
        } catch (RuntimeException | Error silent) {
            return new TestFailure(type, "");
        }
    }

    /** Whether it is the same failure. */
    Likeness likeness(TestFailure other) {
        if (type.isEmpty() || other.type.isEmpty()) {
            return Likeness.UNKNOWN;
        }
        boolean isSame = type.equals(other.type) && ofEachRun().equals(other.ofEachRun());
        return isSame ? Likeness.SAME : Likeness.OTHER;
    }

    private String ofEachRun() {
        return OF_ONE_RUN.matcher(message).replaceAll("…");
    }

    /** In one line. */
    @Override
    public String toString() {
        String line = message.strip().replaceAll("\\s+", " ");
        String said = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
        return said.isEmpty() ? type : type + ": " + said;
    }
}
