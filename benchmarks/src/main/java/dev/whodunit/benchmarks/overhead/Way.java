package dev.whodunit.benchmarks.overhead;

import dev.whodunit.record.Budget;
import dev.whodunit.record.OpenRun;
import dev.whodunit.record.Tracer;
import dev.whodunit.run.Phase;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.weave.Scope;
import java.util.Locale;
import java.util.function.LongSupplier;

/** How work is traced. */
enum Way {
    /** Not at all, or by another agent on the command line. */
    UNTOUCHED,
    /** Woven, while no run is open. */
    IDLE,
    /** As each test of a suite is. */
    LIGHT,
    /** As a test with the extension is. */
    DEEP,
    /** The same, with its values followed. */
    FOLLOWED;

    private static final Scope WORK = Scope.of("dev.whodunit.benchmarks.overhead.work.*");

    /** Does the work once, from opening its run until its recording is there. */
    long run(LongSupplier work) {
        return switch (this) {
            case UNTOUCHED -> work.getAsLong();
            case IDLE -> {
                Tracer.start().open(WORK, Budget.DEFAULT).close();
                yield work.getAsLong();
            }
            case LIGHT -> recorded(work, Budget.LIGHT);
            case DEEP, FOLLOWED -> recorded(work, Budget.DEFAULT);
        };
    }

    private long recorded(LongSupplier work, Budget budget) {
        try (OpenRun run = Tracer.start().open(WORK, budget, this == FOLLOWED, reading -> {})) {
            run.enterPhase(Phase.TEST);
            long result = work.getAsLong();
            run.suspend();
            RunIdentity identity = new RunIdentity("work", "work", "work", "work", "work");
            if (run.recording(identity).steps().isEmpty()) {
                throw new IllegalStateException("nothing was recorded");
            }
            return result;
        }
    }

    /** As it is given on a command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
