package dev.whodunit.replay;

import dev.whodunit.canonical.ValueReader;
import dev.whodunit.diagnosis.Replay;
import dev.whodunit.map.PureCode;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Calls functions by reflection, on a thread of their own that belongs to no run. All calls together may take a limited time;
 * once it is over, none is made any more.
 */
public final class ReplayInThisJvm implements Replay {

    private final ValueReader reader;
    private final ClassLoader loader;
    private final Consumer<Runnable> unobserved;
    private final FieldRoles roles;
    private long nanosLeft;

    /**
     * @param reader reads values as the recording does
     * @param loader knows the classes of the pipeline
     * @param limit for all calls together
     * @param unobserved does something on the current thread that is recorded nowhere
     */
    public ReplayInThisJvm(ValueReader reader, ClassLoader loader, Duration limit, Consumer<Runnable> unobserved) {
        this.reader = reader;
        this.loader = loader;
        this.unobserved = unobserved;
        this.roles = new FieldRoles(reader, loader);
        this.nanosLeft = limit.toNanos();
    }

    @Override
    public PureCode.Role roleOf(String className, String field, boolean mayRead) {
        return roles.roleOf(className, field, mayRead);
    }

    @Override
    public synchronized Outcome call(Experiment experiment) {
        if (nanosLeft <= 0) {
            return tookTooLong();
        }
        FutureTask<Outcome> task = new FutureTask<>(() -> new ReplayedCall(experiment, reader, loader).outcome());
        Thread thread = new Thread(() -> unobserved.accept(task), "whodunit-replay");
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        long start = System.nanoTime();
        thread.start();
        try {
            Outcome outcome = task.get(nanosLeft, TimeUnit.NANOSECONDS);
            nanosLeft -= System.nanoTime() - start;
            return outcome;
        } catch (TimeoutException tooLong) {
            task.cancel(true);
            nanosLeft = 0;
            return tookTooLong();
        } catch (ExecutionException failure) {
            return Outcome.none("calling it again failed with " + failure.getCause());
        } catch (InterruptedException interrupted) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return Outcome.none("the test was interrupted");
        }
    }

    private static Outcome tookTooLong() {
        return Outcome.none("calling it again took too long");
    }
}
