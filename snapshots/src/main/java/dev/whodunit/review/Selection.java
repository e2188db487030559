package dev.whodunit.review;

import dev.whodunit.review.PendingSnapshot.Change;
import dev.whodunit.snapshots.SnapshotException;
import dev.whodunit.snapshots.TestPattern;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which pending snapshots are meant: those of tests, {@code Class#method} with {@code *} for any text, or those that functions explain,
 * {@code Pricing.round} or {@code com.acme.Pricing.round(I)I}.
 *
 * @param patterns of either kind; all if there is none
 */
public record Selection(List<String> patterns) {

    public Selection {
        patterns = List.copyOf(patterns);
    }

    /** @throws SnapshotException if a name means several functions */
    void requireClear(Collection<PendingSnapshot> all) {
        for (String pattern : patterns) {
            Set<String> ids = all.stream()
                    .flatMap(pending -> pending.changes().stream())
                    .filter(change -> change.function().equals(pattern))
                    .map(Change::id)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (ids.size() > 1) {
                throw new SnapshotException("\"" + pattern + "\" means several functions: " + String.join(" and ", ids)
                        + ". Write the one that is meant.");
            }
        }
    }

    /** Whether a test is meant, or all. */
    boolean includesTest(PendingSnapshot pending) {
        return patterns.isEmpty()
                || patterns.stream()
                        .map(TestPattern::new)
                        .anyMatch(pattern -> pattern.matches(pending.className(), pending.method(), pending.key()));
    }

    /** Whether a function that made a difference in it is meant. */
    boolean includesChangeOf(PendingSnapshot pending) {
        return pending.changes().stream().anyMatch(this::isMeant);
    }

    /** The functions that made a difference in it and are not meant. */
    List<Change> unexplained(PendingSnapshot pending) {
        return pending.changes().stream().filter(change -> !isMeant(change)).toList();
    }

    private boolean isMeant(Change change) {
        return patterns.contains(change.function()) || patterns.contains(change.id());
    }
}
