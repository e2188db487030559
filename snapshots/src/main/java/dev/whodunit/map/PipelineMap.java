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
}
