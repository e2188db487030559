package dev.whodunit.canonical;

/** How the values of one class are read; found once per class by {@link Forms}. */
sealed interface Form {

    /** A value that is one token. */
    non-sealed interface Single extends Form {

        /** Writes the value as one token. */
        void write(Object value, Visitor visitor);

        /** Whether values of the class can never change. */
        default boolean immutable() {
            return true;
        }
    }

    /** A value with children. */
    non-sealed interface Composite extends Form {

        /** How the children relate, and under which name. */
        Shape shape();

        /** Starts reading the children of a value. */
        Cursor open(Object value);

        /** Number of elements or entries, or {@code -1} if values of the class have no size. */
        default long size(Object value) {
            return -1;
        }
    }

    /**
     * A live or behavioural value.
     *
     * @param type the kind of thing it is, without names that a compiler or the JDK made up
     */
    record Opaque(String type) implements Form {}

    /**
     * A class that cannot be read.
     *
     * @param type simple name of the class
     * @param note what prevents it, and what to do
     */
    record Unreadable(String type, String note) implements Form {}
}
