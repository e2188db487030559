package dev.whodunit.review;

import dev.whodunit.diagnosis.Culprit;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.snapshots.SnapshotKey;
import java.util.List;
import java.util.Optional;

/**
 * A snapshot that a run would have, where it is not the accepted one.
 *
 * @param className binary name of the test class
 * @param method name of the test method
 * @param key the full key of the snapshot
 * @param base {@link #digest} of the accepted text that it was compared with, or {@code ""} if there was none
 * @param verdict the {@linkplain Verdict.Kind#word() word} for what the difference is; {@code "new"} without an accepted one
 * @param summary the verdict in one sentence
 * @param changes the functions that made the difference, the certain ones first; empty unless functions are to blame
 * @param text what the accepted file would hold
 */
public record PendingSnapshot(
        String className,
        String method,
        String key,
        String base,
        String verdict,
        String summary,
        List<Change> changes,
        String text) {

    /** Says that nothing was accepted before. */
    public static final String NEW = "new";

    /**
     * A function that made a difference.
     *
     * @param function as reports write it: {@code Pricing.round}
     * @param id its full name, with the types of its parameters
     * @param location {@code Pricing.java:41}, or {@code ""} if unknown
     * @param evidence what is different, in one line
     */
    public record Change(String function, String id, String location, String evidence) {

        private static Change of(Culprit culprit) {
            return new Change(
                    culprit.function().toString(),
                    culprit.function().alignmentKey(),
                    culprit.location(),
                    culprit.evidence());
        }
    }

    public PendingSnapshot {
        changes = List.copyOf(changes);
    }

    /**
     * The first snapshot of a test, or another one.
     *
     * @param accepted the accepted text, if there is one
     * @param verdict what was found about the difference; empty for a first one
     * @param text what would be accepted
     */
    public static PendingSnapshot of(
            SnapshotKey key, Optional<String> accepted, Optional<Verdict> verdict, String text) {
        return new PendingSnapshot(
                key.className(),
                key.method(),
                key.toString(),
                accepted.map(PendingText::digest).orElse(""),
                verdict.map(found -> found.kind().word()).orElse(NEW),
                verdict.map(Verdict::summary).orElse("nothing is accepted yet"),
                verdict.stream()
                        .flatMap(found -> found.culprits().stream())
                        .filter(culprit -> culprit.grade().compareTo(Culprit.Grade.HARMLESS) < 0)
                        .map(Change::of)
                        .toList(),
                text);
    }

    /** What tells one text of a snapshot from another, however a checkout has turned its line ends. */
    public static String digest(String text) {
        return PendingText.digest(text);
    }
}
