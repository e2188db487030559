package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Investigation.Accuse;
import dev.whodunit.diagnosis.Investigation.Change;
import dev.whodunit.diagnosis.Investigation.Enter;
import dev.whodunit.diagnosis.Investigation.Note;
import dev.whodunit.diagnosis.Investigation.Read;
import dev.whodunit.diagnosis.Investigation.Task;
import dev.whodunit.diagnosis.Suspicion.Act;
import dev.whodunit.diagnosis.Suspicion.Execution;
import dev.whodunit.diagnosis.Suspicion.Strength;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges one execution by its events. Until the first difference its code has seen what it saw in the accepted run. If
 * that difference is in what came back to it, somebody else answers for it; if it is in what the code did, the code does.
 */
final class FrameJudge implements FrameAlignment.Reader {

    private final StepTree currentTree;
    private final TellingEvents telling;
    private final StepTree acceptedTree;
    private final StepAlignment steps;
    private final Enter pair;
    private final Frame accepted;
    private final Frame current;
    private final List<Task> tasks = new ArrayList<>();
    private final FrameFields fields;
    private boolean clean;
    private boolean inputsKnown;
    private boolean visible;
    private boolean external;
    private final Reshaping reshaping;
    private final Elsewhere elsewhere;
    private boolean passesOn;
    private @Nullable Suspicion suspicion;
    private int suspicionAt;
    private int lastLine;
    private final Callbacks callbacks;
    private @Nullable Read ownRead;

    FrameJudge(StepTree acceptedTree, StepTree currentTree, StepAlignment steps, Enter pair) {
        this.acceptedTree = acceptedTree;
        this.currentTree = currentTree;
        this.steps = steps;
        this.pair = pair;
        this.accepted = acceptedTree.frame(pair.accepted());
        this.current = currentTree.frame(pair.current());
        this.callbacks = new Callbacks(currentTree.contents());
        this.fields = new FrameFields(acceptedTree, currentTree, pair.current().step());
        this.telling = new TellingEvents(acceptedTree, currentTree);
        this.reshaping = new Reshaping(acceptedTree, currentTree);
        this.elsewhere = new Elsewhere(steps, acceptedTree, currentTree, pair);
        this.clean = pair.judged()
                && acceptedTree.hasOwnCode(pair.accepted().step())
                && currentTree.hasOwnCode(pair.current().step())
                && pair.accepted().isFinished()
                && pair.current().isFinished();
        this.inputsKnown = steps.haveComparableInputs(pair.accepted().step().id())
                && Digests.areComplete(pair.accepted().input(), pair.current().input());
    }

    /** What follows from the events, in the order of time. */
    List<Task> judge() {
        clean &= !differsInBlocks();
        new FrameAlignment(accepted, current, steps).read(this);
        endLibraryCall();
        boolean otherResult = !pair.hasSameOutput();
        if (otherResult && ownRead != null) {
            tasks.add(ownRead);
            clean = false;
        }
        if (clean && otherResult) {
            suspect(Act.RESULT, null, null, 0);
        }
        if (!clean) {
            change(acceptedTree.contents().storedBy(pair.accepted().step()));
            change(currentTree.contents().storedBy(pair.current().step()));
        }
        if (suspicion != null) {
            tasks.add(suspicionAt, new Accuse(suspicion.graded(isStrong(suspicion, otherResult), fields.written())));
        }
        if (pair.absorbed() || (pair.judged() && reshaping.isThere() && !otherResult)) {
            tasks.removeIf(task -> task instanceof Note || task instanceof Read);
            tasks.replaceAll(task -> task instanceof Enter enter ? enter.asAbsorbed() : task);
        }
        return tasks;
    }

    private boolean isStrong(Suspicion found, boolean otherResult) {
        if (found.act() == Act.LIBRARY) {
            return false;
        }
        if (pair.absorbed()) {
            return external || reshaping.changesCalls();
        }
        boolean isSeen = otherResult
                && (!passesOn || reshaping.isThere())
                && !currentTree.contents().isOnlyWatched(pair.current().step());
        return visible || isSeen || reshaping.changesCalls();
    }

    /** Whether calls that have no entries of their own gave it something else; nobody knows when. */
    private boolean differsInBlocks() {
        return acceptedTree.children(pair.accepted().step().id()).stream()
                .filter(child -> steps.hasCurrent(child.id()))
                .anyMatch(child -> Digests.differInBlocks(
                        child.log(),
                        currentTree.step(steps.currentOf(child.id())).log()));
    }

    @Override
    public void both(int before, int now, boolean moved) {
        Execution old = accepted.execution(before);
        Execution young = current.execution(now);
        if (!old.isFinished() || !young.isFinished()) {
            clean = false;
        }
        if (steps.haveOtherReceiver(old.step().id())) {
            endLibraryCall();
            tasks.add(new Enter(old, young, false));
            clean = false;
            return;
        }
        boolean sameInput = !steps.haveComparableInputs(old.step().id()) || !Digests.differ(old.input(), young.input());
        boolean calledBack = callbacks.isCalledBack(old, young, sameInput);
        if (!calledBack) {
            endLibraryCall();
        }
        if ((!sameInput || moved) && !calledBack) {
            deviate(sameInput ? Act.MOVED : Act.INPUT, old, young, 0);
            FunctionRef function = young.step().function();
            visible |= !sameInput && Visibility.ofOtherInput(function);
            external |= !sameInput && !function.kind().isTraced() && Visibility.ofOtherInput(function);
        }
        boolean otherOutput = Digests.differ(old.output(), young.output());
        clean &= !Digests.isUnknown(old.output(), young.output());
        Optional<String> read = readField(old, young);
        if (accepted.deep(before) != current.deep(now) && read.isEmpty()) {
            tasks.add(new Enter(old, young, sameInput && !Digests.areIncomparable(old.input(), young.input())));
        }
        if (!sameInput) {
            changeBy(old, young);
        }
        if (sameInput && otherOutput && Digests.areIncomparable(old.input(), young.input())) {
            clean = false;
        } else if (sameInput && otherOutput) {
            if (young.step().function().kind() == FunctionKind.LIBRARY) {
                endedWithOther(old, young);
            } else {
                read.ifPresent(field -> tasks.add(new Read(field, old, young)));
                clean &= callbacks.isAskedHash(young);
            }
        } else if (!young.step().function().kind().equals(FunctionKind.LIBRARY)) {
            inputsKnown &= Digests.areComplete(old.output(), young.output());
        }
        if (young.step().function().kind() == FunctionKind.LIBRARY) {
            callbacks.called(new Note(old, young));
        }
        lastLine = young.step().site().line();
    }

    /** The field that both executions do nothing but read. */
    private Optional<String> readField(Execution old, Execution young) {
        if (young.step().function().kind() == FunctionKind.FIELD_READ) {
            return Optional.of(Findings.field(young));
        }
        Optional<String> before = acceptedTree.getters().field(old.step());
        return before.equals(currentTree.getters().field(young.step())) ? before : Optional.empty();
    }

    private void changeBy(Execution old, Execution young) {
        change(acceptedTree.contents().changedBy(old.step()));
        change(currentTree.contents().changedBy(young.step()));
    }

    private void change(Set<String> fields) {
        if (!fields.isEmpty()) {
            tasks.add(new Change(fields));
        }
    }

    private void endedWithOther(Execution old, Execution young) {
        if (Visibility.putsTextTogether(young.step().function())) {
            deviate(Act.TEXT, old, young, 0);
        } else {
            callbacks.otherResult(new Note(old, young));
        }
    }

    /** The result of a library call comes after all that the library called back, though the call began before. */
    private void endLibraryCall() {
        Note ended = callbacks.end();
        if (ended == null) {
            return;
        }
        tasks.add(ended);
        if (clean && !Visibility.isHashCode(ended.current().step().function())) {
            suspect(Act.LIBRARY, ended.accepted(), ended.current(), 0);
        }
        clean = false;
        changeBy(ended.accepted(), ended.current());
    }

    @Override
    public void missing(int before, int now) {
        Execution old = accepted.execution(before);
        if (isOtherwiseNoted(old, acceptedTree, currentTree) || callbacks.isOfOneRun(old)) {
            return;
        }
        endLibraryCall();
        if (isOwnRead(old, currentTree.getters().field(pair.current().step()), pair.accepted())) {
            return;
        }
        int line = now < current.size() ? current.step(now).site().line() : 0;
        enter(elsewhere.ofAccepted(old));
        deviate(Act.MISSING, old, null, line);
        reshaping.addMissing(old);
        if (suspicion != null) {
            fields.addMissing(old.step());
        }
        change(acceptedTree.contents().changedInside(old.step()));
    }

    @Override
    public void extra(int now) {
        Execution young = current.execution(now);
        if (isOtherwiseNoted(young, currentTree, acceptedTree) || callbacks.isOfOneRun(young)) {
            return;
        }
        endLibraryCall();
        if (isOwnRead(young, acceptedTree.getters().field(pair.accepted().step()), pair.current())) {
            return;
        }
        enter(elsewhere.ofCurrent(young));
        deviate(Act.EXTRA, null, young, 0);
        reshaping.addExtra(young);
        if (suspicion != null) {
            fields.addExtra(young.step());
        }
        change(currentTree.contents().changedInside(young.step()));
    }

    /** A call that is made further down now, or further up. */
    private void enter(Optional<Enter> elsewhere) {
        elsewhere.ifPresent(tasks::add);
        passesOn |=
                elsewhere.filter(made -> made.judged() && !made.hasSameOutput()).isPresent();
    }

    private static boolean isOtherwiseNoted(Execution event, StepTree own, StepTree other) {
        return other.getters().areUnseen(event.step()) || other.getters().areInside(event.step(), own.getters());
    }

    /** Where the other run's method does nothing but read this field, it was not recorded from the inside. */
    private boolean isOwnRead(Execution event, Optional<String> otherField, Execution around) {
        boolean isRead = event.step().function().kind() == FunctionKind.FIELD_READ
                && otherField.equals(Optional.of(Findings.field(event)));
        if (isRead && event.output() == around.output()) {
            ownRead = new Read(otherField.orElseThrow(), pair.accepted(), pair.current());
        }
        return isRead;
    }

    private void deviate(Act act, @Nullable Execution before, @Nullable Execution now, int nearLine) {
        if (clean) {
            suspect(act, before, now, nearLine);
        } else if (suspicion != null && telling.isBetter(suspicion, act, before, now)) {
            suspicion = suspicion.shownBy(act, before, now, nearLine);
        }
        if (suspicion != null && before != null && now != null) {
            fields.addChangedBy(now.step());
        }
    }

    private void suspect(Act act, @Nullable Execution before, @Nullable Execution now, int nearLine) {
        Strength strength = act == Act.LIBRARY ? Strength.HIDDEN : Strength.QUIET;
        suspicion = new Suspicion(
                pair.accepted(),
                pair.current(),
                act,
                before,
                now,
                lastLine,
                nearLine,
                strength,
                inputsKnown,
                fields.written(),
                fields.seen(act, now));
        fields.addStored();
        suspicionAt = tasks.size();
        clean = false;
    }
}
