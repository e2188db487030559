package dev.whodunit.snapshots;

import dev.whodunit.run.Outline;
import java.util.List;

/** How much of a snapshot may be outlines, so that a file under version control stays small however many values of a run are large. */
final class OutlineRoom {

    private static final long MOST_CHARACTERS = 100_000;
    private static final int OF_BLOCK = 6;
    private static final int OF_COLUMN = 120;

    private OutlineRoom() {}

    /** The entries, of which the first ones have their outlines, as far as there is room. */
    static List<SnapshotEntry> within(List<SnapshotEntry> entries) {
        long[] left = {MOST_CHARACTERS};
        return entries.stream()
                .map(entry -> {
                    left[0] -= entry.outline().map(OutlineRoom::characters).orElse(0L);
                    return left[0] >= 0 || entry.outline().isEmpty() ? entry : entry.withoutOutline();
                })
                .toList();
    }

    private static long characters(Outline outline) {
        return (long) OF_BLOCK * outline.blocks().size()
                + (long) OF_COLUMN * outline.columns().size();
    }
}
