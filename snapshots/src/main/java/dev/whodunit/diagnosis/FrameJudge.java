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
import dev.whodunit.run.CallLog;
import dev.whodunit.run.FunctionKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Judges one execution by its events. Until the first difference its code has seen what it saw in the accepted run. If
 * that difference is in what came back to it, somebody else answers for it; if it is in what the code did, the code does.
 */
final class FrameJudge implements FrameAlignment.Reader {

    private final StepTree currentTree;
    private final StepTree acceptedTree;
    private final Enter pair;
    private final Frame accepted;
    private final Frame current;
    private final List<Task> tasks = new ArrayList<>();
    private final Set<String> writtenFields = new TreeSet<>();
    private final Set<Integer> scannedAccepted = new HashSet<>();
    private final Set<Integer> scannedCurrent = new HashSet<>();
    private boolean clean;
    private boolean inputsKnown;
    private boolean visible;
    private @Nullable Suspicion suspicion;
    private int suspicionAt;
    private int lastLine;
    private @Nullable Note libraryCall;
    private @Nullable Read ownRead;

    FrameJudge(StepTree acceptedTree, StepTree currentTree, Enter pair) {
        this.acceptedTree = acceptedTree;
        this.currentTree = currentTree;
        this.pair = pair;
        this.accepted =
                acceptedTree.frame(pair.accepted().step().id(), pair.accepted().index());
        this.current =
                currentTree.frame(pair.current().step().id(), pair.current().index());
        FunctionKind kind = pair.current().step().function().kind();
        this.clean = pair.judged()
                && kind.isTraced()
                && pair.accepted().isFinished()
                && pair.current().isFinished();
        this.inputsKnown = areComplete(pair.accepted().input(), pair.current().input());
    }

    /** What follows from the events, in the order of time. */
    List<Task> judge(StepAlignment steps) {
        clean &= !differsInBlocks(steps);
        new FrameAlignment(accepted, current, steps).read(this);
        endLibraryCall();
        boolean otherResult =
                Digests.differ(pair.accepted().output(), pair.current().output());
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
            boolean isStrong = suspicion.act() != Act.LIBRARY && (visible || otherResult);
            tasks.add(suspicionAt, new Accuse(graded(suspicion, isStrong)));
        }
        return tasks;
    }

    /** Whether calls that have no entries of their own gave it something else; nobody knows when. */
    private boolean differsInBlocks(StepAlignment steps) {
        return acceptedTree.children(pair.accepted().step().id()).stream()
                .filter(child -> steps.currentOf(child.id()) != Alignment.NONE)
                .anyMatch(child -> !child.log()
                        .blocks()
                        .equals(currentTree
                                .step(steps.currentOf(child.id()))
                                .log()
                                .blocks()));
    }

    private Suspicion graded(Suspicion found, boolean isStrong) {
        Strength strength = isStrong ? Strength.STRONG : found.strength();
        return new Suspicion(
                found.accepted(),
                found.current(),
                found.act(),
                found.acceptedEvent(),
                found.currentEvent(),
                found.lastLine(),
                found.nearLine(),
                strength,
                found.inputsKnown(),
                writtenFields,
                found.seenFields());
    }

    @Override
    public void both(int before, int now, boolean moved) {
        Execution old = execution(accepted, before);
        Execution young = execution(current, now);
        if (!old.isFinished() || !young.isFinished()) {
            clean = false;
        }
        boolean sameInput = !Digests.differ(old.input(), young.input());
        if (!sameInput || moved || !isInsideLibraryCall(young)) {
            endLibraryCall();
        }
        if (!sameInput || moved) {
            deviate(sameInput ? Act.MOVED : Act.INPUT, old, young, 0);
            visible |= !sameInput && Visibility.ofOtherInput(young.step().function());
        }
        boolean otherOutput = Digests.differ(old.output(), young.output());
        Optional<String> read = readField(old, young);
        if (accepted.deep(before) != current.deep(now) && read.isEmpty()) {
            tasks.add(new Enter(old, young, sameInput));
        }
        if (!sameInput || otherOutput) {
            change(acceptedTree.contents().changedBy(old.step()));
            change(currentTree.contents().changedBy(young.step()));
        }
        if (sameInput && otherOutput) {
            if (young.step().function().kind() == FunctionKind.LIBRARY) {
                libraryCall = new Note(old, young);
            } else {
                read.ifPresent(field -> tasks.add(new Read(field, old, young)));
                clean = false;
            }
        } else if (!young.step().function().kind().equals(FunctionKind.LIBRARY)) {
            inputsKnown &= areComplete(old.output(), young.output());
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

    private void change(Set<String> fields) {
        if (!fields.isEmpty()) {
            tasks.add(new Change(fields));
        }
    }

    /** Code of the pipeline that a library calls while one of its functions runs: its events bear the site of that call. */
    private boolean isInsideLibraryCall(Execution event) {
        return libraryCall != null
                && event.step().function().kind().isTraced()
                && event.step().site().index()
                        == libraryCall.current().step().site().index();
    }

    /** The result of a library call comes after all that the library called back, though the call began before. */
    private void endLibraryCall() {
        Note ended = libraryCall;
        if (ended == null) {
            return;
        }
        libraryCall = null;
        tasks.add(ended);
        if (clean) {
            suspect(Act.LIBRARY, ended.accepted(), ended.current(), 0);
        }
        clean = false;
    }

    private static boolean areComplete(long accepted, long current) {
        return CallLog.isComplete(accepted) && CallLog.isComplete(current);
    }

    @Override
    public void missing(int before, int now) {
        endLibraryCall();
        Execution old = execution(accepted, before);
        if (isOwnRead(old, currentTree.getters().field(pair.current().step()), pair.accepted())) {
            return;
        }
        int line = now < current.size() ? current.step(now).site().line() : 0;
        deviate(Act.MISSING, old, null, line);
        visible |= Visibility.ofPresence(old.step().function());
        collectWrites(acceptedTree, old);
        change(acceptedTree.contents().changedInside(old.step()));
    }

    @Override
    public void extra(int now) {
        endLibraryCall();
        Execution young = execution(current, now);
        if (isOwnRead(young, acceptedTree.getters().field(pair.accepted().step()), pair.current())) {
            return;
        }
        deviate(Act.EXTRA, null, young, 0);
        visible |= Visibility.ofPresence(young.step().function());
        collectWrites(currentTree, young);
        change(currentTree.contents().changedInside(young.step()));
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
        }
        if (now != null && now.step().function().kind() == FunctionKind.FIELD_WRITE) {
            writtenFields.add(Findings.field(now));
        }
        if (suspicion != null && before != null && now != null) {
            writtenFields.addAll(currentTree.contents().changedBy(now.step()));
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
                writtenFields,
                seenFields(act, now));
        writtenFields.addAll(currentTree.contents().storedBy(pair.current().step()));
        suspicionAt = tasks.size();
        clean = false;
    }

    /** The fields whose content can have made the difference, if it is not the code that did. */
    private Set<String> seenFields(Act act, @Nullable Execution now) {
        FieldContents contents = currentTree.contents();
        return switch (act) {
            case RESULT -> contents.readBy(pair.current().step());
            case LIBRARY -> now == null ? Set.of() : contents.touchedBy(now.step());
            case INPUT -> now == null ? Set.of() : contents.passedTo(now.step());
            case MISSING, EXTRA, MOVED -> contents.arraysReadBy(pair.current().step());
        };
    }

    /** A call that is made no more, or newly made, takes along what is written inside it. */
    private void collectWrites(StepTree tree, Execution event) {
        if (suspicion == null) {
            return;
        }
        Set<Integer> scanned = tree == acceptedTree ? scannedAccepted : scannedCurrent;
        List<Integer> open = new ArrayList<>(List.of(event.step().id()));
        while (!open.isEmpty()) {
            int id = open.remove(open.size() - 1);
            if (!scanned.add(id)) {
                continue;
            }
            writtenFields.addAll(tree.contents().changedBy(tree.step(id)));
            if (tree.step(id).function().kind() == FunctionKind.FIELD_WRITE) {
                writtenFields.add(Findings.field(new Execution(tree.step(id), 0)));
            }
            tree.children(id).forEach(child -> open.add(child.id()));
        }
    }

    private static Execution execution(Frame frame, int event) {
        return new Execution(frame.step(event), frame.entry(event));
    }
}
