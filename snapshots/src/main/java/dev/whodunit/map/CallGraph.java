package dev.whodunit.map;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which methods the code of a map can call: those that its call sites name, and those that override them in the map. */
final class CallGraph {

    private static final int PRIVATE = 0x0002;
    private static final int STATIC = 0x0008;

    private final PipelineMap map;
    private final Map<String, MappedClass> classes = new LinkedHashMap<>();

    CallGraph(PipelineMap map) {
        this.map = map;
        map.classes().forEach(mapped -> classes.put(mapped.name(), mapped));
    }

    List<MethodRef> callsOf(MethodRef caller) {
        Set<MethodRef> targets = new LinkedHashSet<>();
        map.findMethod(caller.className(), caller.name(), caller.descriptor()).map(MappedMethod::sites).stream()
                .flatMap(List::stream)
                .filter(CallGraph::callsAMethod)
                .forEach(site -> targets.addAll(targetsOf(site)));
        return List.copyOf(targets);
    }

    List<MethodRef> callersOf(MethodRef target) {
        return map.methods().stream()
                .filter(caller -> callsOf(caller).contains(target))
                .toList();
    }

    static boolean callsAMethod(Site site) {
        return switch (site.kind()) {
            case CALL, CREATION, DELEGATION, LAMBDA -> true;
            case DYNAMIC, FIELD_READ, FIELD_WRITE -> false;
        };
    }

    /** The methods that a call site can lead to; the one that it names if no other is known. */
    List<MethodRef> targetsOf(Site site) {
        MethodRef named = new MethodRef(site.owner(), site.name(), site.descriptor());
        Optional<MethodRef> declared = declarationOf(named);
        List<MethodRef> targets = new ArrayList<>();
        if (declared.flatMap(this::codeOf).filter(MappedMethod::hasCode).isPresent()) {
            targets.add(declared.get());
        }
        if (declared.flatMap(this::codeOf).filter(CallGraph::isFixed).isEmpty()) {
            targets.addAll(overridersOf(named));
        }
        return targets.isEmpty() ? List.of(declared.orElse(named)) : targets;
    }

    private Optional<MappedMethod> codeOf(MethodRef method) {
        return map.findMethod(method.className(), method.name(), method.descriptor());
    }

    private static boolean isFixed(MappedMethod method) {
        return method.name().equals("<init>") || (method.access() & (PRIVATE | STATIC)) != 0;
    }

    /** The method that a call by this name means, in the class itself or the nearest type above it. */
    private Optional<MethodRef> declarationOf(MethodRef named) {
        Deque<String> open = new ArrayDeque<>(List.of(named.className()));
        Set<String> seen = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            MappedClass type = classes.get(open.removeFirst());
            if (type != null && seen.add(type.name())) {
                MethodRef candidate = new MethodRef(type.name(), named.name(), named.descriptor());
                if (codeOf(candidate).isPresent()) {
                    return Optional.of(candidate);
                }
                open.add(type.superName());
                open.addAll(type.interfaces());
            }
        }
        return Optional.empty();
    }

    private List<MethodRef> overridersOf(MethodRef named) {
        return classes.values().stream()
                .filter(type -> !type.name().equals(named.className()) && isBelow(type, named.className()))
                .map(type -> new MethodRef(type.name(), named.name(), named.descriptor()))
                .filter(candidate -> codeOf(candidate)
                        .filter(method -> method.hasCode() && !isFixed(method))
                        .isPresent())
                .toList();
    }

    private boolean isBelow(MappedClass type, String ancestor) {
        Deque<String> open = new ArrayDeque<>(List.of(type.name()));
        Set<String> seen = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            String name = open.removeFirst();
            if (name.equals(ancestor)) {
                return true;
            }
            MappedClass known = classes.get(name);
            if (known != null && seen.add(name)) {
                open.add(known.superName());
                open.addAll(known.interfaces());
            }
        }
        return false;
    }
}
