package dev.whodunit.review;

import dev.whodunit.run.Runs;
import dev.whodunit.snapshots.Snapshot;
import dev.whodunit.snapshots.SnapshotException;
import dev.whodunit.snapshots.SnapshotFile;
import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.snapshots.SnapshotStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Tries to write and to accept snapshots that do not fit any more, and tells what it is told. */
final class FullDiskProgram {

    static final SnapshotKey WRITTEN = SnapshotKey.of("com.acme.ShopTest", "writes");
    static final SnapshotKey ACCEPTED = SnapshotKey.of("com.acme.ShopTest", "accepts");
    private static final int STEPS = 1_000;

    private FullDiskProgram() {}

    /** The folder. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        PendingSnapshots pending = new PendingSnapshots(folder);
        tell(() -> new SnapshotStore(folder, SnapshotStore.Mode.READ_WRITE).write(WRITTEN, "writes", large()));
        tell(() -> pending.write(WRITTEN, pendingOf(WRITTEN, "", large())));
        Review review = new Review(pending, folder);
        review.acceptAll(pending.read(pending.file(ACCEPTED)).stream().toList())
                .forEach(result -> System.out.println(result.refusal().orElse("accepted")));
    }

    private static void tell(Runnable work) {
        try {
            work.run();
            System.out.println("written");
        } catch (SnapshotException full) {
            System.out.println(full.getMessage());
        }
    }

    static PendingSnapshot pendingOf(SnapshotKey key, String accepted, Snapshot snapshot) {
        return PendingSnapshot.of(
                key,
                Optional.of(accepted).filter(text -> !text.isEmpty()),
                Optional.empty(),
                List.of(),
                SnapshotFile.text(key, snapshot));
    }

    static Snapshot large() {
        Runs runs = Runs.of("Totals");
        for (int i = 0; i < STEPS; i++) {
            String name = "add" + i;
            runs.step(name, step -> step.as(name).in("numbers", "[1,2]").out("Integer", "3"));
        }
        return Snapshot.of(runs.build());
    }

    static Snapshot small() {
        return Snapshot.of(Runs.of("Totals")
                .step("add", step -> step.as("total").in("numbers", "[1,2]").out("Integer", "3"))
                .build());
    }

    static List<SnapshotKey> keys() {
        return List.of(WRITTEN, ACCEPTED);
    }
}
