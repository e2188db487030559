package dev.whodunit.canonical;

/** How the values of one class are read; found once per class by {@link Forms}. */
sealed interface Form {

    /**
     * Hands a value of the class on as what it is. This happens at every value, and asking for the interface of a form takes longer.
     *
     * @return what was answered
     */
    boolean handOn(Object value, Reader reader);

    /** Whether values of the class can change. */
    Constancy constancy();

    /** Whether values of the class change only if what they hold does. */
    default boolean isAsContent() {
        return constancy() == Constancy.AS_CONTENT;
    }

    /** Who reads values. */
    interface Reader {

        /** A value that is one token. */
        boolean single(Object value, Single form);

        /** A value with children. */
        boolean composite(Object value, Composite form);

        /** A live or behavioural value. */
        boolean opaque(String type);

        /** A value of a class that cannot be read. */
        boolean unreadable(String type, String note);
    }

    /** What a class tells of whether its values can change. */
    enum Constancy {
        /** They never change. */
        CONSTANT,
        /** They change if what they hold does. */
        AS_CONTENT,
        /** They can change. */
        CHANGEABLE
    }

    /** A value that is one token. */
    non-sealed interface Single extends Form {

        /** Writes the value as one token. */
        void write(Object value, Visitor visitor);

        /** Whether values of the class can never change. */
        default boolean immutable() {
            return true;
        }

        @Override
        default boolean handOn(Object value, Reader reader) {
            return reader.single(value, this);
        }

        @Override
        default Constancy constancy() {
            return immutable() ? Constancy.CONSTANT : Constancy.CHANGEABLE;
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

        @Override
        default boolean handOn(Object value, Reader reader) {
            return reader.composite(value, this);
        }

        @Override
        default Constancy constancy() {
            return Constancy.CHANGEABLE;
        }
    }

    /**
     * A live or behavioural value.
     *
     * @param type the kind of thing it is, without names that a compiler or the JDK made up
     */
    record Opaque(String type) implements Form {
        @Override
        public boolean handOn(Object value, Reader reader) {
            return reader.opaque(type);
        }

        @Override
        public Constancy constancy() {
            return Constancy.CHANGEABLE;
        }
    }

    /**
     * A class that cannot be read.
     *
     * @param type simple name of the class
     * @param note what prevents it, and what to do
     */
    record Unreadable(String type, String note) implements Form {
        @Override
        public boolean handOn(Object value, Reader reader) {
            return reader.unreadable(type, note);
        }

        @Override
        public Constancy constancy() {
            return Constancy.CHANGEABLE;
        }
    }
}
