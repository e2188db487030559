package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Suspicion.Execution;
import dev.whodunit.difference.Alignment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Walks down both runs at once, from the roots, into every pair of executions that is not the same all through, in the
 * order of time. Keeps its own stack, since recorded call trees may be deeper than ours.
 */
final class Investigation {

    private final StepTree accepted;
    private final StepTree current;
    private final StepAlignment steps;
    private final Excuses excuses;
    private final Findings findings = new Findings();
    private final Deque<Task> open = new ArrayDeque<>();

    /** Something left to do. */
    sealed interface Task {}

    /**
     * Compare what two executions did.
     *
     * @param judged whether the current one was given what was accepted
     * @param absorbed whether it is inside code that was taken apart or put together anew and gives the accepted result
     */
    record Enter(Execution accepted, Execution current, boolean judged, boolean absorbed) implements Task {

        Enter(Execution accepted, Execution current, boolean judged) {
            this(accepted, current, judged, false);
        }

        boolean hasSameOutput() {
            return !Digests.differ(accepted.output(), current.output());
        }

        Enter asAbsorbed() {
            return new Enter(accepted, current, judged, true);
        }
    }

    /** Report a suspicion, when its time has come. */
    record Accuse(Suspicion suspicion) implements Task {}

    /** Report a library call that got the same and gave something else. */
    record Note(Execution accepted, Execution current) implements Task {}

    /** Report a field, given as {@code class.field}, that had another value when it was read. */
    record Read(String field, Execution accepted, Execution current) implements Task {}

    /** Report fields whose content may be another from now on, given as {@code class.field}. */
    record Change(Set<String> fields) implements Task {}

    private Investigation(StepTree accepted, StepTree current, StepAlignment steps, Excuses excuses) {
        this.accepted = accepted;
        this.current = current;
        this.steps = steps;
        this.excuses = excuses;
    }

    static Findings investigate(StepTree accepted, StepTree current, StepAlignment steps, Excuses excuses) {
        Investigation investigation = new Investigation(accepted, current, steps, excuses);
        investigation.run();
        return investigation.findings;
    }

    private void run() {
        OutsideJudge outside =
                new OutsideJudge(accepted.frame(StepTree.OUTSIDE, 0), current.frame(StepTree.OUTSIDE, 0), findings);
        push(outside.judge(steps));
        work();
        for (int before = 0; before < steps.acceptedSize(); before++) {
            int now = steps.currentOf(before);
            if (now != Alignment.NONE && (accepted.hasOrphans(before) || current.hasOrphans(now))) {
                push(new OutsideJudge(accepted.orphans(before), current.orphans(now), new Findings()).judge(steps));
                work();
            }
        }
    }

    private void work() {
        while (!open.isEmpty()) {
            Task task = open.pop();
            if (task instanceof Enter enter) {
                push(new FrameJudge(accepted, current, steps, enter).judge());
            } else if (task instanceof Accuse accuse) {
                accuse(accuse.suspicion());
            } else if (task instanceof Note note) {
                findings.libraryCall(note.accepted(), note.current());
            } else if (task instanceof Read read) {
                findings.fieldRead(read.field(), read.accepted(), read.current());
            } else if (task instanceof Change change) {
                findings.contentChanged(change.fields());
            }
        }
    }

    private void accuse(Suspicion suspicion) {
        if (excuses.isMisled(suspicion)) {
            findings.excuse();
        } else if (!excuses.isChance(suspicion)) {
            findings.accuse(suspicion);
        }
    }

    private void push(List<Task> tasks) {
        for (int i = tasks.size() - 1; i >= 0; i--) {
            open.push(tasks.get(i));
        }
    }
}
