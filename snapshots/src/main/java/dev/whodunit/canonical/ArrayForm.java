package dev.whodunit.canonical;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Arrays; those of primitives without boxing.
 *
 * @param shape names the component type if that is primitive
 * @param opener starts reading an array
 */
record ArrayForm(Shape shape, Function<Object, Cursor> opener) implements Form.Composite {

    static Form of(Class<?> type) {
        Class<?> component = type.getComponentType();
        if (component == byte.class) {
            return new SingleForm((value, visitor) -> visitor.bytes(ByteBuffer.wrap((byte[]) value)), false);
        }
        Shape shape = Shape.of(Shape.Kind.LIST, component.isPrimitive() ? component.getName() : "array");
        return new ArrayForm(shape, opener(component));
    }

    @Override
    public Cursor open(Object value) {
        return opener.apply(value);
    }

    @Override
    public long size(Object value) {
        return Array.getLength(value);
    }

    private static Function<Object, Cursor> opener(Class<?> component) {
        if (!component.isPrimitive()) {
            return value -> Cursor.over((@Nullable Object[]) value);
        }
        return ArrayForm::primitives;
    }

    /** Starts reading an array of primitives. */
    static Cursor primitives(Object array) {
        return primitives(Array.getLength(array), writer(array));
    }

    /** Hands one element to the visitor. */
    private interface ElementWriter {
        void write(int index, Visitor visitor);
    }

    private static Cursor primitives(int length, ElementWriter writer) {
        return new Cursor() {
            private int next;

            @Override
            public boolean advance(Visitor visitor) {
                while (next < length) {
                    writer.write(next++, visitor);
                    if (!visitor.more()) {
                        return false;
                    }
                }
                return true;
            }
        };
    }

    private static ElementWriter writer(Object array) {
        if (array instanceof double[] doubles) {
            return (i, visitor) -> visitor.bits(Scalar.Bits.DOUBLE, Scalar.bits(doubles[i]));
        }
        if (array instanceof float[] floats) {
            return (i, visitor) -> visitor.bits(Scalar.Bits.FLOAT, Scalar.bits(floats[i]));
        }
        if (array instanceof boolean[] booleans) {
            return (i, visitor) -> visitor.bits(Scalar.Bits.BOOLEAN, booleans[i] ? 1 : 0);
        }
        if (array instanceof char[] chars) {
            return (i, visitor) -> visitor.bits(Scalar.Bits.CHAR, chars[i]);
        }
        if (array instanceof int[] ints) {
            return (i, visitor) -> visitor.bits(Scalar.Bits.INT, ints[i]);
        }
        if (array instanceof long[] longs) {
            return (i, visitor) -> visitor.bits(Scalar.Bits.LONG, longs[i]);
        }
        short[] shorts = (short[]) array;
        return (i, visitor) -> visitor.bits(Scalar.Bits.SHORT, shorts[i]);
    }
}
