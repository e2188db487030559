package dev.whodunit.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** All annotations of a kind on an element: JUnit's own search stops at the first, and an annotation of a class hides those of its superclasses. */
final class Annotations {

    private Annotations() {}

    /** Those on the element, on annotations of it, and on the superclasses and interfaces of a class. */
    static <A extends Annotation> Set<A> of(AnnotatedElement element, Class<A> type) {
        Set<A> found = new LinkedHashSet<>();
        collect(
                element,
                annotation -> type.isInstance(annotation) ? List.of(type.cast(annotation)) : List.of(),
                found,
                new HashSet<>());
        return found;
    }

    /** The same for annotations of which there may be several, which are inside of another one then. */
    static <A extends Annotation, C extends Annotation> Set<A> of(
            AnnotatedElement element, Class<A> type, Class<C> container, Function<C, A[]> inside) {
        Set<A> found = new LinkedHashSet<>();
        collect(
                element,
                annotation -> {
                    if (container.isInstance(annotation)) {
                        return List.of(inside.apply(container.cast(annotation)));
                    }
                    return type.isInstance(annotation) ? List.of(type.cast(annotation)) : List.of();
                },
                found,
                new HashSet<>());
        return found;
    }

    /** @param seen what was looked at already: annotations may carry each other in a circle */
    private static <A> void collect(
            AnnotatedElement element, Function<Annotation, List<A>> wanted, Set<A> found, Set<AnnotatedElement> seen) {
        if (!seen.add(element)) {
            return;
        }
        for (Annotation annotation : element.getDeclaredAnnotations()) {
            List<A> some = wanted.apply(annotation);
            found.addAll(some);
            if (some.isEmpty()) {
                collect(annotation.annotationType(), wanted, found, seen);
            }
        }
        if (element instanceof Class<?> type) {
            Optional.ofNullable(type.getSuperclass()).ifPresent(above -> collect(above, wanted, found, seen));
            List.of(type.getInterfaces()).forEach(above -> collect(above, wanted, found, seen));
        }
    }
}
