package dev.whodunit.snapshots;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Decides whether the snapshot of a test may be written.
 *
 * @param patterns which tests' snapshots are to be updated: {@code Class#method} with {@code *} for any text; the class
 *     with or without its package, the method may be left out
 * @param ci name of the environment variable that says this is a build server, or {@code ""}
 */
public record UpdatePolicy(List<String> patterns, String ci) {

    /** The setting that asks for snapshots to be updated. */
    public static final String UPDATE = "whodunit.update";

    /** What may happen to a snapshot. */
    public enum Verdict {
        /** It is created or replaced. */
        WRITE,
        /** It is created if there is none; one that is there is compared and left alone. */
        WRITE_IF_MISSING,
        /** It is compared and left alone; if there is none, the test fails. */
        READ_ONLY
    }

    private static final List<String> CI_VARIABLES = List.of("CI", "TF_BUILD");

    public UpdatePolicy {
        patterns = List.copyOf(patterns);
    }

    /**
     * Reads the policy from settings.
     *
     * @param settings the value of {@value #UPDATE} (absent or {@code "false"} for none, {@code ""} or {@code "true"}
     *     for all, else patterns, separated by commas) and of the environment variables {@code CI} and
     *     {@code TF_BUILD}, which say "no" when absent, empty, {@code false} or {@code 0}
     */
    public static UpdatePolicy from(Function<String, Optional<String>> settings) {
        String ci = CI_VARIABLES.stream()
                .filter(name -> settings.apply(name).map(UpdatePolicy::saysYes).orElse(false))
                .findFirst()
                .orElse("");
        return new UpdatePolicy(
                settings.apply(UPDATE).map(UpdatePolicy::patternsOf).orElse(List.of()), ci);
    }

    private static boolean saysYes(String value) {
        String text = value.strip();
        return !text.isEmpty() && !text.equalsIgnoreCase("false") && !text.equals("0");
    }

    private static List<String> patternsOf(String value) {
        String text = value.strip();
        if (text.equalsIgnoreCase("false")) {
            return List.of();
        }
        if (text.isEmpty() || text.equalsIgnoreCase("true")) {
            return List.of("*");
        }
        return Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(pattern -> !pattern.isEmpty())
                .toList();
    }

    /** What may happen to the snapshot of a test. */
    public Verdict decide(SnapshotKey key) {
        if (!ci.isEmpty()) {
            return Verdict.READ_ONLY;
        }
        return isAskedFor(key) ? Verdict.WRITE : Verdict.WRITE_IF_MISSING;
    }

    /**
     * Why nothing is written and what to do about it, for the message of a test that fails; {@code ""} if snapshots may
     * be written.
     */
    public String explanation(SnapshotKey key) {
        if (ci.isEmpty()) {
            return "";
        }
        String cause = "Snapshots are read-only here, since the environment variable " + ci + " says that this is a"
                + " build server";
        String ignored = isAskedFor(key) ? "; " + UPDATE + " is ignored" : "";
        return cause + ignored + ". Accept on a developer's machine with -D" + UPDATE + "=" + key.pattern()
                + " and commit the snapshot.";
    }

    private boolean isAskedFor(SnapshotKey key) {
        return patterns.stream()
                .map(TestPattern::new)
                .anyMatch(pattern -> pattern.matches(key.className(), key.method(), key.toString()));
    }
}
