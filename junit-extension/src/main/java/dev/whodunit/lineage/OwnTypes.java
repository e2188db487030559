package dev.whodunit.lineage;

import dev.whodunit.labels.LabelNumbers;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Which classes are the pipeline's, and which of these a library knows by a type of its own. Safe for use by several threads. */
final class OwnTypes {

    private static final String FUNCTIONS = "java.util.function";

    private final Predicate<String> scope;
    private final Map<Class<?>, Boolean> own = new ConcurrentHashMap<>();
    private final Map<Class<?>, Boolean> heirs = new ConcurrentHashMap<>();
    private final Map<Class<?>, Boolean> called = new ConcurrentHashMap<>();
    private final Map<Class<?>, OptionalInt> functions = new ConcurrentHashMap<>();

    /** @param scope whether a class, given by its binary name, is woven */
    OwnTypes(Predicate<String> scope) {
        this.scope = scope;
    }

    /** Whether a class is one of the pipeline, whose fields are followed. */
    boolean isOwn(Class<?> type) {
        return own.computeIfAbsent(type, asked -> scope.test(asked.getName()) && !asked.isHidden());
    }

    /** Whether a class of the pipeline inherits from one of a library. */
    boolean isHeir(Class<?> type) {
        return heirs.computeIfAbsent(type, this::findHeir);
    }

    /**
     * Whether a class is the pipeline's and a library keeps its objects to call them later, as it does with a {@code Callable}. There
     * may be very many of other ones.
     */
    boolean isCalled(Class<?> type) {
        return called.computeIfAbsent(
                type,
                asked -> isOwn(asked)
                        && (isHeir(asked)
                                || isA(asked, other -> other.isAnnotationPresent(FunctionalInterface.class))));
    }

    /** A number for what functions that are objects of a class may be given, empty if they are none. */
    OptionalInt function(Class<?> type, LabelNumbers numbers) {
        return functions.computeIfAbsent(
                type,
                asked -> isOwn(asked)
                                && isA(asked, other -> other.getPackageName().equals(FUNCTIONS))
                        ? OptionalInt.of(numbers.number(asked.getName()))
                        : OptionalInt.empty());
    }

    private boolean findHeir(Class<?> type) {
        Class<?> parent = type.getSuperclass();
        while (parent != null && scope.test(parent.getName())) {
            parent = parent.getSuperclass();
        }
        return parent != null && parent != Object.class && parent != Record.class && parent != Enum.class;
    }

    /** Whether a class of the pipeline is of some type that is not. */
    private boolean isA(Class<?> type, Predicate<Class<?>> ofLibrary) {
        for (Class<?> implemented : type.getInterfaces()) {
            boolean isOfPipeline = scope.test(implemented.getName());
            if (isOfPipeline ? isA(implemented, ofLibrary) : ofLibrary.test(implemented)) {
                return true;
            }
        }
        Class<?> parent = type.getSuperclass();
        return parent != null && scope.test(parent.getName()) && isA(parent, ofLibrary);
    }
}
