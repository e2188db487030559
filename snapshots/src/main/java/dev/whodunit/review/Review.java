package dev.whodunit.review;

import dev.whodunit.review.PendingSnapshot.Change;
import dev.whodunit.review.PendingSnapshots.Found;
import dev.whodunit.snapshots.SnapshotException;
import dev.whodunit.snapshots.SnapshotStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Accepts or rejects what is pending. Each snapshot is accepted as a whole or not at all; what is interrupted is finished by doing it again.
 * A file that cannot be read keeps none of the others from being reviewed.
 */
public final class Review {

    private final PendingSnapshots pending;
    private final SnapshotStore snapshots;
    private final RecordedRuns recorded;

    /**
     * What is reviewed at once: the snapshots in which the same functions, and no others, were found to have made the difference.
     *
     * @param changes these functions, as the first of the snapshots has them; empty if no function is to blame
     * @param members the snapshots, by name; one alone where no function is to blame
     */
    public record Group(List<Change> changes, List<Found> members) {

        public Group {
            changes = List.copyOf(changes);
            members = List.copyOf(members);
        }
    }

    /**
     * What came of it for one snapshot.
     *
     * @param snapshot the pending one
     * @param refusal why it stays pending; empty if it does not
     */
    public record Result(Found snapshot, Optional<String> refusal) {}

    /**
     * Without recordings.
     *
     * @param pending where what is pending lies
     * @param snapshots the folder of accepted snapshots
     */
    public Review(PendingSnapshots pending, Path snapshots) {
        this(pending, snapshots, Optional.empty());
    }

    /**
     * The same with recordings, which tell more than snapshots where they are at hand.
     *
     * @param pending where what is pending lies
     * @param snapshots the folder of accepted snapshots
     * @param recordings what the tests have as {@code whodunit.directory}
     */
    public Review(PendingSnapshots pending, Path snapshots, Optional<Path> recordings) {
        this.pending = pending;
        this.recorded = new RecordedRuns(recordings);
        this.snapshots = new SnapshotStore(snapshots, SnapshotStore.Mode.READ_WRITE);
    }

    /** What is wrong with files that cannot be read, a message each. */
    public List<String> problems() {
        return readAll().problems();
    }

    private List<Found> all() {
        return readAll().found();
    }

    private record Listing(List<Found> found, List<String> problems) {}

    private Listing readAll() {
        Listing listing = new Listing(new ArrayList<>(), new ArrayList<>());
        for (Path file : pending.files()) {
            try {
                pending.read(file).ifPresent(listing.found()::add);
            } catch (SnapshotException unreadable) {
                listing.problems().add(String.valueOf(unreadable.getMessage()));
            }
        }
        return listing;
    }

    /** All that is pending: what explains most comes first. */
    public List<Group> groups() {
        Map<List<String>, List<Found>> bySameChanges = new LinkedHashMap<>();
        for (Found found : all()) {
            bySameChanges
                    .computeIfAbsent(causes(found), unseen -> new ArrayList<>())
                    .add(found);
        }
        return bySameChanges.values().stream()
                .map(members -> new Group(members.get(0).snapshot().changes(), members))
                .sorted(Comparator.comparing((Group group) -> group.changes().isEmpty())
                        .thenComparing(group -> -group.members().size()))
                .toList();
    }

    private static List<String> causes(Found found) {
        List<Change> changes = found.snapshot().changes();
        return changes.isEmpty()
                ? List.of("", found.snapshot().key())
                : changes.stream().map(Change::id).sorted().toList();
    }

    /** What accepting one would change, step by step. */
    public List<StepChange> changes(Found found) {
        PendingSnapshot snapshot = found.snapshot();
        String accepted = snapshots.textAt(snapshot.path()).orElse("");
        return new StepChanges(recorded.accepted(snapshot), recorded.current(snapshot), snapshot.levelled())
                .between(accepted, snapshot.text());
    }

    /**
     * Makes what is meant the accepted one: snapshots of tests, and those that the functions that are meant explain alone.
     *
     * @throws SnapshotException if a name means several functions
     */
    public List<Result> accept(Selection selection) {
        List<Found> all = all();
        selection.requireClear(all.stream().map(Found::snapshot).toList());
        List<Result> results = new ArrayList<>();
        for (Found found : all) {
            PendingSnapshot snapshot = found.snapshot();
            if (selection.includesTest(snapshot)) {
                results.add(accept(found));
            } else if (selection.includesChangeOf(snapshot)) {
                List<Change> others = selection.unexplained(snapshot);
                results.add(others.isEmpty() ? accept(found) : new Result(found, Optional.of(alsoChangedBy(others))));
            }
        }
        return results;
    }

    /**
     * Forgets what is meant: snapshots of tests, and those in which one of the functions that are meant made a difference. The accepted ones
     * stay as they are.
     *
     * @throws SnapshotException if a name means several functions
     */
    public List<Result> reject(Selection selection) {
        List<Found> all = all();
        selection.requireClear(all.stream().map(Found::snapshot).toList());
        return rejectAll(all.stream()
                .filter(found ->
                        selection.includesTest(found.snapshot()) || selection.includesChangeOf(found.snapshot()))
                .toList());
    }

    /** Makes these the accepted ones. */
    public List<Result> acceptAll(List<Found> all) {
        return all.stream().map(this::accept).toList();
    }

    /** Forgets these; the accepted ones stay as they are. */
    public List<Result> rejectAll(List<Found> all) {
        return all.stream().map(this::reject).toList();
    }

    private Result reject(Found found) {
        return new Result(found, refusal(found, () -> {
            pending.delete(found.file());
            return Optional.empty();
        }));
    }

    private Result accept(Found found) {
        return new Result(found, refusal(found, () -> {
            PendingSnapshot snapshot = found.snapshot();
            String accepted = snapshots
                    .textAt(snapshot.path())
                    .map(PendingSnapshot::digest)
                    .orElse("");
            boolean isThere = accepted.equals(PendingSnapshot.digest(snapshot.text()));
            if (!isThere && !accepted.equals(snapshot.base())) {
                return Optional.of(
                        accepted.isEmpty()
                                ? "the accepted snapshot that it was compared with is not there: "
                                        + snapshots.fileAt(snapshot.path())
                                        + ". Run the test again, or say where snapshots are."
                                : "the accepted snapshot " + snapshots.fileAt(snapshot.path())
                                        + " is another one since the test ran. Run it again.");
            }
            if (!isThere) {
                snapshots.writeAt(snapshot.path(), snapshot.text());
            }
            pending.delete(found.file());
            return Optional.empty();
        }));
    }

    /** Nothing is done with what is not any more what somebody has looked at. */
    private Optional<String> refusal(Found found, Supplier<Optional<String>> work) {
        try {
            if (!pending.read(found.file()).equals(Optional.of(found))) {
                return Optional.of("the test has run again since. Look at it once more.");
            }
            return work.get();
        } catch (SnapshotException failure) {
            return Optional.of(String.valueOf(failure.getMessage()));
        }
    }

    private static String alsoChangedBy(List<Change> others) {
        boolean isCertain = others.stream().anyMatch(change -> !change.isDoubtful());
        String names = others.stream()
                .filter(change -> change.isDoubtful() != isCertain)
                .map(Change::function)
                .collect(Collectors.joining(" and "));
        return isCertain
                ? "it was changed by " + names + ", too. Accept that as well, or repair it and run the test again."
                : "the code of " + names
                        + " changed as well, and may have changed it, too. Accept that as well, or run the"
                        + " test again without that change.";
    }
}
