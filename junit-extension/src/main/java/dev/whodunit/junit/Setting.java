package dev.whodunit.junit;

import dev.whodunit.record.Budget;
import dev.whodunit.snapshots.KeptValues;
import dev.whodunit.snapshots.UpdatePolicy;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What can be set; as text it is its name. The page of settings is made of the rows here, so that what they say of values, defaults and
 * meanings is Markdown, with links as that page has them.
 */
enum Setting {
    TRACE(
            "whodunit.trace",
            Values.said("patterns, separated by commas: `com.acme.flights..`"),
            "nothing",
            "adds these classes to the scope of every test that has the extension; with extensions detected by JUnit, of [every test](suites.md)"),
    UPDATE(
            UpdatePolicy.UPDATE,
            Values.of(
                    UpdatePolicy.Mode.class,
                    ", or patterns `Class#method` with `*`, separated by commas; each with `-and-fail` behind it"),
            "auto",
            "which snapshots are written by the test itself, see [Snapshots](snapshots.md#when-it-is-written)"),
    CI(
            UpdatePolicy.CI,
            Values.of("auto", "true", "false"),
            "auto",
            "whether this is a build server, whatever the environment says"),
    DIRECTORY(
            "whodunit.directory",
            Values.FOLDER,
            "`whodunit` in the build folder",
            "where recordings and verdicts are written"),
    REPORT(
            "whodunit.report",
            Values.of(ReportedTests.class, ""),
            "all",
            "of which tests that have the extension there are pages in the [report](report.md)"),
    ATTACH(
            "whodunit.attach",
            Values.of(AttachedPages.class, ""),
            "auto",
            "how the page of a test that failed gets into [reports of others](build-servers.md#pages-in-other-reports): a file that"
                    + " JUnit publishes, a line of output that Jenkins and GitLab look for; `auto` is a file, and on a build server both"),
    SNAPSHOTS("whodunit.snapshots", Values.FOLDER, "`src/test/snapshots`", "where accepted snapshots are"),
    PENDING(
            "whodunit.pending",
            Values.FOLDER,
            "that of the accepted snapshots; on a build server `pending` in `whodunit.directory`",
            "where snapshots wait to be [reviewed](reviewing.md)"),
    CONFIG(
            "whodunit.config",
            Values.said("a file"),
            "`whodunit.yaml` on the class path of the tests, if there is one",
            "what of the values is [not recorded as it is](redaction.md), and [what may differ](tolerance.md)"),
    SAMPLES(
            "whodunit.samples",
            Values.NUMBER,
            Budget.DEFAULT.samples() + "; " + RunStart.SAMPLES_TO_COMPARE
                    + " where a [tolerance](tolerance.md) is in force",
            "executions of a step that are kept in full; of the others there are fingerprints, and small values while there is room"),
    VALUES(
            "whodunit.values",
            Values.CHARACTERS,
            String.valueOf(KeptValues.ROOM),
            "values that a snapshot may have where a tolerance is in force, so that it [holds without a recording](tolerance.md#from-the-snapshot-alone)"),
    TOLERANCE(
            "whodunit.tolerance",
            Values.said("a number from 0 up to, but less than 1: `1e-9`"),
            "0",
            "how far numbers with a fraction may be from the accepted ones, as a part of the greater of the two, see"
                    + " [A tolerance for numbers](tolerance.md); `@TracePipeline(tolerance = …)` on a test or class comes first"),
    RERUN(
            "whodunit.rerun",
            Values.of("true", "false"),
            "true",
            "whether a test that is not as accepted may run a second time, in a JVM of its own, before a function is accused, see"
                    + " [Verdicts](verdicts.md)"),
    RERUN_SECONDS(
            "whodunit.rerun.seconds",
            Values.NUMBER,
            "120",
            "how long that may take; then the verdict is given without it"),
    REPLAY(
            "whodunit.replay",
            Values.of("true", "false"),
            "true",
            "whether functions that do nothing but compute may be called again on what they were given in the accepted run, see"
                    + " [Verdicts](verdicts.md#masked-faults)"),
    LINEAGE(
            "whodunit.lineage",
            Values.of("auto", "true", "false"),
            "auto",
            "whether values are followed, see [Assertions over lineage](lineage-assertions.md); `auto` follows them in tests that ask"
                    + " for it, in their own class or with `@TracePipeline(lineage = true)`"),
    LABELS(
            "whodunit.labels",
            Values.NUMBER,
            String.valueOf(Budget.DEFAULT.labels()),
            "values that are told apart where they are followed; fewer where a fifth of the heap does not hold them, at 32 bytes each;"
                    + " see [Lineage](lineage.md#too-many-values)"),
    GREEN(
            "whodunit.green",
            Values.FOLDER,
            "`.whodunit/green` in the project",
            "where the last run of each test that passed is kept, see [Whole suites](suites.md)"),
    GREEN_MEGABYTES("whodunit.green.megabytes", Values.NUMBER, "500", "how much these may take"),
    CONTENTS(
            "whodunit.contents",
            Values.CHARACTERS,
            String.valueOf(Budget.DEFAULT.contentCharacters()),
            "longest JSON of one value that is kept; of longer ones there is the fingerprint");

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // its list is a copy that nobody can change
    private final Values values;

    private final String usual;
    private final String meaning;

    Setting(String key, Values values, String usual, String meaning) {
        this.key = key;
        this.values = values;
        this.usual = usual;
        this.meaning = meaning;
    }

    /** The words that it may be; none where that cannot be told by words. */
    List<String> words() {
        return values.words;
    }

    /** What it is where it is not set, or what that depends on. */
    String usual() {
        return usual;
    }

    /** Its row in the table of the page, in Markdown. */
    String row() {
        String byDefault = values.words.contains(usual) ? "`" + usual + "`" : usual;
        return "| `" + key + "` | " + values.text + " | " + byDefault + " | " + meaning + " |";
    }

    @Override
    public String toString() {
        return key;
    }

    /**
     * What a setting may be.
     *
     * @param text for people
     * @param words those it may be; none where that cannot be told by words
     */
    private record Values(String text, List<String> words) {

        private static final Values FOLDER = said("a folder");
        private static final Values NUMBER = said("a whole number above 0");
        private static final Values CHARACTERS = said("a whole number above 0, in characters");

        private Values {
            words = List.copyOf(words);
        }

        static Values said(String text) {
            return new Values(text, List.of());
        }

        static Values of(String... words) {
            return of(List.of(words), "");
        }

        static Values of(Class<? extends Enum<?>> choices, String more) {
            return of(
                    Arrays.stream(choices.getEnumConstants())
                            .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                            .toList(),
                    more);
        }

        private static Values of(List<String> words, String more) {
            return new Values(
                    words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", ")) + more, words);
        }
    }
}
