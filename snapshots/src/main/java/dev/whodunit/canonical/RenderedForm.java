package dev.whodunit.canonical;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A type that the user renders as a plain value.
 *
 * @param type the type, subclasses included
 * @param renderer makes the plain value
 */
record RenderedForm<T>(Class<T> type, Function<? super T, ?> renderer, Shape shape) implements Form.Composite {

    RenderedForm(Class<T> type, Function<? super T, ?> renderer) {
        this(type, renderer, Shape.of(Shape.Kind.WRAPPER, TypeNames.of(type)));
    }

    /** Whether values of the class are rendered. */
    boolean reads(Class<?> candidate) {
        return type.isAssignableFrom(candidate);
    }

    @Override
    public Cursor open(Object value) {
        try {
            Object plain = renderer.apply(type.cast(value));
            if (type.isInstance(plain)) {
                return failed("returned another " + shape.name() + "; it must return a plain value");
            }
            return Cursor.over(List.of(""), new @Nullable Object[] {plain});
        } catch (Throwable e) {
            return failed("failed: " + e);
        }
    }

    private Cursor failed(String how) {
        return visitor -> {
            visitor.unreadable(shape.name(), "the renderer of " + type.getName() + " " + how);
            return true;
        };
    }
}
