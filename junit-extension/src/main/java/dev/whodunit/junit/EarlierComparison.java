package dev.whodunit.junit;

import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.snapshots.SnapshotOutcome;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The place at which a test has compared its run with the same snapshot before: two states of a run that are not the same cannot both be as
 * accepted, and the later one must not be written over the earlier.
 *
 * @param key which snapshot
 * @param first place of the earlier comparison
 * @param second place of this one
 */
record EarlierComparison(SnapshotKey key, String first, String second) {

    private static final String PLACES = "places of comparisons";

    /** Says of a comparison where it is; empty if it is the first one. */
    static Optional<EarlierComparison> of(ExtensionContext context, SnapshotKey key) {
        String place = place(context.getRequiredTestClass());
        @Nullable
        String first = JUnitBridge.kept(context, PLACES + context.getUniqueId(), Places.class, Places::new)
                .byKey()
                .putIfAbsent(key, place);
        return Optional.ofNullable(first).map(known -> new EarlierComparison(key, known, place));
    }

    private record Places(Map<SnapshotKey, String> byKey) {

        Places() {
            this(new ConcurrentHashMap<>());
        }
    }

    /** On a thread of a pool it may be in no code of the test. */
    private static String place(Class<?> testClass) {
        String outer = testClass.getName().replaceFirst("\\$.*", "");
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> frame.getClassName().equals(outer)
                                || frame.getClassName().startsWith(outer + "$"))
                        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                        .findFirst())
                .orElse("another thread");
    }

    /** What the test is told if it is another state of the run. */
    SnapshotOutcome tell(SnapshotOutcome outcome) {
        return outcome instanceof SnapshotOutcome.Differs differs
                ? new SnapshotOutcome.Differs(
                        differs.file(),
                        "The run was compared with its snapshot at " + first + " already, and is not the same at "
                                + second
                                + ", so that not both can be as accepted. Compare it once, or compare a step under a name:"
                                + " assertThat(run).step(\"...\").matchesSnapshot(\"...\"). The snapshot is of " + first
                                + ".\n" + differs.message(),
                        differs.accepted(),
                        differs.current())
                : outcome;
    }
}
