package dev.whodunit.review;

import dev.whodunit.review.PendingSnapshot.Change;
import dev.whodunit.review.PendingSnapshots.Found;
import dev.whodunit.run.Runs;
import dev.whodunit.snapshots.Snapshot;
import dev.whodunit.snapshots.SnapshotFile;
import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.snapshots.SnapshotStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Writes snapshots, leaves others pending, and accepts and rejects them, on several threads and without end. */
final class KilledProgram {

    private static final int THREADS = 4;
    private static final int TESTS = 12;
    private static final int TEXTS = 5;

    private final SnapshotStore store;
    private final PendingSnapshots pending;
    private final Review review;
    private final Random random;

    private KilledProgram(Path folder, long seed) {
        this.store = new SnapshotStore(folder, SnapshotStore.Mode.READ_WRITE);
        this.pending = new PendingSnapshots(folder);
        this.review = new Review(pending, folder);
        this.random = new Random(seed);
    }

    /** The folder, and a seed. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        for (int i = 0; i < THREADS; i++) {
            KilledProgram program = new KilledProgram(folder, seed + i);
            new Thread(program::workWithoutEnd).start();
        }
        System.out.println("begun");
    }

    static List<SnapshotKey> keys() {
        return IntStream.range(0, TESTS)
                .mapToObj(i -> SnapshotKey.of("com.acme.ShopTest", "test" + i))
                .toList();
    }

    static Snapshot snapshot(int text) {
        return Snapshot.of(Runs.of("Totals")
                .step("add", step -> step.as("total").in("numbers", "[1,2]").out("Integer", String.valueOf(text)))
                .code("add", "code")
                .build());
    }

    @SuppressWarnings("InfiniteLoopStatement")
    private void workWithoutEnd() {
        while (true) {
            SnapshotKey key = keys().get(random.nextInt(TESTS));
            switch (random.nextInt(4)) {
                case 0 -> store.write(key, key.toString(), snapshot(random.nextInt(TEXTS)));
                case 1 -> pending.write(key, pendingOf(key));
                case 2 -> review.acceptAll(found(key));
                default -> review.rejectAll(found(key));
            }
        }
    }

    private PendingSnapshot pendingOf(SnapshotKey key) {
        String text = SnapshotFile.text(key, snapshot(random.nextInt(TEXTS)));
        return new PendingSnapshot(
                key.className(),
                key.method(),
                key.toString(),
                key.path().toString().replace('\\', '/'),
                store.text(key).map(PendingSnapshot::digest).orElse(""),
                "culprit",
                "something differs",
                List.of(new Change("Totals.add", "Totals.add()I", "Totals.java:20", "1 → 2", "certain")),
                List.of(),
                List.of(),
                text);
    }

    private List<Found> found(SnapshotKey key) {
        return pending.read(pending.file(key)).stream().toList();
    }
}
