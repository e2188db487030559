package dev.whodunit.junit;

import dev.whodunit.record.OpenRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The runs of test classes: what happens before and after all tests of a class. Those of enclosing classes are around them. */
final class ClassRuns {

    private static final String RUN = "class run";

    /** A class inside of another one has its own, so the id of the class belongs to the name. */
    private static final String SET_UP = "set up ";

    private ClassRuns() {}

    /** The one that is nearest around. */
    static Optional<OpenRun> of(ExtensionContext context) {
        return Optional.ofNullable(JUnitBridge.store(context).get(RUN, OpenRun.class));
    }

    /** The one that belongs to this class, and to none around it. */
    static Optional<OpenRun> own(ExtensionContext context) {
        Optional<OpenRun> ofEnclosingClass = context.getParent().flatMap(ClassRuns::of);
        return of(context).filter(run -> !ofEnclosingClass.equals(Optional.of(run)));
    }

    static void put(ExtensionContext context, OpenRun run) {
        JUnitBridge.store(context).put(RUN, run);
    }

    /** Outermost class first. */
    static List<OpenRun> around(ExtensionContext context) {
        List<OpenRun> runs = new ArrayList<>();
        for (Optional<ExtensionContext> level = Optional.of(context);
                level.isPresent();
                level = level.get().getParent()) {
            of(level.get()).filter(run -> !runs.contains(run)).ifPresent(run -> runs.add(0, run));
        }
        return runs;
    }

    /** {@code @AfterAll} begins, also where no test did; it does so after a set-up that failed, too. */
    static void afterAllBegins(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            setUpIsOver(context);
        }
    }

    /** As where a test begins: what a class around it does from now on may need what tests leave. */
    static void setUpIsOver(ExtensionContext context) {
        for (Optional<ExtensionContext> level = Optional.of(context);
                level.isPresent();
                level = level.get().getParent()) {
            JUnitBridge.store(level.get()).put(SET_UP + level.get().getUniqueId(), true);
        }
    }

    /** Whether what comes before the tests of this class has ended well. */
    static boolean isSetUp(ExtensionContext context) {
        return JUnitBridge.store(context).get(SET_UP + context.getUniqueId()) != null;
    }
}
