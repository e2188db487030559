package dev.whodunit.lineage;

import dev.whodunit.bridge.Labels;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What woven code on one thread speaks to when it computes, reads and writes. Nothing that goes wrong behind it reaches that code:
 * the label is 0 then, and the run has a notice. Catching may call nothing, as the stack can be full.
 */
abstract class ThreadValues extends Labels {

    private final PartLabels places;
    private final PossibleChanges changes;
    private final LabelMemo memo;
    volatile @Nullable Throwable failure;

    ThreadValues(LabelRun run) {
        this.changes = run.possibleChanges();
        this.places = run.places();
        this.memo = new LabelMemo(run.provenance());
    }

    /** What went wrong, in a sentence. */
    final Optional<String> failure() {
        return Optional.ofNullable(failure)
                .map(thrown -> "Some values are not followed: "
                        + thrown.getClass().getName() + " was thrown while their labels were computed.");
    }

    @Override
    public final int join(int label, int other) {
        try {
            return memo.join(label, other);
        } catch (Throwable thrown) {
            failure = thrown;
            return 0;
        }
    }

    @Override
    public final int under(int label, int decision) {
        try {
            return memo.under(label, decision);
        } catch (Throwable thrown) {
            failure = thrown;
            return 0;
        }
    }

    @Override
    public final int get(@Nullable Object owner, int field) {
        try {
            return places.get(owner, field);
        } catch (Throwable thrown) {
            failure = thrown;
            return 0;
        }
    }

    @Override
    public final void put(@Nullable Object owner, int field, int label, int chosen) {
        try {
            places.put(owner, field, label, chosen);
        } catch (Throwable thrown) {
            failure = thrown;
        }
    }

    @Override
    public final int load(@Nullable Object array, int index, int place) {
        try {
            return places.load(array, index, place);
        } catch (Throwable thrown) {
            failure = thrown;
            return 0;
        }
    }

    @Override
    public final void store(@Nullable Object array, int index, int label, int place, int chosen) {
        try {
            places.store(array, index, label, place, chosen);
        } catch (Throwable thrown) {
            failure = thrown;
        }
    }

    @Override
    public final void array(@Nullable Object array, int depth, int size) {
        try {
            places.array(array, depth, size);
        } catch (Throwable thrown) {
            failure = thrown;
        }
    }

    @Override
    public final int length(@Nullable Object array) {
        try {
            return places.length(array);
        } catch (Throwable thrown) {
            failure = thrown;
            return 0;
        }
    }

    @Override
    public final void mayWrite(@Nullable Object owner, int field, int decision) {
        try {
            places.mayWrite(owner, field, decision);
        } catch (Throwable thrown) {
            failure = thrown;
        }
    }

    @Override
    public final void mayChange(@Nullable Object object, int decision) {
        try {
            if (object != null && decision != 0) {
                changes.inside(object, decision);
            }
        } catch (Throwable thrown) {
            failure = thrown;
        }
    }

    @Override
    public final void mayChangeAll(@Nullable Object object, int decision) {
        try {
            if (object != null && decision != 0) {
                changes.insideAll(object, decision);
            }
        } catch (Throwable thrown) {
            failure = thrown;
        }
    }
}
