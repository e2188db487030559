package dev.whodunit.lineage;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Labels of what a call of a library has put into a collection that it made, and has not been given as it is. */
final class ComputedContents implements Contents.Unknown {

    private final Provenance provenance;
    private final Summary summary;
    private final CallValues values;
    private final boolean isCollected;

    ComputedContents(LibraryCall call, Summary summary, CallValues values, Provenance provenance) {
        this.provenance = provenance;
        this.summary = summary;
        this.values = values;
        this.isCollected = call.name().equals("collect");
    }

    @Override
    public int label(@Nullable Object element, @Nullable Object key) {
        int label = values.ofRows(key).orElseGet(() -> values.everything(summary.from()));
        return summary.isAssumed() ? provenance.assumed(label) : label;
    }

    @Override
    public int ofKey(@Nullable Object key, int label) {
        OptionalInt first = values.first(key);
        return first.isPresent() ? provenance.under(first.getAsInt(), label) : label;
    }

    /** Code that a collector runs puts each row under a key. */
    @Override
    public int choice(OptionalInt key) {
        return isCollected ? key.orElseGet(() -> values.everything(summary.from())) : 0;
    }
}
