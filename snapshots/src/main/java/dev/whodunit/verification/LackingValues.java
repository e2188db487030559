package dev.whodunit.verification;

import dev.whodunit.diagnosis.TolerableValues;
import dev.whodunit.diagnosis.Tolerance;
import dev.whodunit.run.Recording;
import dev.whodunit.snapshots.Snapshot;
import dev.whodunit.snapshots.SnapshotEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Steps whose values a tolerance is about, and that have none in a snapshot: where it is alone, they have to be as accepted.
 *
 * @param tolerance that is about them
 * @param paths of the steps, ascending
 */
record LackingValues(Tolerance tolerance, List<String> paths) {

    private static final int MAX_NAMED = 5;

    /** @param run with the steps that the snapshot is of, or is held against */
    static LackingValues of(Recording run, Snapshot snapshot, Tolerance tolerance) {
        if (tolerance.isExact() || snapshot.asserted().isPresent()) {
            return new LackingValues(tolerance, List.of());
        }
        Set<String> known = snapshot.values().paths();
        Set<String> there = snapshot.entries().stream().map(SnapshotEntry::path).collect(Collectors.toSet());
        return new LackingValues(
                tolerance,
                Snapshot.needing(run, new TolerableValues(run, tolerance)::of).stream()
                        .filter(path -> !known.contains(path) && there.contains(path))
                        .sorted()
                        .toList());
    }

    /** What somebody has to know who accepts the snapshot; empty if there is nothing. */
    Optional<String> onAcceptance() {
        return paths.isEmpty()
                ? Optional.empty()
                : Optional.of("The snapshot does not have the values of " + named()
                        + ", though the tolerance of " + tolerance
                        + " is about them. Where only the snapshot is at hand, as on a build server, they will have to be equal."
                        + " Either they take more characters than there is room for (raise whodunit.values, or give the test fewer"
                        + " rows), or not all were kept (raise whodunit.samples or whodunit.contents), or several threads made"
                        + " them.");
    }

    /** For a verdict that had the snapshot only. */
    String inVerdict() {
        String start = "Only the snapshot is at hand for the tolerance of " + tolerance;
        return paths.isEmpty()
                ? start
                : start + ". It does not have the values of " + named() + ": they had to be equal";
    }

    private String named() {
        int more = paths.size() - MAX_NAMED;
        return String.join(", ", paths.stream().limit(MAX_NAMED).toList()) + (more > 0 ? " and " + more + " more" : "");
    }
}
