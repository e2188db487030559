package dev.whodunit.canonical;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exceptions: class, message, cause and the fields that classes of the pipeline add; neither stack trace nor suppressed
 * exceptions. Where a class overrides how message and cause are told, the version of the JDK is asked.
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

    static Form of(Class<?> type, List<FieldReader> own) {
        List<String> names = new ArrayList<>(List.of("exception", "message", "cause"));
        own.forEach(field -> names.add(field.name()));
        return new ThrowableForm(
                Shape.of(Shape.Kind.OBJECT, TypeNames.of(type), names.toArray(String[]::new)),
                asked(type, "getMessage", String.class),
                asked(type, "getCause", Throwable.class),
                own);
    }

    /** The method as the JDK defines it for a class, past all classes that are not of the JDK. */
    private static @Nullable MethodHandle asked(Class<?> type, String method, Class<?> result) {
        MethodType signature = MethodType.methodType(result);
        try {
            MethodHandle found;
            if (Forms.isJdk(type)) {
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

    @Override
    public Cursor open(Object value) {
        String[] names = new String[3 + own.size()];
        @Nullable Object[] values = new @Nullable Object[names.length];
        names[0] = "exception";
        values[0] = shape.name();
        names[1] = "message";
        values[1] = ask(message, value);
        names[2] = "cause";
        values[2] = ask(cause, value);
        int next = 3;
        for (FieldReader field : own) {
            names[next] = field.name();
            values[next++] = field.boxed(value);
        }
        return Cursor.over(names, values);
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
