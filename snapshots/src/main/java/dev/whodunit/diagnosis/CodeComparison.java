package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Culprit.CodeChange;
import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.map.Site;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The code of the accepted run beside the code of the current one. */
final class CodeComparison {

    private final Map<String, Mapped> accepted;
    private final Map<String, Mapped> current;

    /** A method with its class. */
    record Mapped(MappedClass owner, MappedMethod method) {

        FunctionRef function() {
            FunctionKind kind = switch (method.name()) {
                case "<init>" -> FunctionKind.CONSTRUCTOR;
                case "<clinit>" -> FunctionKind.STATIC_INITIALIZER;
                default -> FunctionKind.METHOD;
            };
            return FunctionRef.of(kind, owner.name(), method.name(), method.descriptor());
        }

        boolean writes(String className, String field) {
            return method.sites().stream()
                    .anyMatch(site -> site.kind() == Site.Kind.FIELD_WRITE
                            && site.owner().equals(className)
                            && site.name().equals(field));
        }
    }

    CodeComparison(PipelineMap accepted, PipelineMap current) {
        this.accepted = index(accepted);
        this.current = index(current);
    }

    private static Map<String, Mapped> index(PipelineMap map) {
        Map<String, Mapped> methods = new LinkedHashMap<>();
        for (MappedClass owner : map.classes()) {
            for (MappedMethod method : owner.methods()) {
                methods.put(owner.name() + "." + method.name() + method.descriptor(), new Mapped(owner, method));
            }
        }
        return methods;
    }

    /** Whether two functions that stand for each other have the same code. */
    CodeChange change(FunctionRef before, FunctionRef now) {
        Mapped old = accepted.get(key(before));
        Mapped young = current.get(key(now));
        if (old != null
                && young != null
                && old.method().hasCode()
                && young.method().hasCode()) {
            boolean same = old.method().codeHash().equals(young.method().codeHash());
            return same ? CodeChange.UNCHANGED : CodeChange.CHANGED;
        }
        boolean isNew = old == null && young != null && !accepted.isEmpty();
        return isNew ? CodeChange.CHANGED : CodeChange.UNKNOWN;
    }

    Optional<Mapped> now(FunctionRef function) {
        return Optional.ofNullable(current.get(key(function)));
    }

    /** Whether one function was taken away and the other one is new, as far as the maps know. */
    boolean isReplacement(FunctionRef before, FunctionRef now) {
        return !accepted.isEmpty()
                && !current.isEmpty()
                && !current.containsKey(key(before))
                && !accepted.containsKey(key(now));
    }

    /** The methods that write a field and whose code is not the accepted one. */
    List<Mapped> changedWriters(String className, String field) {
        List<Mapped> writers = new ArrayList<>();
        for (Mapped mapped : current.values()) {
            if (mapped.writes(className, field) && change(mapped.function(), mapped.function()) == CodeChange.CHANGED) {
                writers.add(mapped);
            }
        }
        return writers;
    }

    private static String key(FunctionRef function) {
        return function.className() + "." + function.method() + function.descriptor();
    }
}
