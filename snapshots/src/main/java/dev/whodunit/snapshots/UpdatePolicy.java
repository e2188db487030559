package dev.whodunit.snapshots;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Decides what may happen to the snapshot of a test.
 *
 * @param mode what happens to the snapshots of tests that no pattern matches
 * @param patterns which tests' snapshots are to be updated, as {@link TestPattern}s
 * @param failsWhereWritten whether a test whose snapshot was written fails all the same
 * @param ci what says that this is a build server, or {@code ""}
 */
public record UpdatePolicy(Mode mode, List<String> patterns, boolean failsWhereWritten, String ci) {

    /** The setting that asks for snapshots to be updated. */
    public static final String UPDATE = "whodunit.update";

    /** The setting that says whether this is a build server, whatever the environment says. */
    public static final String CI = "whodunit.ci";

    /** What is done where a run is not as accepted. */
    public enum Mode {
        /** It waits to be reviewed. */
        AUTO,
        /** A first snapshot is accepted; another one waits to be reviewed. */
        NEW,
        /** It is accepted. */
        ALL,
        /** Nothing is written. */
        NONE
    }

    /** What may happen to a snapshot. */
    public enum Verdict {
        /** It is created or replaced. */
        WRITE,
        /** It is created if there is none; one that is there is compared and left alone. */
        WRITE_IF_MISSING,
        /** It is compared and left alone, and what is there instead waits to be reviewed. */
        PEND,
        /** It is compared and left alone. */
        READ_ONLY
    }

    private static final String AND_FAIL = "-and-fail";
    private static final List<String> CI_VARIABLES = List.of("CI", "TF_BUILD");

    public UpdatePolicy {
        patterns = List.copyOf(patterns);
    }

    /**
     * What a value of {@value #UPDATE} asks for on a developer's machine.
     *
     * @throws IllegalArgumentException if it is a word that is neither a mode nor can be a class
     */
    public static UpdatePolicy of(String update) {
        String text = update.strip();
        boolean fails = text.toLowerCase(Locale.ROOT).endsWith(AND_FAIL);
        String word = fails ? text.substring(0, text.length() - AND_FAIL.length()) : text;
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "", "true", "all" -> new UpdatePolicy(Mode.ALL, List.of(), fails, "");
            case "new" -> new UpdatePolicy(Mode.NEW, List.of(), fails, "");
            case "none" -> new UpdatePolicy(Mode.NONE, List.of(), fails, "");
            case "auto", "false" -> new UpdatePolicy(Mode.AUTO, List.of(), fails, "");
            default -> new UpdatePolicy(Mode.AUTO, patternsOf(word), fails, "");
        };
    }

    /**
     * Reads the policy from settings.
     *
     * @param settings the value of {@value #UPDATE} (absent, {@code "auto"} or {@code "false"}; {@code "new"}; {@code "all"},
     *     {@code ""} or {@code "true"}; {@code "none"}; else patterns, separated by commas; each with {@code "-and-fail"} behind it),
     *     of {@value #CI}, and of the environment variables {@code CI} and {@code TF_BUILD}. Those three say "no" when empty,
     *     {@code false} or {@code 0}; the variables also when absent
     */
    public static UpdatePolicy from(Function<String, Optional<String>> settings) {
        UpdatePolicy asked = of(settings.apply(UPDATE).orElse("auto"));
        return new UpdatePolicy(asked.mode, asked.patterns, asked.failsWhereWritten, ci(settings));
    }

    private static String ci(Function<String, Optional<String>> settings) {
        Optional<String> told =
                settings.apply(CI).filter(value -> !value.strip().equalsIgnoreCase("auto"));
        if (told.isPresent()) {
            return saysYes(told.get()) ? "the setting " + CI : "";
        }
        return CI_VARIABLES.stream()
                .filter(name -> settings.apply(name).map(UpdatePolicy::saysYes).orElse(false))
                .findFirst()
                .map(name -> "the environment variable " + name)
                .orElse("");
    }

    private static boolean saysYes(String value) {
        String text = value.strip();
        return !text.isEmpty() && !text.equalsIgnoreCase("false") && !text.equals("0");
    }

    private static List<String> patternsOf(String value) {
        if (value.chars().allMatch(c -> c == '-' || Character.isLowerCase(c))) {
            throw new IllegalArgumentException("The setting " + UPDATE + " is \"" + value
                    + "\", but must be auto, new, all, none, or patterns such as FlightsTest#ranks. If it is the name of a"
                    + " class, write " + value + "#*.");
        }
        return Stream.of(value.split(",", -1))
                .map(String::strip)
                .filter(pattern -> !pattern.isEmpty())
                .toList();
    }

    /** Whether this is a build server. */
    public boolean isBuildServer() {
        return !ci.isEmpty();
    }

    /** What may happen to the snapshot of a test. */
    public Verdict decide(SnapshotKey key) {
        if (!ci.isEmpty() || mode == Mode.NONE) {
            return Verdict.READ_ONLY;
        }
        if (isAskedFor(key)) {
            return Verdict.WRITE;
        }
        return mode == Mode.NEW ? Verdict.WRITE_IF_MISSING : Verdict.PEND;
    }

    /** The same where nothing is accepted, whatever was asked for. */
    public UpdatePolicy writingNothing() {
        return new UpdatePolicy(mode == Mode.NONE ? Mode.NONE : Mode.AUTO, List.of(), failsWhereWritten, ci);
    }

    /** Whether what is not as accepted is kept to be reviewed: on a build server too, though not beside the accepted ones. */
    public boolean keepsPending() {
        return mode != Mode.NONE;
    }

    /**
     * Why nothing is written and what to do about it, for the message of a test that fails; {@code ""} if snapshots may
     * be written.
     */
    public String explanation(SnapshotKey key) {
        if (ci.isEmpty()) {
            return mode == Mode.NONE ? "Snapshots are read-only here, since the setting " + UPDATE + " is none." : "";
        }
        String cause = "Snapshots are read-only here, since " + ci + " says that this is a build server";
        String ignored = isAskedFor(key) ? "; " + UPDATE + " is ignored" : "";
        return cause + ignored + ". Accept on a developer's machine with -D" + UPDATE + "=" + key.pattern()
                + " and commit the snapshot.";
    }

    private boolean isAskedFor(SnapshotKey key) {
        return mode == Mode.ALL
                || patterns.stream()
                        .map(TestPattern::new)
                        .anyMatch(pattern -> pattern.matches(key.className(), key.method(), key.toString()));
    }
}
