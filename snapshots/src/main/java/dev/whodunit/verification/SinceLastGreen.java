package dev.whodunit.verification;

import dev.whodunit.diagnosis.Conditions;
import dev.whodunit.diagnosis.Culprit;
import dev.whodunit.diagnosis.Sources;
import dev.whodunit.diagnosis.Surroundings;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.diagnosis.VerdictText;
import dev.whodunit.run.Recording;
import dev.whodunit.snapshots.SnapshotKey;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Says of a run that failed, whatever it failed with, what is different since the test last passed.
 *
 * @param key the test
 * @param scope the patterns of what is traced, in quotes
 * @param output the folder for verdicts below the build folder
 * @param secondRun runs the test again before anyone is accused
 * @param conditions what a verdict lets pass, and what may be called before it accuses
 * @param sources where the lines that a verdict names can be read
 */
public record SinceLastGreen(
        SnapshotKey key, String scope, Path output, SecondRun secondRun, Conditions conditions, Sources sources) {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final int COMMIT_DIGITS = 10;

    /** What a person reads: a sentence first, and the verdict below it. */
    public String verdict(GreenRun green, Recording red) {
        Verdict verdict = new RunComparison(secondRun).verdict(green.recording(), red, run -> run, conditions);
        List<String> around = Surroundings.differences(green.recording(), red);
        String report = VerdictFile.write(output, key, verdict);
        String since = "since the last green run" + at(green);
        return verdict.isSame()
                ? since + ", nothing in " + scope + " behaves differently" + but(around) + "."
                : since + ", " + said(verdict) + "\n"
                        + VerdictText.of(red.identity().pipeline(), verdict, sources)
                        + report;
    }

    private static String at(GreenRun green) {
        String commit = green.commit();
        String at =
                commit.isEmpty() ? "" : " at commit " + commit.substring(0, Math.min(COMMIT_DIGITS, commit.length()));
        return at + " (" + MINUTES.format(green.time()) + ")";
    }

    private static String but(List<String> around) {
        return around.isEmpty()
                ? ", and no setting of the JVM and no library is another one; look at the test itself"
                : "; what is different: " + String.join(", ", around);
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
