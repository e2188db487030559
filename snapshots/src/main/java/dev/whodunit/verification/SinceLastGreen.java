package dev.whodunit.verification;

import dev.whodunit.diagnosis.Conditions;
import dev.whodunit.diagnosis.Culprit;
import dev.whodunit.diagnosis.Diagnosis;
import dev.whodunit.diagnosis.Sources;
import dev.whodunit.diagnosis.Surroundings;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.diagnosis.VerdictText;
import dev.whodunit.green.GreenRun;
import dev.whodunit.run.Recording;
import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.verification.TestFailure.Likeness;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Says of a run that failed, whatever it failed with, what is different since the test last passed. Where runs are recorded lightly, the test
 * is run again in depth first, on the classes of now and on those of then.
 *
 * @param key the test
 * @param subject what failed
 * @param scope the patterns of what is traced, in quotes
 * @param output the folder for verdicts below the build folder
 * @param inDepth runs the test again
 * @param conditions what a verdict lets pass, and what may be called before it accuses
 * @param sources where the lines that a verdict names can be read
 */
public record SinceLastGreen(
        SnapshotKey key,
        Subject subject,
        String scope,
        Path output,
        RunsInDepth inDepth,
        Conditions conditions,
        Sources sources) {

    /** What may fail in a suite. */
    public enum Subject {
        /** A test, with what comes before and after it. */
        TEST("test", "test", ""),

        /** What comes before and after all tests of a class. */
        CLASS("class", "set-up of the class", " before and after the tests of the class");

        private final String word;
        private final String whatRuns;
        private final String where;

        Subject(String word, String whatRuns, String where) {
            this.word = word;
            this.whatRuns = whatRuns;
            this.where = where;
        }

        /** As messages call it. */
        public String word() {
            return word;
        }
    }

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final int COMMIT_DIGITS = 10;

    private static final String LIGHT =
            "Of each function the first executions were compared, without calls of libraries and without fields";

    /** What was said of an earlier run of a test is no answer any more, since it passes. */
    public static void passes(SnapshotKey key, Path output) {
        VerdictFile.forget(output, key);
    }

    /**
     * What two runs differ in.
     *
     * @param finding what running the test again has shown beside that, a sentence without full stop, or {@code ""}
     */
    private record Difference(Verdict verdict, String finding) {}

    /**
     * What a person reads: a sentence first, and the verdict below it.
     *
     * @param green the run that passed
     * @param red the run that failed, recorded as that one was
     * @param failure what it failed with
     */
    public String verdict(GreenRun green, Recording red, TestFailure failure) {
        Difference difference =
                green.isLight() ? inDepth(green, red, failure) : new Difference(compare(green.recording(), red), "");
        Verdict verdict = difference.verdict();
        List<String> around = Surroundings.differences(green.recording(), red);
        String report = VerdictFile.write(output, key, verdict);
        String since = "since the last green run" + at(green);
        String finding = difference.finding().isEmpty() ? "" : " " + difference.finding() + ".";
        return verdict.isSame()
                ? since + ", nothing in " + scope + " behaves differently" + subject.where
                        + but(around, difference.finding()) + "." + finding
                : since + ", " + said(verdict) + finding + "\n"
                        + VerdictText.of(red.identity().pipeline(), verdict, sources)
                        + report;
    }

    private Difference inDepth(GreenRun green, Recording red, TestFailure failure) {
        SecondRun.Outcome now = inDepth.now().run();
        if (now.recording().isEmpty()) {
            return lightly(green, red, now.reason(), "");
        }
        if (now.failure().isEmpty()) {
            return lightly(
                    green,
                    red,
                    "",
                    "Run alone once more, the " + subject.whatRuns
                            + " passes on the same code: it depends on chance, on time or on tests that ran before it");
        }
        TestFailure alone = now.failure().get();
        if (failure.likeness(alone) != Likeness.SAME) {
            return lightly(green, red, "", inSuiteAndAlone(failure, alone));
        }
        SecondRun.Outcome then = inDepth.then(green.code()).run();
        if (then.recording().isEmpty()) {
            return lightly(green, red, then.reason(), "");
        }
        if (then.failure().isPresent()) {
            return lightly(green, red, "", thenAndNow(then.failure().get(), alone));
        }
        Verdict verdict = compare(then.recording().get(), now.recording().get());
        return new Difference(
                verdict,
                verdict.isSame()
                        ? "It passes on the class files of the last green run: what makes it fail is in the "
                                + subject.whatRuns + ", in code that is not traced, or in a file beside the class files"
                        : "");
    }

    /** What fails alone for want of what other tests leave tells nothing of a failure among them. */
    private String inSuiteAndAlone(TestFailure inSuite, TestFailure alone) {
        String fails = "Run alone once more, the " + subject.whatRuns + " fails, ";
        return inSuite.likeness(alone) == Likeness.UNKNOWN
                ? fails + "but nothing is known of how, so it may be for another reason"
                : fails + "but in another way, which says nothing of why it fails in the suite. In the suite: "
                        + inSuite + "; alone: " + alone;
    }

    private String thenAndNow(TestFailure then, TestFailure now) {
        String both = "The " + subject.whatRuns + ", alone, fails on the class files of the last green run as well, ";
        return switch (then.likeness(now)) {
            case SAME ->
                both + "and in the same way: unless that has another reason, what makes it fail is not in the code";
            case OTHER ->
                both + "but in another way, which says nothing of why it fails now. Then: " + then + "; now: " + now;
            case UNKNOWN -> both + "but nothing is known of how, so it may be for another reason";
        };
    }

    /** As fine as the record is, which is said. */
    private Difference lightly(GreenRun green, Recording red, String reason, String finding) {
        Verdict verdict = Diagnosis.compare(green.recording(), red, conditions);
        Verdict light = reason.isEmpty() ? verdict : verdict.withNotice(reason);
        String said = reason.isEmpty() ? LIGHT : reason + ". " + LIGHT;
        return verdict.isSame()
                ? new Difference(light, finding.isEmpty() ? said : finding + ". " + LIGHT)
                : new Difference(light.withNotice(LIGHT), finding);
    }

    private Verdict compare(Recording green, Recording red) {
        return new RunComparison(inDepth.again()).verdict(green, red, run -> run, conditions);
    }

    private static String at(GreenRun green) {
        String commit = green.commit();
        String at =
                commit.isEmpty() ? "" : " at commit " + commit.substring(0, Math.min(COMMIT_DIGITS, commit.length()));
        return at + " (" + MINUTES.format(green.time()) + ")";
    }

    private String but(List<String> around, String finding) {
        if (!around.isEmpty()) {
            return "; what is different: " + String.join(", ", around);
        }
        return ", and no setting of the JVM and no library is another one"
                + (finding.isEmpty() ? "; look at the " + subject.whatRuns + " itself" : "");
    }

    private static String said(Verdict verdict) {
        List<Culprit> culprits = verdict.culprits();
        if (culprits.isEmpty()) {
            return verdict.kind().word() + ": " + verdict.summary() + ".";
        }
        String number = culprits.size() == 1 ? "1 function behaves" : culprits.size() + " functions behave";
        return number + " differently: "
                + culprits.stream()
                        .map(culprit -> culprit.function()
                                + (culprit.location().isEmpty() ? "" : " (" + culprit.location() + ")"))
                        .collect(Collectors.joining(", "))
                + ".";
    }
}
