package dev.whodunit.canonical;

import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A class whose values are one token.
 *
 * @param writer writes the token
 * @param immutable whether values of the class can never change
 */
record SingleForm(BiConsumer<Object, Visitor> writer, boolean immutable) implements Form.Single {

    @Override
    public void write(Object value, Visitor visitor) {
        writer.accept(value, visitor);
    }

    /** An immutable class of the JDK. */
    @SuppressWarnings("unchecked") // only ever used for values of the class, and too often to check that
    static <T> SingleForm of(Class<T> type, BiConsumer<? super T, Visitor> writer) {
        return new SingleForm((BiConsumer<Object, Visitor>) writer, true);
    }

    /** An immutable class of which a text tells everything. */
    static <T> SingleForm typed(Class<T> type, Function<? super T, ? extends CharSequence> text) {
        String name = type.getSimpleName();
        return of(type, (value, visitor) -> visitor.typed(name, text.apply(value)));
    }

    /** A mutable class of which a text tells everything. */
    static <T> SingleForm mutable(Class<T> type, Function<? super T, ? extends CharSequence> text) {
        return new SingleForm(typed(type, text).writer(), false);
    }

    /** The constants of an enum. */
    static SingleForm enumConstant(String name) {
        return new SingleForm((value, visitor) -> visitor.typed(name, ((Enum<?>) value).name()), true);
    }
}
