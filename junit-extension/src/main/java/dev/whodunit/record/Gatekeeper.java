package dev.whodunit.record;

import dev.whodunit.bridge.Gate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The runs that events go to at the moment, and what of that the gate must know: with none of them nothing is told, and a method
 * is only counted once the only one of them wants no more of it.
 */
final class Gatekeeper {

    private final Gate gate = Gate.ofThisJvm();
    private final List<RunRecorder> runs = new CopyOnWriteArrayList<>();

    List<RunRecorder> runs() {
        return runs;
    }

    /** The only run that is open, so that all events are its own. */
    private @Nullable RunRecorder only() {
        return runs.size() == 1 ? runs.get(0) : null;
    }

    synchronized void admit(RunRecorder run) {
        if (!runs.contains(run)) {
            count();
            runs.add(run);
            gate.open();
        }
    }

    synchronized void dismiss(RunRecorder run) {
        if (runs.contains(run)) {
            count();
            runs.remove(run);
            if (runs.isEmpty()) {
                gate.close();
            }
        }
    }

    /** Of two open runs nobody would know whose executions were counted. */
    synchronized void shut(int method, RunRecorder run) {
        if (run.equals(only())) {
            gate.shut(method);
        }
    }

    /** Tells the only run how many executions it did not hear of since it was last told; every gate is open after that. */
    synchronized void count() {
        RunRecorder only = only();
        if (only == null) {
            return;
        }
        for (int method : only.quota().spent()) {
            long skipped = gate.skipped(method);
            if (skipped > 0) {
                only.quota().skip(method, skipped);
            }
        }
        gate.open();
    }
}
