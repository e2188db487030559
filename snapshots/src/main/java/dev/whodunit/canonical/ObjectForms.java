package dev.whodunit.canonical;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out how the objects of one class are read field by field. */
final class ObjectForms {

    /** Superclasses of the JDK that hold nothing that belongs to the content. */
    private static final Set<String> STATELESS = Set.of(
            "java.lang.Object",
            "java.lang.Record",
            "java.lang.Number",
            "java.util.AbstractCollection",
            "java.util.AbstractList",
            "java.util.AbstractSequentialList",
            "java.util.AbstractSet",
            "java.util.AbstractQueue",
            "java.util.AbstractMap",
            "java.util.TimerTask");

    /** What classes call the field in which they keep their hash code once it was asked for. */
    private static final Set<String> CACHED_HASH =
            Set.of("hash", "hashCode", "_hash", "_hashCode", "cachedHash", "cachedHashCode");

    private ObjectForms() {}

    static Form of(Class<?> type, Forms forms) {
        String name = TypeNames.of(type);
        try {
            List<FieldReader> fields = readers(type, forms);
            Class<?> base = jdkSuperclass(type);
            if (STATELESS.contains(base.getName())) {
                return new ObjectForm(name, fields, type.isRecord());
            }
            return ExtendedForm.of(type, base, fields);
        } catch (InaccessibleObjectException | IllegalAccessException e) {
            return new Form.Unreadable(name, inaccessible(type));
        } catch (LinkageError e) {
            return new Form.Unreadable(
                    name,
                    "cannot read " + type.getName() + ": a class it refers to is missing (" + e.getMessage() + ")");
        }
    }

    /** The fields of a class that can be read; none if it cannot be read. */
    static List<FieldReader> fieldsOf(Class<?> type, Forms forms) {
        try {
            return readers(type, forms);
        } catch (InaccessibleObjectException | IllegalAccessException | LinkageError e) {
            return List.of();
        }
    }

    private static List<FieldReader> readers(Class<?> type, Forms forms) throws IllegalAccessException {
        List<FieldReader> readers = new ArrayList<>();
        for (Class<?> c = type; !Forms.isJdk(c); c = c.getSuperclass()) {
            List<FieldReader> declared = new ArrayList<>();
            for (Field field : c.getDeclaredFields()) {
                Optional<Redaction> redacted = forms.redactor().ofField(c, field.getName());
                boolean isRead = isContent(field) && !isCachedHash(field);
                if (isRead && redacted.isEmpty()) {
                    declared.add(FieldReader.of(field, forms));
                } else if (isRead && !redacted.get().as().equals(Redaction.IGNORE)) {
                    declared.add(FieldReader.redacted(field, forms, redacted.get()));
                }
            }
            readers.addAll(0, declared);
        }
        return readers;
    }

    /** Synthetic fields lead to an outer object or to a coverage tool, except for the captured variables. */
    private static boolean isContent(Field field) {
        int modifiers = field.getModifiers();
        return !Modifier.isStatic(modifiers)
                && !Modifier.isTransient(modifiers)
                && (!field.isSynthetic() || field.getName().startsWith("val$"));
    }

    /**
     * Follows from the other fields, appears when somebody asks for it, and may come from an identity, unlike in each run.
     * Where there is nothing that it could follow from, it is content.
     */
    private static boolean isCachedHash(Field field) {
        Class<?> owner = field.getDeclaringClass();
        return field.getType() == int.class
                && CACHED_HASH.contains(field.getName())
                && Modifier.isPrivate(field.getModifiers())
                && !owner.isRecord()
                && Arrays.stream(owner.getDeclaredFields())
                        .anyMatch(other -> isContent(other) && !CACHED_HASH.contains(other.getName()))
                && Arrays.stream(owner.getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals("hashCode") && method.getParameterCount() == 0);
    }

    private static Class<?> jdkSuperclass(Class<?> type) {
        Class<?> base = type;
        while (!Forms.isJdk(base)) {
            base = base.getSuperclass();
        }
        return base;
    }

    private static String inaccessible(Class<?> type) {
        Module module = type.getModule();
        Module reader = ObjectForms.class.getModule();
        String target = reader.isNamed() ? reader.getName() : "ALL-UNNAMED";
        return "cannot read the fields of " + type.getName()
                + ": its module does not open its package; start the tests with" + " --add-opens " + module.getName()
                + "/" + type.getPackageName() + "=" + target;
    }

    /** Whether a class of the pipeline or of a library overrides one of the methods that iterating would call. */
    static boolean overridesIteration(Class<?> type) {
        List<String> used = List.of("iterator", "listIterator", "entrySet", "size", "keySet", "values", "get", "next");
        for (Class<?> c = type; !Forms.isJdk(c); c = c.getSuperclass()) {
            if (Arrays.stream(c.getDeclaredMethods())
                    .anyMatch(method -> used.contains(method.getName()) && !Modifier.isStatic(method.getModifiers()))) {
                return true;
            }
        }
        return false;
    }

    static boolean isContainer(Class<?> type) {
        return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
    }
}
