package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Findings.Suspect;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import java.util.List;
import java.util.Optional;

/** Who may have written a field, given as {@code class.field}, that had another value when it was read. */
final class FieldWriters {

    private final CodeComparison code;

    FieldWriters(CodeComparison code) {
        this.code = code;
    }

    /** Whether a suspect was seen to write it, or makes the class and has the write in its code: that is no event. */
    boolean mayHaveWritten(Suspect suspect, String field) {
        FunctionRef function = suspect.suspicion().current().step().function();
        boolean initializes = function.kind() == FunctionKind.STATIC_INITIALIZER
                && code.now(function)
                        .filter(mapped -> mapped.writes(owner(field), name(field)))
                        .isPresent();
        return initializes || suspect.suspicion().writtenFields().contains(field);
    }

    /** The method that writes it and has other code than accepted, if there is just one. */
    Optional<CodeMap.Mapped> onlyChanged(String field) {
        List<CodeMap.Mapped> changed = code.changedWriters(owner(field), name(field));
        return changed.size() == 1 ? Optional.of(changed.get(0)) : Optional.empty();
    }

    private static String owner(String field) {
        return field.substring(0, field.lastIndexOf('.'));
    }

    private static String name(String field) {
        return field.substring(1 + field.lastIndexOf('.'));
    }
}
