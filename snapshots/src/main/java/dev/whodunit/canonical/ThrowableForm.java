package dev.whodunit.canonical;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Exceptions: class, message, cause and the fields that classes of the pipeline add; neither stack trace nor suppressed
 * exceptions. Where a class overrides how message and cause are told, the version of the JDK counts. That is not asked either
 * where it only tells a field and the field can be read: a mock may have changed {@code Throwable} itself to see who asks.
 *
 * @param shape names the fields
 * @param message asks for the message, or null if that would run code of the pipeline
 * @param cause asks for the cause, or null if that would run code of the pipeline
 * @param own fields that were added
 */
record ThrowableForm(
        Shape shape,
        @Nullable MethodHandle message,
        @Nullable MethodHandle cause,
        List<FieldReader> own) implements Form.Composite {

    static Form of(Class<?> type, List<FieldReader> own, Optional<ThrowableFields> fields) {
        List<String> names = new ArrayList<>(List.of("exception", "message", "cause"));
        own.forEach(field -> names.add(field.name()));
        return new ThrowableForm(
                Shape.of(Shape.Kind.OBJECT, TypeNames.of(type), names.toArray(String[]::new)),
                asked(type, "getMessage", String.class, fields.map(ThrowableFields::message)),
                asked(type, "getCause", Throwable.class, fields.map(ThrowableFields::cause)),
                own);
    }

    /**
     * The method as the JDK defines it for a class, past all classes that are not of the JDK.
     *
     * @param field what {@code Throwable} answers
     */
    private static @Nullable MethodHandle asked(
            Class<?> type, String method, Class<?> result, Optional<MethodHandle> field) {
        MethodType signature = MethodType.methodType(result);
        try {
            MethodHandle found;
            if (field.isPresent() && isOfThrowable(type, method)) {
                found = field.get();
            } else if (Forms.isJdk(type)) {
                found = MethodHandles.publicLookup().findVirtual(Throwable.class, method, signature);
            } else {
                Class<?> first = type;
                while (!Forms.isJdk(first.getSuperclass())) {
                    first = first.getSuperclass();
                }
                found = MethodHandles.privateLookupIn(first, MethodHandles.lookup())
                        .findSpecial(first.getSuperclass(), method, signature, first);
            }
            return found.asType(MethodType.methodType(Object.class, Object.class));
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    private static boolean isOfThrowable(Class<?> type, String method) throws NoSuchMethodException {
        Class<?> jdk = type;
        while (!Forms.isJdk(jdk)) {
            jdk = jdk.getSuperclass();
        }
        return jdk.getMethod(method).getDeclaringClass() == Throwable.class;
    }

    @Override
    public Cursor open(Object value) {
        String[] names = new String[3 + own.size()];
        @Nullable Object[] values = new @Nullable Object[names.length];
        names[0] = "exception";
        values[0] = shape.name();
        names[1] = "message";
        values[1] = ask(message, value);
        names[2] = "cause";
        Object found = ask(cause, value);
        values[2] = found == value ? null : found; // what the field holds where no cause was given
        int next = 3;
        for (FieldReader field : own) {
            names[next] = field.name();
            values[next++] = field.boxed(value);
        }
        return Cursor.over(List.of(names), values);
    }

    private static @Nullable Object ask(@Nullable MethodHandle method, Object value) {
        if (method == null) {
            return null;
        }
        try {
            return (Object) method.invokeExact(value);
        } catch (Throwable e) {
            return null;
        }
    }
}
