package dev.whodunit.canonical;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one instance field, whatever its visibility, and hands it on without boxing. */
abstract class FieldReader {

    private final Field field;
    private final String name;

    FieldReader(Field field) {
        this.field = field;
        name = field.getName();
    }

    /**
     * @throws IllegalAccessException if the field cannot be made accessible
     * @throws java.lang.reflect.InaccessibleObjectException if its module does not open its package
     */
    static FieldReader of(Field field, Forms forms) throws IllegalAccessException {
        field.setAccessible(true);
        MethodHandle getter = MethodHandles.lookup().unreflectGetter(field);
        Class<?> type = field.getType();
        if (!type.isPrimitive()) {
            Form.Single scalar = scalar(type, forms);
            return scalar == null ? new OfReference(field, getter) : new OfScalar(field, getter, scalar);
        }
        Class<?> boxed = MethodType.methodType(type).wrap().returnType();
        if (forms.of(boxed) instanceof FollowedForm followed) {
            return new OfFollowed(field, followed);
        }
        if (type == double.class || type == float.class) {
            return type == double.class ? new OfDouble(field, getter) : new OfFloat(field, getter);
        }
        if (type == int.class) {
            return new OfInt(field, getter);
        }
        if (type == boolean.class) {
            return new OfBoolean(field, getter);
        }
        return new OfIntegral(field, getter, bitsType(type));
    }

    /** Reads a token in the place of what the field holds. */
    static FieldReader redacted(Field field, Forms forms, Redaction rule) throws IllegalAccessException {
        return new RedactedField(field, FieldReader.of(field, forms), rule, forms.redactor());
    }

    /** How all values of a type are read, if they are of one class, and scalars. */
    private static Form.@Nullable Single scalar(Class<?> type, Forms forms) {
        boolean closed = type.isEnum() || (Modifier.isFinal(type.getModifiers()) && Forms.isJdk(type));
        return closed && forms.of(type) instanceof Form.Single single ? single : null;
    }

    private static Scalar.Bits bitsType(Class<?> type) {
        if (type == long.class) {
            return Scalar.Bits.LONG;
        }
        if (type == char.class) {
            return Scalar.Bits.CHAR;
        }
        return type == short.class ? Scalar.Bits.SHORT : Scalar.Bits.BYTE;
    }

    /** The name of the field. */
    String name() {
        return name;
    }

    /** The declared type of the field. */
    Class<?> type() {
        return field.getType();
    }

    /** Whether the field can hold nothing but scalars. */
    boolean holdsScalar() {
        return true;
    }

    /** Whether the field can hold nothing but scalars that never change. */
    boolean holdsImmutableScalar() {
        return true;
    }

    /** The value, boxed if it is a primitive. */
    @Nullable
    Object boxed(Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw impossible(e);
        }
    }

    /** Reads the field as a child; the visitor's answer is the result. */
    abstract boolean visit(Object owner, Visitor visitor);

    private static MethodHandle typed(MethodHandle getter, Class<?> result) {
        return getter.asType(MethodType.methodType(result, Object.class));
    }

    private static AssertionError impossible(Throwable cause) {
        return new AssertionError("reading a field failed", cause);
    }

    /** A number that may have a token in its place. */
    private static final class OfFollowed extends FieldReader {
        private final FollowedForm form;

        OfFollowed(Field field, FollowedForm form) {
            super(field);
            this.form = form;
        }

        @Override
        boolean visit(Object owner, Visitor visitor) {
            form.write(Objects.requireNonNull(boxed(owner)), visitor);
            return true;
        }
    }

    /** A reference to a scalar needs no look-up and no frame. */
    private static final class OfScalar extends FieldReader {
        private final MethodHandle getter;
        private final Form.Single scalar;

        OfScalar(Field field, MethodHandle getter, Form.Single scalar) {
            super(field);
            this.getter = typed(getter, Object.class);
            this.scalar = scalar;
        }

        @Override
        boolean holdsImmutableScalar() {
            return scalar.immutable();
        }

        @Override
        boolean visit(Object owner, Visitor visitor) {
            Object value = boxed(owner);
            if (value == null) {
                visitor.nil();
            } else if (value instanceof String text) {
                visitor.text(text);
            } else {
                scalar.write(value, visitor);
            }
            return true;
        }

        @Override
        @Nullable
        Object boxed(Object owner) {
            try {
                return (Object) getter.invokeExact(owner);
            } catch (Throwable e) {
                throw impossible(e);
            }
        }
    }

    private static final class OfReference extends FieldReader {
        private final MethodHandle getter;

        OfReference(Field field, MethodHandle getter) {
            super(field);
            this.getter = typed(getter, Object.class);
        }

        @Override
        boolean holdsScalar() {
            return false;
        }

        @Override
        boolean holdsImmutableScalar() {
            return false;
        }

        @Override
        boolean visit(Object owner, Visitor visitor) {
            return visitor.child(boxed(owner));
        }

        @Override
        @Nullable
        Object boxed(Object owner) {
            try {
                return (Object) getter.invokeExact(owner);
            } catch (Throwable e) {
                throw impossible(e);
            }
        }
    }

    private static final class OfInt extends FieldReader {
        private final MethodHandle getter;

        OfInt(Field field, MethodHandle getter) {
            super(field);
            this.getter = typed(getter, int.class);
        }

        @Override
        boolean visit(Object owner, Visitor visitor) {
            try {
                visitor.bits(Scalar.Bits.INT, (int) getter.invokeExact(owner));
            } catch (Throwable e) {
                throw impossible(e);
            }
            return true;
        }
    }

    private static final class OfIntegral extends FieldReader {
        private final MethodHandle getter;
        private final Scalar.Bits bits;

        OfIntegral(Field field, MethodHandle getter, Scalar.Bits bits) {
            super(field);
            this.getter = typed(getter, long.class);
            this.bits = bits;
        }

        @Override
        boolean visit(Object owner, Visitor visitor) {
            try {
                visitor.bits(bits, (long) getter.invokeExact(owner));
            } catch (Throwable e) {
                throw impossible(e);
            }
            return true;
        }
    }

    private static final class OfBoolean extends FieldReader {
        private final MethodHandle getter;

        OfBoolean(Field field, MethodHandle getter) {
            super(field);
            this.getter = typed(getter, boolean.class);
        }

        @Override
        boolean visit(Object owner, Visitor visitor) {
            try {
                visitor.bits(Scalar.Bits.BOOLEAN, (boolean) getter.invokeExact(owner) ? 1 : 0);
            } catch (Throwable e) {
                throw impossible(e);
            }
            return true;
        }
    }

    private static final class OfFloat extends FieldReader {
        private final MethodHandle getter;

        OfFloat(Field field, MethodHandle getter) {
            super(field);
            this.getter = typed(getter, float.class);
        }

        @Override
        boolean visit(Object owner, Visitor visitor) {
            try {
                visitor.bits(Scalar.Bits.FLOAT, Scalar.bits((float) getter.invokeExact(owner)));
            } catch (Throwable e) {
                throw impossible(e);
            }
            return true;
        }
    }

    private static final class OfDouble extends FieldReader {
        private final MethodHandle getter;

        OfDouble(Field field, MethodHandle getter) {
            super(field);
            this.getter = typed(getter, double.class);
        }

        @Override
        boolean visit(Object owner, Visitor visitor) {
            try {
                visitor.bits(Scalar.Bits.DOUBLE, Scalar.bits((double) getter.invokeExact(owner)));
            } catch (Throwable e) {
                throw impossible(e);
            }
            return true;
        }
    }
}
