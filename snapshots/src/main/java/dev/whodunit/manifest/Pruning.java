package dev.whodunit.manifest;

import dev.whodunit.review.PendingSnapshot;
import dev.whodunit.review.PendingSnapshots;
import dev.whodunit.review.PendingSnapshots.Found;
import dev.whodunit.review.Review;
import dev.whodunit.review.Review.Result;
import dev.whodunit.snapshots.AcceptedFiles;
import dev.whodunit.snapshots.SnapshotException;
import dev.whodunit.snapshots.SnapshotLines;
import dev.whodunit.snapshots.SnapshotStore;
import dev.whodunit.snapshots.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes snapshots that no test asks for out of their folder. They are moved below the build folder and not deleted. Where a test that has no
 * snapshot yet gave the very same, it is the old test under another name, and the snapshot becomes that of the new one. So it does where one
 * such test alone took the steps of one snapshot alone, though it gave other values: what is accepted stays accepted.
 */
public final class Pruning {

    private final Review review;
    private final SnapshotStore snapshots;
    private final PendingSnapshots pending;
    private final Path into;

    /**
     * What was done with a snapshot.
     *
     * @param snapshot what it was
     * @param file where it lies now
     * @param successor the test that it belongs to now, if there is one
     */
    public record Pruned(SnapshotState snapshot, Path file, Optional<Successor> successor) {}

    /**
     * The same test under another name.
     *
     * @param key of the test
     * @param hasSameValues whether it gave the same, and not only took the same steps
     */
    public record Successor(String key, boolean hasSameValues) {}

    private record Heir(Found found, boolean hasSameValues) {

        Successor successor() {
            return new Successor(found.snapshot().key(), hasSameValues);
        }
    }

    /**
     * @param snapshots the folder of accepted snapshots
     * @param pending where others wait to be reviewed
     * @param into the folder that what is taken out goes to
     */
    public Pruning(Path snapshots, PendingSnapshots pending, Path into) {
        this.review = new Review(pending, snapshots);
        this.snapshots = new SnapshotStore(snapshots, SnapshotStore.Mode.READ_WRITE);
        this.pending = pending;
        this.into = into;
    }

    /**
     * Takes these out.
     *
     * @throws SnapshotException if one of them cannot be moved; those before it are
     */
    public List<Pruned> prune(List<SnapshotState> obsolete) {
        Map<SnapshotState, Heir> heirs = heirs(obsolete);
        List<Pruned> pruned = new ArrayList<>();
        for (SnapshotState snapshot : obsolete) {
            Optional<Heir> heir = Optional.ofNullable(heirs.get(snapshot));
            heir.ifPresent(found -> inherit(snapshot, found));
            Path file = move(snapshot.file(), snapshot.path());
            Path waiting = pending.root().resolve(snapshot.path() + PendingSnapshots.EXTENSION);
            if (Files.exists(waiting)) {
                move(waiting, snapshot.path() + PendingSnapshots.EXTENSION);
            }
            pruned.add(new Pruned(snapshot, file, heir.map(Heir::successor)));
        }
        return pruned;
    }

    /** The tests that these would belong to, had they been taken out. */
    public Map<SnapshotState, Successor> successors(List<SnapshotState> obsolete) {
        Map<SnapshotState, Successor> successors = new LinkedHashMap<>();
        heirs(obsolete).forEach((snapshot, heir) -> successors.put(snapshot, heir.successor()));
        return successors;
    }

    private Map<SnapshotState, Heir> heirs(List<SnapshotState> obsolete) {
        List<Found> newcomers = newcomers();
        List<Found> left = new ArrayList<>(newcomers);
        Map<SnapshotState, Heir> heirs = new LinkedHashMap<>();
        for (SnapshotState snapshot : obsolete) {
            Optional<String> content = AcceptedFiles.content(text(snapshot));
            only(ofClass(left, snapshot), content, AcceptedFiles::content)
                    .or(() -> only(left, content, AcceptedFiles::content))
                    .ifPresent(found -> {
                        heirs.put(snapshot, new Heir(found, true));
                        left.remove(found);
                    });
        }
        Function<SnapshotState, Object> byClass =
                each -> List.of(classOf(each.path()), SnapshotLines.steps(text(each)));
        onlyOnes(obsolete, byClass)
                .forEach(each -> bySteps(each, ofClass(newcomers, each), left)
                        .filter(found -> heirs.putIfAbsent(each, new Heir(found, false)) == null)
                        .ifPresent(left::remove));
        onlyOnes(obsolete, each -> SnapshotLines.steps(text(each)))
                .forEach(each -> bySteps(each, newcomers, left)
                        .ifPresent(found -> heirs.putIfAbsent(each, new Heir(found, false))));
        return heirs;
    }

    private static Stream<SnapshotState> onlyOnes(List<SnapshotState> all, Function<SnapshotState, Object> property) {
        return all.stream().collect(Collectors.groupingBy(property)).values().stream()
                .filter(like -> like.size() == 1)
                .map(like -> like.get(0));
    }

    private static Optional<Found> bySteps(SnapshotState snapshot, List<Found> newcomers, List<Found> left) {
        return only(newcomers, SnapshotLines.steps(text(snapshot)), SnapshotLines::steps)
                .filter(left::contains);
    }

    /** A method is called otherwise more often than its class: where several classes took the same steps, that tells them apart. */
    private static List<Found> ofClass(List<Found> newcomers, SnapshotState snapshot) {
        return newcomers.stream()
                .filter(found -> classOf(found.snapshot().path()).equals(classOf(snapshot.path())))
                .toList();
    }

    private static String classOf(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** Where there are several, nobody knows. */
    private static <T> Optional<Found> only(
            List<Found> newcomers, Optional<T> wanted, Function<String, Optional<T>> property) {
        List<Found> like = newcomers.stream()
                .filter(found -> wanted.isPresent()
                        && property.apply(found.snapshot().text()).equals(wanted))
                .toList();
        return like.size() == 1 ? Optional.of(like.get(0)) : Optional.empty();
    }

    private List<Found> newcomers() {
        return Files.isDirectory(pending.root())
                ? new ArrayList<>(review.groups().stream()
                        .flatMap(group -> group.members().stream())
                        .filter(found -> found.snapshot().verdict().equals(PendingSnapshot.NEW))
                        .toList())
                : new ArrayList<>();
    }

    private void inherit(SnapshotState snapshot, Heir heir) {
        List<Found> found = List.of(heir.found());
        PendingSnapshot newcomer = heir.found().snapshot();
        List<Result> results = heir.hasSameValues() ? review.acceptAll(found) : review.rejectAll(found);
        results.stream()
                .flatMap(result -> result.refusal().stream())
                .findFirst()
                .ifPresent(refusal -> {
                    throw new SnapshotException(
                            newcomer.key() + " could not be accepted: " + refusal + " Nothing was moved.");
                });
        if (!heir.hasSameValues()) {
            snapshots.writeAt(newcomer.path(), SnapshotLines.ofTest(text(snapshot), newcomer.key()));
        }
    }

    private static String text(SnapshotState snapshot) {
        try {
            return Utf8.read(snapshot.file());
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
