package dev.whodunit.verification;

import java.util.regex.Pattern;

/**
 * What a test failed with.
 *
 * @param type the class of the exception; {@code ""} if that is not known
 * @param message what it says, or {@code ""}
 */
public record TestFailure(String type, String message) {

    /** Identity hash codes, names of temporary folders and times are others in each run. */
    private static final Pattern OF_ONE_RUN = Pattern.compile("@[0-9a-f]{4,8}\\b|[0-9]{9,}");

    private static final int LONGEST = 200;

    /** Whether it is the same failure, as far as that is known. */
    boolean isLike(TestFailure other) {
        boolean isUnknown = type.isEmpty() || other.type.isEmpty();
        return isUnknown || (type.equals(other.type) && ofEachRun().equals(other.ofEachRun()));
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
