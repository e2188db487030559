package dev.whodunit.review;

import dev.whodunit.recording.AtomicFile;
import dev.whodunit.review.PendingSnapshot.Change;
import dev.whodunit.review.PendingSnapshots.Found;
import dev.whodunit.snapshots.SnapshotException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Accepts or rejects what is pending. Each snapshot is accepted as a whole or not at all; what is interrupted is finished by doing it again.
 */
public final class Review {

    private final PendingSnapshots pending;
    private final Path snapshots;

    /**
     * What is reviewed at once: the snapshots in which the same functions made all of the difference.
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
     * @param pending where what is pending lies
     * @param snapshots the folder of accepted snapshots
     */
    public Review(PendingSnapshots pending, Path snapshots) {
        this.pending = pending;
        this.snapshots = snapshots;
    }

    /** All that is pending: what explains most comes first. */
    public List<Group> groups() {
        Map<List<String>, List<Found>> bySameChanges = new LinkedHashMap<>();
        for (Path file : pending.files()) {
            Found found = pending.read(file);
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

    /** What accepting one would change, a line for each step. */
    public List<String> changes(Found found) {
        return StepChanges.between(
                read(snapshots.resolve(found.accepted())).orElse(""),
                found.snapshot().text());
    }

    /** Makes these the accepted ones. */
    public List<Result> acceptAll(List<Found> all) {
        return all.stream().map(found -> new Result(found, accept(found))).toList();
    }

    /** Makes what is meant the accepted one. */
    public List<Result> accept(Selection selection) {
        List<Result> results = new ArrayList<>();
        for (Path file : pending.files()) {
            Found found = pending.read(file);
            List<Change> unexplained = selection.unexplained(found.snapshot());
            if (selection.includes(found.snapshot())) {
                results.add(new Result(found, accept(found)));
            } else if (!unexplained.isEmpty()) {
                results.add(new Result(found, Optional.of(alsoChangedBy(unexplained))));
            }
        }
        return results;
    }

    /** Forgets what is meant; the accepted ones stay as they are. */
    public List<Result> reject(Selection selection) {
        return rejectAll(pending.files().stream()
                .map(pending::read)
                .filter(found -> selection.includes(found.snapshot()))
                .toList());
    }

    /** Forgets these; the accepted ones stay as they are. */
    public List<Result> rejectAll(List<Found> all) {
        all.forEach(found -> PendingSnapshots.delete(found.file()));
        return all.stream().map(found -> new Result(found, Optional.empty())).toList();
    }

    private Optional<String> accept(Found found) {
        Path file = snapshots.resolve(found.accepted());
        Optional<String> accepted = read(file);
        String text = found.snapshot().text();
        boolean isThere = accepted.map(PendingSnapshot::digest)
                .filter(PendingSnapshot.digest(text)::equals)
                .isPresent();
        if (!isThere
                && !accepted.map(PendingSnapshot::digest)
                        .orElse("")
                        .equals(found.snapshot().base())) {
            return Optional.of("the accepted snapshot " + file + " is another one since the test ran. Run it again.");
        }
        if (!isThere) {
            write(file, text);
        }
        PendingSnapshots.delete(found.file());
        return Optional.empty();
    }

    private static String alsoChangedBy(List<Change> others) {
        return "it was changed by "
                + String.join(" and ", others.stream().map(Change::function).toList())
                + ", too. Accept that as well, or repair it and run the test again.";
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new SnapshotException(
                    "The snapshot " + file + " cannot be read: " + unreadable
                            + ". Make sure that it is a file that may be read.",
                    unreadable);
        }
    }

    private static void write(Path file, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            AtomicFile.write(file, AtomicFile.Durability.SYNCED, out -> out.write(bytes));
        } catch (IOException unwritable) {
            throw new SnapshotException(
                    "The snapshot " + file + " could not be written: " + unwritable
                            + ". Make sure that the folder can be written to and that the disk is not full. What was"
                            + " accepted before this one stays accepted.",
                    unwritable);
        }
    }
}
