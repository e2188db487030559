package dev.whodunit.benchmarks.localisation;

import java.io.IOException;
import java.util.Timer;
import java.util.TimerTask;

/**
 * Ends this JVM when something takes too long, or too much memory: code that does not end cannot be stopped otherwise.
 * Whoever started the JVM starts another one for the rest.
 */
public final class Watch {

    /** Exit code after something that did not end. */
    static final int STOPPED = 3;

    private final Timer timer = new Timer("watch", true);
    private final int timeoutMillis;

    @SuppressWarnings("UnusedVariable") // held, so that it can be let go
    private byte[] reserve = new byte[16 << 20];

    /** Something that may fail to write what it found. */
    public interface Task {
        void run() throws IOException;
    }

    public Watch(int timeoutMillis) {
        this.timeoutMillis = timeoutMillis;
    }

    /** Runs a task, or else the other one and nothing more. */
    public void run(Task task, Task otherwise) throws IOException {
        TimerTask stop = new TimerTask() {
            @Override
            public void run() {
                giveUp(otherwise);
            }
        };
        timer.schedule(stop, timeoutMillis);
        try {
            task.run();
        } catch (OutOfMemoryError full) {
            giveUp(otherwise);
        } finally {
            stop.cancel();
        }
    }

    /** What does not end often fills the memory as well, so some of it is kept back for the last words. */
    private void giveUp(Task otherwise) {
        try {
            reserve = new byte[0];
            otherwise.run();
        } catch (IOException unwritable) {
            System.err.println("The outcome could not be written: " + unwritable);
        } finally {
            Runtime.getRuntime().halt(STOPPED);
        }
    }
}
