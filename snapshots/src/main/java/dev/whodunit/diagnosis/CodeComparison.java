package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.CodeMap.Mapped;
import dev.whodunit.diagnosis.Culprit.CodeChange;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The code of the accepted run beside the code of the current one. */
final class CodeComparison {

    /** Of less code than this nobody can say what "most of it" is. */
    private static final int FEW = 2;

    private final CodeMap accepted;
    private final CodeMap current;
    private final boolean isTelling;

    CodeComparison(CodeMap accepted, CodeMap current) {
        this.accepted = accepted;
        this.current = current;
        this.isTelling = mostIsUnchanged();
    }

    /** Whether two functions that stand for each other have the same code. */
    CodeChange change(FunctionRef before, FunctionRef now) {
        Mapped old = accepted.find(before).orElse(null);
        Mapped young = current.find(now).orElse(null);
        if (old != null
                && young != null
                && old.method().hasCode()
                && young.method().hasCode()) {
            boolean same = old.method().codeHash().equals(young.method().codeHash());
            return same ? CodeChange.UNCHANGED : CodeChange.CHANGED;
        }
        boolean isNew = old == null && young != null && !accepted.isEmpty() && !isFromSnapshot();
        return isNew ? CodeChange.CHANGED : CodeChange.UNKNOWN;
    }

    /** A snapshot knows the code that ran only: what it does not know need not be new. */
    boolean isFromSnapshot() {
        return !accepted.knowsCalls() && current.knowsCalls();
    }

    /** Whether changed code says anything: not if most of it changed, as after a change of compiler. */
    boolean isTelling() {
        return isTelling;
    }

    private boolean mostIsUnchanged() {
        List<CodeChange> changes = current.all().stream()
                .map(mapped -> change(mapped.function(), mapped.function()))
                .filter(change -> change != CodeChange.UNKNOWN)
                .toList();
        long changed =
                changes.stream().filter(change -> change == CodeChange.CHANGED).count();
        return changes.size() < FEW || 2 * changed <= changes.size();
    }

    Optional<Mapped> before(FunctionRef function) {
        return accepted.find(function);
    }

    Optional<Mapped> now(FunctionRef function) {
        return current.find(function);
    }

    /** Whether one function was taken away and the other one is new, as far as the maps know. */
    boolean isReplacement(FunctionRef before, FunctionRef now) {
        return !accepted.isEmpty() && !current.isEmpty() && !current.contains(before) && !accepted.contains(now);
    }

    /** Whether either run has the code of both functions, so that neither is the other one under a new name. */
    boolean knowsBoth(FunctionRef before, FunctionRef now) {
        return current.contains(before) && accepted.contains(now);
    }

    /** Whether two functions are different ones, and either run has the code of both. */
    boolean haveBoth(FunctionRef before, FunctionRef now) {
        return before.kind() == FunctionKind.METHOD
                && now.kind() == FunctionKind.METHOD
                && !before.className().equals(now.className())
                && current.contains(before)
                && accepted.contains(now);
    }

    /** Whether two functions that stand for each other do the same as before, as far as their own code says. */
    boolean isUnchanged(FunctionRef before, FunctionRef now) {
        CodeChange change = change(before, now);
        boolean isInherited = change == CodeChange.UNKNOWN
                && accepted.knowsCalls()
                && current.knowsCalls()
                && accepted.find(before).isEmpty()
                && current.find(now).isEmpty();
        return change == CodeChange.UNCHANGED || isInherited;
    }

    /** Whether a field is set by a static initializer and by nothing else, and that is the accepted one. */
    boolean isWrittenByUnchangedInitializerOnly(String field) {
        int dot = field.lastIndexOf('.');
        List<Mapped> writers = current.all().stream()
                .filter(mapped -> mapped.writes(field.substring(0, dot), field.substring(dot + 1)))
                .toList();
        return !writers.isEmpty()
                && writers.stream()
                        .allMatch(mapped -> mapped.method().name().equals("<clinit>")
                                && change(mapped.function(), mapped.function()) == CodeChange.UNCHANGED);
    }

    /** The methods that write a field and whose code is not the accepted one. */
    List<Mapped> changedWriters(String className, String field) {
        List<Mapped> writers = new ArrayList<>();
        if (!isTelling()) {
            return writers;
        }
        for (Mapped mapped : current.all()) {
            if (mapped.writes(className, field) && change(mapped.function(), mapped.function()) == CodeChange.CHANGED) {
                writers.add(mapped);
            }
        }
        return writers;
    }
}
