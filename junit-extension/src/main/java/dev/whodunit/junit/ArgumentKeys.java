package dev.whodunit.junit;

import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.snapshots.SnapshotStore;
import dev.whodunit.snapshots.UpdatePolicy;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * The keys of the snapshots of parameterized tests: by their arguments, so that another order of the source renames none. By number, as the keys of
 * other templates, where the arguments have no text, or are not known yet.
 */
final class ArgumentKeys {

    private static final Logger LOG = System.getLogger(ArgumentKeys.class.getPackageName());
    private static final String ARGUMENTS = "arguments of the invocation";
    private static final String ALL = "arguments of all invocations";
    private static final String REPORT = "whodunit.snapshot";

    /** The arguments of one invocation, and which one it is of those that have the same. */
    private record Known(String text, int ordinal) {

        List<String> levels() {
            return ordinal == 1
                    ? List.of(SnapshotKey.ARGUMENTS + text)
                    : List.of(SnapshotKey.ARGUMENTS + text, String.valueOf(ordinal));
        }
    }

    /** The unique ids of the invocations of a method by the text of their arguments, and whether its old snapshots were told of. */
    private record Invocations(Map<String, List<String>> byText, AtomicBoolean isOldTold) {

        Invocations() {
            this(new ConcurrentHashMap<>(), new AtomicBoolean());
        }

        synchronized int ordinal(String text, String uniqueId) {
            List<String> same = byText.computeIfAbsent(text, unseen -> new CopyOnWriteArrayList<>());
            if (!same.contains(uniqueId)) {
                same.add(uniqueId);
            }
            return same.indexOf(uniqueId) + 1;
        }
    }

    private ArgumentKeys() {}

    /**
     * Keeps the arguments of a test that is about to be called.
     *
     * @param mayBeNamed whether the display name may be asked for what an argument is called
     * @param isToBeTold whether a text has nothing that nobody may read
     */
    static void note(
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context,
            boolean mayBeNamed,
            Predicate<String> isToBeTold) {
        List<String> levels = TestIdentity.keyOf(context, "").invocations();
        if (levels.isEmpty()) {
            return;
        }
        InvocationArguments.text(method, context, levels.get(levels.size() - 1), mayBeNamed)
                .filter(isToBeTold)
                .ifPresent(text -> JUnitBridge.store(context)
                        .put(ARGUMENTS, new Known(text, of(context).ordinal(text, context.getUniqueId()))));
    }

    /** The key of a snapshot of a test, or of all that is kept of it. */
    static SnapshotKey keyOf(ExtensionContext context, String part) {
        SnapshotKey byNumber = TestIdentity.keyOf(context, part);
        @Nullable Known known = JUnitBridge.store(context).get(ARGUMENTS, Known.class);
        if (known == null || byNumber.invocations().isEmpty()) {
            return byNumber;
        }
        List<String> levels = new ArrayList<>(byNumber.invocations());
        levels.remove(levels.size() - 1);
        levels.addAll(known.levels());
        return new SnapshotKey(byNumber.className(), byNumber.method(), byNumber.parameterTypes(), levels, part);
    }

    /** The same for the accepted one, which goes by number as long as there is only the one that was accepted when all went by number. */
    static SnapshotKey accepted(ExtensionContext context, String part, SnapshotStore store, UpdatePolicy policy) {
        SnapshotKey key = keyOf(context, part);
        SnapshotKey byNumber = TestIdentity.keyOf(context, part);
        boolean isOld = !key.equals(byNumber)
                && policy.decide(key) != UpdatePolicy.Verdict.WRITE
                && !Files.exists(store.file(key))
                && Files.exists(store.file(byNumber));
        if (isOld) {
            tellOld(context, key, store.file(byNumber));
            return byNumber;
        }
        tellAlike(context, key);
        return key;
    }

    private static void tellOld(ExtensionContext context, SnapshotKey key, Path file) {
        String text =
                "The snapshot " + file + " is called by the number of the invocation; by its arguments it would be "
                        + key.path().getFileName()
                        + ". It is used as it is, and another order of the arguments would mix it up with others."
                        + " While the test passes, mvn test -D" + UpdatePolicy.UPDATE + "=" + key.pattern()
                        + " writes the snapshots anew, and java -jar whodunit-agent.jar prune moves the old ones.";
        context.publishReportEntry(REPORT, text);
        if (of(context).isOldTold().compareAndSet(false, true)) {
            LOG.log(Level.WARNING, text);
        }
    }

    private static void tellAlike(ExtensionContext context, SnapshotKey key) {
        @Nullable Known known = JUnitBridge.store(context).get(ARGUMENTS, Known.class);
        if (known == null || known.ordinal() == 1) {
            return;
        }
        String text = "Invocations of " + key.pattern() + " have the same arguments, " + known.text()
                + ". Their snapshots are told apart by the order that they run in; this is number " + known.ordinal()
                + ", " + key.path().getFileName() + ". Give them different arguments.";
        context.publishReportEntry(REPORT, text);
        LOG.log(Level.WARNING, text);
    }

    private static Invocations of(ExtensionContext context) {
        return JUnitBridge.kept(context.getParent().orElse(context), ALL, Invocations.class, Invocations::new);
    }
}
