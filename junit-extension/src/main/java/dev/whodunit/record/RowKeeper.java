package dev.whodunit.record;

import dev.whodunit.canonical.ValueReader;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.KeptRows;
import dev.whodunit.run.Notice;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Keeps the rows of large artifacts of a run, as long as there is room for them. */
final class RowKeeper {

    private static final long MEGABYTE = 1024 * 1024;

    private final ValueReader reader;
    private final long most;
    private final AtomicLong left;
    private final AtomicInteger without = new AtomicInteger();
    private final Map<Fingerprint, KeptRows> kept = new ConcurrentHashMap<>();

    RowKeeper(ValueReader reader, Budget budget) {
        this.reader = reader;
        this.most = budget.rowBytesPerRun();
        this.left = new AtomicLong(most);
    }

    /** Keeps the rows of a value that has them, unless there is no room for all of them. */
    void keep(Fingerprint fingerprint, @Nullable Object value) {
        if (most <= 0) {
            return;
        }
        Optional<KeptRows> rows = reader.rows(value, left.get());
        long bytes = rows.map(KeptRows::bytes).orElse(0L);
        // other threads may have taken the room meanwhile
        if (rows.isPresent() && left.addAndGet(-bytes) >= 0) {
            kept.put(fingerprint, rows.get());
        } else {
            left.addAndGet(bytes);
            without.incrementAndGet();
        }
    }

    /** Those that are kept until now. */
    KeptRows.Source kept() {
        Map<Fingerprint, KeptRows> now = Map.copyOf(kept);
        return fingerprint -> Optional.ofNullable(now.get(fingerprint));
    }

    /** That there was no room for some. */
    Optional<Notice> notice() {
        return without.get() == 0
                ? Optional.empty()
                : Optional.of(new Notice(
                        Notice.Kind.BUDGET,
                        "Of " + without.get() + (without.get() == 1 ? " large artifact" : " large artifacts")
                                + " the rows were not kept: they are very long, or all rows of the run take more than "
                                + most / MEGABYTE
                                + " MB packed. What is different in them is told by blocks and columns."));
    }
}
