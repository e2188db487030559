package dev.whodunit.review;

import dev.whodunit.review.PendingSnapshot.Change;
import dev.whodunit.snapshots.TestPattern;
import java.util.List;

/**
 * Which pending snapshots are meant: those of tests, {@code Class#method} with {@code *} for any text, or those that functions explain,
 * {@code Pricing.round}.
 *
 * @param patterns of either kind; all if there is none
 */
public record Selection(List<String> patterns) {

    public Selection {
        patterns = List.copyOf(patterns);
    }

    /** Whether this one is meant as a whole. */
    boolean includes(PendingSnapshot pending) {
        return patterns.isEmpty() || isTest(pending) || isExplained(pending);
    }

    /** The functions that made a difference in it and are not among those that are meant, if one is. */
    List<Change> unexplained(PendingSnapshot pending) {
        return pending.changes().stream().anyMatch(this::isMeant)
                ? pending.changes().stream().filter(change -> !isMeant(change)).toList()
                : List.of();
    }

    private boolean isTest(PendingSnapshot pending) {
        return patterns.stream()
                .map(TestPattern::new)
                .anyMatch(pattern -> pattern.matches(pending.className(), pending.method(), pending.key()));
    }

    private boolean isExplained(PendingSnapshot pending) {
        return !pending.changes().isEmpty() && pending.changes().stream().allMatch(this::isMeant);
    }

    private boolean isMeant(Change change) {
        return patterns.contains(change.function()) || patterns.contains(change.id());
    }
}
