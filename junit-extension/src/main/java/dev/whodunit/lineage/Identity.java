package dev.whodunit.lineage;

import org.jspecify.annotations.Nullable;

/** Which values have an identity, and what stands for a value where values are compared. */
final class Identity {

    private static final Object NULL = new Object();

    private Identity() {}

    /** Whether a value has no identity that anything may rest on; no code of others is asked. */
    static boolean isValue(@Nullable Object value) {
        if (value == null || value instanceof Enum<?>) {
            return true;
        }
        String type = value.getClass().getName();
        boolean isSimple = value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character;
        return (isSimple && (type.startsWith("java.lang.") || type.startsWith("java.math.")))
                || type.startsWith("java.time.");
    }

    /** What a value is looked up with: itself, or its identity. */
    static Object key(@Nullable Object value) {
        if (value == null) {
            return NULL;
        }
        return isValue(value) ? value : new Reference(value);
    }

    /** What a value is kept under: the same, but for objects, which are not kept alive. */
    static Object keptKey(@Nullable Object value) {
        return value == null || isValue(value) ? key(value) : LiveObjects.key(value);
    }

    /** Whether something is known of the fields of objects of a class, or may be. */
    static boolean mayHaveFields(Class<?> type) {
        return type.isArray() || !(type.isHidden() || type.getName().startsWith("java."));
    }
}
