package dev.whodunit.rules;

import dev.whodunit.diagnosis.Likeness;
import java.lang.reflect.Constructor;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiPredicate;

/** Makes the comparisons that users name by their class. */
public final class Comparisons {

    private Comparisons() {}

    /**
     * The comparison of a class.
     *
     * @throws IllegalArgumentException if it is none, or cannot be made
     */
    @SuppressWarnings("unchecked") // what it cannot take fails when it is asked, with its name
    public static Likeness.Compared of(Class<?> type) {
        if (!BiPredicate.class.isAssignableFrom(type)) {
            throw new IllegalArgumentException(
                    type.getName() + " is no comparison; implement BiPredicate<Object, Object>.");
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return new Likeness.Compared(type.getSimpleName(), (BiPredicate<Object, Object>) constructor.newInstance());
        } catch (ReflectiveOperationException | RuntimeException failed) {
            throw new IllegalArgumentException(
                    "No " + type.getName() + " could be made: " + failed
                            + ". It needs a constructor without parameters.",
                    failed);
        }
    }

    /** The same by the name of the class, which is looked for when the comparison is asked: until then it may be none. */
    static Likeness.Compared named(String className) {
        ConcurrentMap<String, Likeness.Compared> made = new ConcurrentHashMap<>();
        return new Likeness.Compared(
                className,
                (accepted, current) -> made.computeIfAbsent(className, unseen -> of(found(className)))
                        .comparison()
                        .test(accepted, current));
    }

    private static Class<?> found(String className) {
        try {
            return Class.forName(className, true, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException | LinkageError missing) {
            throw new IllegalArgumentException(
                    "There is no class " + className + " on the class path; write it with its package.", missing);
        }
    }
}
