package dev.whodunit.review;

import dev.whodunit.diagnosis.Culprit;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.snapshots.SnapshotKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A snapshot that a run would have, where it is not the accepted one.
 *
 * @param className binary name of the test class
 * @param method name of the test method
 * @param key the full key of the snapshot
 * @param path where it belongs below the folder of accepted snapshots, with {@code /} between names
 * @param base {@link #digest} of the accepted text that it was compared with, or {@code ""} if there was none
 * @param verdict the {@linkplain Verdict.Kind#word() word} for what the difference is; {@code "new"} without an accepted one
 * @param summary the verdict in one sentence
 * @param changes the functions that made the difference, the certain ones first, and those that may have; empty unless functions are to blame
 * @param notices what the verdict says besides: what was left out, and what could not be compared
 * @param levelled results in which all that is near enough is as accepted, of the steps that have any beside what is not
 * @param text what the accepted file would hold
 */
public record PendingSnapshot(
        String className,
        String method,
        String key,
        String path,
        String base,
        String verdict,
        String summary,
        List<Change> changes,
        List<String> notices,
        List<Levelled> levelled,
        String text) {

    /** Says that nothing was accepted before. */
    public static final String NEW = "new";

    /**
     * A function that made a difference, or of which it is not known that it made none.
     *
     * @param function as reports write it: {@code Pricing.round}
     * @param id its full name, with the types of its parameters: {@code com.acme.Pricing.round(I)I}
     * @param location {@code Pricing.java:41}, or {@code ""} if unknown
     * @param evidence what is different, in one line
     * @param grade how sure that is, in the {@linkplain Culprit.Grade#word() word} for it
     */
    public record Change(String function, String id, String location, String evidence, String grade) {

        /** Whether it may have made no difference. */
        boolean isDoubtful() {
            return grade.equals(Culprit.Grade.NOT_CLEARED.word());
        }

        private static Change of(Culprit culprit) {
            FunctionRef function = culprit.function();
            String key = function.alignmentKey();
            return new Change(
                    function.toString(),
                    key.substring(key.indexOf(' ') + 1),
                    culprit.location(),
                    culprit.evidence(),
                    culprit.grade().word());
        }
    }

    /**
     * A result in which all that is within a tolerance is as accepted, so that the rest can be seen.
     *
     * @param step its call path
     * @param execution which one of the step made it, from 0: the first one of which something is beyond the tolerance
     * @param accepted JSON of the accepted one
     * @param current its own JSON
     */
    public record Levelled(String step, long execution, String accepted, String current) {}

    public PendingSnapshot {
        levelled = List.copyOf(levelled);
        changes = List.copyOf(changes);
        notices = List.copyOf(notices);
    }

    /**
     * The first snapshot of a test, or another one.
     *
     * @param accepted the accepted text that it was compared with, if there is one
     * @param verdict what was found about the difference; empty for a first one
     * @param levelled results beside those of the accepted run
     * @param text what would be accepted
     */
    public static PendingSnapshot of(
            SnapshotKey key,
            Optional<String> accepted,
            Optional<Verdict> verdict,
            List<Levelled> levelled,
            String text) {
        return new PendingSnapshot(
                key.className(),
                key.method(),
                key.toString(),
                key.path().toString().replace('\\', '/'),
                accepted.map(PendingSnapshot::digest).orElse(""),
                verdict.map(found -> found.kind().word()).orElse(NEW),
                verdict.map(Verdict::summary).orElse("nothing is accepted yet"),
                verdict.map(PendingSnapshot::changes).orElse(List.of()),
                verdict.map(Verdict::notices).orElse(List.of()),
                levelled,
                text);
    }

    private static List<Change> changes(Verdict verdict) {
        Stream<Culprit> culprits =
                verdict.culprits().stream().filter(culprit -> culprit.grade().compareTo(Culprit.Grade.HARMLESS) < 0);
        return Stream.concat(culprits, verdict.notCleared().stream())
                .map(Change::of)
                .toList();
    }

    /** What tells one text of a snapshot from another, however a checkout has turned its line ends. */
    public static String digest(String text) {
        return PendingText.digest(text);
    }
}
