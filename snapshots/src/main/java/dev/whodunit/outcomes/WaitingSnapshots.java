package dev.whodunit.outcomes;

import dev.whodunit.review.PendingSnapshot;
import dev.whodunit.review.PendingSnapshots;
import dev.whodunit.review.Review;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where snapshots wait to be accepted; a folder that is not there has none.
 *
 * @param beside the folder of the accepted ones, if it is looked into
 * @param elsewhere another one, where those of a build server are
 */
public record WaitingSnapshots(Optional<Path> beside, Path elsewhere) {

    /**
     * One that waits.
     *
     * @param elsewhere the folder, if it is not that of the accepted ones
     */
    record Found(PendingSnapshot snapshot, Optional<Path> elsewhere) {}

    /**
     * All that wait.
     *
     * @param found by where the snapshots belong
     * @param problems files that cannot be read, a message each
     */
    record Listing(Map<String, Found> found, List<String> problems) {}

    /**
     * Of a test of which there is one in both folders, the one beside its accepted snapshot counts.
     *
     * @param snapshots the folder of accepted ones
     * @param isStale whether one that is elsewhere, by where it belongs, is told no more; where only that folder is looked into, all are told
     */
    Listing list(Path snapshots, Predicate<String> isStale) {
        Listing listing = new Listing(new LinkedHashMap<>(), new ArrayList<>());
        beside.ifPresent(folder -> add(folder, snapshots, Optional.empty(), none -> false, listing));
        add(elsewhere, snapshots, Optional.of(elsewhere), path -> beside.isPresent() && isStale.test(path), listing);
        return listing;
    }

    private static void add(
            Path folder, Path snapshots, Optional<Path> elsewhere, Predicate<String> isStale, Listing listing) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Review review = new Review(new PendingSnapshots(folder), snapshots);
        listing.problems().addAll(review.problems());
        review.groups().stream()
                .flatMap(group -> group.members().stream())
                .map(PendingSnapshots.Found::snapshot)
                .filter(snapshot -> !isStale.test(snapshot.path()))
                .forEach(snapshot -> listing.found().putIfAbsent(snapshot.path(), new Found(snapshot, elsewhere)));
    }
}
