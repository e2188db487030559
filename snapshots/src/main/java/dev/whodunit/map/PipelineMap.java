package dev.whodunit.map;

import java.util.List;
import java.util.Optional;

/**
 * The classes in scope with their methods, call sites, variables, constants and def-use edges.
 *
 * @param classes by name, ascending
 */
public record PipelineMap(List<MappedClass> classes) {

    /** A map of nothing. */
    public static final PipelineMap EMPTY = new PipelineMap(List.of());

    public PipelineMap {
        classes = List.copyOf(classes);
    }

    /** The class with the given binary name. */
    public Optional<MappedClass> findClass(String name) {
        return classes.stream().filter(mapped -> mapped.name().equals(name)).findFirst();
    }

    /** The method with the given class, name and descriptor. */
    public Optional<MappedMethod> findMethod(String className, String method, String descriptor) {
        return findClass(className).stream()
                .flatMap(mapped -> mapped.methods().stream())
                .filter(mapped ->
                        mapped.name().equals(method) && mapped.descriptor().equals(descriptor))
                .findFirst();
    }

    /** All methods, constructors and lambda bodies, class by class. */
    public List<MethodRef> methods() {
        return classes.stream()
                .flatMap(owner -> owner.methods().stream()
                        .map(method -> new MethodRef(owner.name(), method.name(), method.descriptor())))
                .toList();
    }

    /** The methods of a name, as in {@code rank} or {@code FlightDelays.rank}. */
    public List<MethodRef> methods(String name) {
        return methods().stream()
                .filter(method ->
                        method.name().equals(name) || method.toString().equals(name))
                .toList();
    }

    /**
     * What the code of a method can call, in the order of its call sites: methods of this map with those that override them,
     * and methods outside.
     */
    public List<MethodRef> callsOf(MethodRef method) {
        return new CallGraph(this).callsOf(method);
    }

    /** The methods of this map whose code can call a method, which may be outside. */
    public List<MethodRef> callersOf(MethodRef method) {
        return new CallGraph(this).callersOf(method);
    }
}
