package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Suspicion.Act;
import dev.whodunit.diagnosis.Suspicion.Execution;
import dev.whodunit.diagnosis.Suspicion.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what the code around the pipeline called. That code is never accused: it decides what the inputs are. */
final class OutsideJudge implements FrameAlignment.Reader {

    private final Frame accepted;
    private final Frame current;
    private final Findings findings;
    private final List<Investigation.Task> tasks = new ArrayList<>();

    OutsideJudge(Frame accepted, Frame current, Findings findings) {
        this.accepted = accepted;
        this.current = current;
        this.findings = findings;
    }

    List<Investigation.Task> judge(StepAlignment steps) {
        new FrameAlignment(accepted, current, steps).read(this);
        return tasks;
    }

    @Override
    public void both(int before, int now, boolean moved) {
        Execution old = execution(accepted, before);
        Execution young = execution(current, now);
        boolean sameInput = !Digests.differ(old.input(), young.input());
        if (!sameInput || moved) {
            report(sameInput ? Act.MOVED : Act.INPUT, old, young);
        }
        if (accepted.deep(before) != current.deep(now)) {
            tasks.add(new Investigation.Enter(old, young, sameInput));
        }
    }

    @Override
    public void missing(int before, int now) {
        report(Act.MISSING, execution(accepted, before), null);
    }

    @Override
    public void extra(int now) {
        report(Act.EXTRA, null, execution(current, now));
    }

    private void report(Act act, @Nullable Execution before, @Nullable Execution now) {
        Execution known = before != null ? before : Objects.requireNonNull(now);
        Execution latest = now != null ? now : known;
        findings.outside(
                new Suspicion(known, latest, act, before, now, 0, 0, Strength.STRONG, true, Set.of(), Set.of()));
    }

    private static Execution execution(Frame frame, int event) {
        return new Execution(frame.step(event), frame.entry(event));
    }
}
