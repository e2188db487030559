package dev.whodunit.canonical;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;

/** Buffers: what remains in them, read from a copy so that no position moves. */
final class BufferForm {

    private BufferForm() {}

    static Form of(Class<?> type) {
        if (ByteBuffer.class.isAssignableFrom(type)) {
            return new SingleForm((value, visitor) -> visitor.bytes(((ByteBuffer) value).duplicate()), false);
        }
        if (CharBuffer.class.isAssignableFrom(type)) {
            return new SingleForm(
                    (value, visitor) -> visitor.typed(
                            "CharBuffer", ((CharBuffer) value).duplicate().toString()),
                    false);
        }
        return new OfNumbers(Shape.of(Shape.Kind.LIST, "buffer"));
    }

    /** A buffer of numbers reads as the array of what remains in it. */
    private record OfNumbers(Shape shape) implements Form.Composite {

        @Override
        public Cursor open(Object value) {
            Object array = array((Buffer) value);
            return ArrayForm.primitives(array);
        }

        @Override
        public long size(Object value) {
            return ((Buffer) value).remaining();
        }

        private static Object array(Buffer buffer) {
            if (buffer instanceof IntBuffer ints) {
                int[] content = new int[ints.remaining()];
                ints.duplicate().get(content);
                return content;
            }
            if (buffer instanceof LongBuffer longs) {
                long[] content = new long[longs.remaining()];
                longs.duplicate().get(content);
                return content;
            }
            if (buffer instanceof DoubleBuffer doubles) {
                double[] content = new double[doubles.remaining()];
                doubles.duplicate().get(content);
                return content;
            }
            if (buffer instanceof FloatBuffer floats) {
                float[] content = new float[floats.remaining()];
                floats.duplicate().get(content);
                return content;
            }
            ShortBuffer shorts = (ShortBuffer) buffer;
            short[] content = new short[shorts.remaining()];
            shorts.duplicate().get(content);
            return content;
        }
    }
}
