package dev.whodunit.manifest;

import dev.whodunit.review.PendingSnapshot;
import dev.whodunit.review.PendingSnapshots;
import dev.whodunit.review.PendingSnapshots.Found;
import dev.whodunit.review.Review;
import dev.whodunit.snapshots.AcceptedFiles;
import dev.whodunit.snapshots.SnapshotException;
import dev.whodunit.snapshots.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Takes snapshots that no test asks for out of their folder. They are moved below the build folder and not deleted. Where a test that has no
 * snapshot yet gave the very same, it is the old test under another name, and the snapshot becomes that of the new one.
 */
public final class Pruning {

    private final Review review;
    private final PendingSnapshots pending;
    private final Path into;

    /**
     * What was done with a snapshot.
     *
     * @param snapshot what it was
     * @param file where it lies now
     * @param successor key of the test that has the same now, if there is one
     */
    public record Pruned(SnapshotState snapshot, Path file, Optional<String> successor) {}

    /**
     * @param snapshots the folder of accepted snapshots
     * @param pending where others wait to be reviewed
     * @param into the folder that what is taken out goes to
     */
    public Pruning(Path snapshots, PendingSnapshots pending, Path into) {
        this.review = new Review(pending, snapshots);
        this.pending = pending;
        this.into = into;
    }

    /**
     * Takes these out.
     *
     * @throws SnapshotException if one of them cannot be moved; those before it are
     */
    public List<Pruned> prune(List<SnapshotState> obsolete) {
        List<Found> newcomers = newcomers();
        List<Pruned> pruned = new ArrayList<>();
        for (SnapshotState snapshot : obsolete) {
            Optional<Found> successor = successor(snapshot, newcomers);
            successor.ifPresent(this::accept);
            successor.ifPresent(newcomers::remove);
            Path file = move(snapshot.file(), snapshot.path());
            Path waiting = pending.root().resolve(snapshot.path() + PendingSnapshots.EXTENSION);
            if (Files.exists(waiting)) {
                move(waiting, snapshot.path() + PendingSnapshots.EXTENSION);
            }
            pruned.add(new Pruned(
                    snapshot, file, successor.map(found -> found.snapshot().key())));
        }
        return pruned;
    }

    /** The test that would have the same snapshot if it had one, where there is no other. */
    public Optional<String> successor(SnapshotState snapshot) {
        return successor(snapshot, newcomers()).map(found -> found.snapshot().key());
    }

    private List<Found> newcomers() {
        return Files.isDirectory(pending.root())
                ? new ArrayList<>(review.groups().stream()
                        .flatMap(group -> group.members().stream())
                        .filter(found -> found.snapshot().verdict().equals(PendingSnapshot.NEW))
                        .toList())
                : new ArrayList<>();
    }

    private static Optional<Found> successor(SnapshotState snapshot, List<Found> newcomers) {
        Optional<String> content = AcceptedFiles.content(text(snapshot.file()));
        List<Found> same = newcomers.stream()
                .filter(found -> content.isPresent()
                        && AcceptedFiles.content(found.snapshot().text()).equals(content))
                .toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    private void accept(Found successor) {
        review.acceptAll(List.of(successor)).stream()
                .flatMap(result -> result.refusal().stream())
                .findFirst()
                .ifPresent(refusal -> {
                    throw new SnapshotException(
                            successor.snapshot().key() + " could not be accepted: " + refusal + " Nothing was moved.");
                });
    }

    private static String text(Path file) {
        try {
            return Utf8.read(file);
        } catch (IOException gone) {
            return "";
        }
    }

    private Path move(Path file, String path) {
        Path target = into.resolve(path);
        try {
            Files.createDirectories(target.resolveSibling("."));
            return Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new SnapshotException(
                    "The snapshot " + file + " could not be moved to " + target + ": " + failed
                            + ". Make sure that both folders can be written to and that the disk is not full.",
                    failed);
        }
    }

    /** Those that may be taken out: the obsolete ones, and unsure ones that are asked for. */
    public static List<SnapshotState> chosen(List<SnapshotState> all, Predicate<SnapshotState> isAskedFor) {
        return all.stream()
                .filter(each ->
                        each.isObsolete() || (each.state() == SnapshotState.State.UNSURE && isAskedFor.test(each)))
                .toList();
    }
}
