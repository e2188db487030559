package dev.whodunit.canonical;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;

/** Tells the values among the classes of third-party libraries from services and from lazy views. */
final class LibraryTypes {

    private LibraryTypes() {}

    /** Whether a class says by defining {@code equals} that its instances are their content, or holds elements. */
    static boolean isValue(Class<?> type) {
        try {
            return Iterable.class.isAssignableFrom(type)
                    || type.getMethod("equals", Object.class).getDeclaringClass() != Object.class;
        } catch (NoSuchMethodException | LinkageError e) {
            return false;
        }
    }

    /**
     * Whether the elements of a library's collection are computed or loaded while it is iterated: it keeps a function,
     * or belongs to a persistence provider. Iterating it could run code of the pipeline.
     */
    static boolean isView(Class<?> type) {
        for (Class<?> c = type; c != null && !Forms.isJdk(c); c = c.getSuperclass()) {
            if (c.getName().startsWith("org.hibernate.") || holdsFunction(c)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsFunction(Class<?> type) {
        try {
            return Arrays.stream(type.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .map(Field::getType)
                    .anyMatch(LibraryTypes::isFunction);
        } catch (LinkageError e) {
            return true;
        }
    }

    private static boolean isFunction(Class<?> type) {
        if (!type.isInterface() || Comparator.class.isAssignableFrom(type) || Iterable.class.isAssignableFrom(type)) {
            return false;
        }
        return Arrays.stream(type.getMethods())
                        .filter(method -> Modifier.isAbstract(method.getModifiers()))
                        .filter(method -> !isOfObject(method))
                        .count()
                == 1;
    }

    private static boolean isOfObject(Method method) {
        return method.getName().equals("equals")
                || method.getName().equals("hashCode")
                || method.getName().equals("toString");
    }
}
