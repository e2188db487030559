package dev.whodunit.canonical;

import java.util.Collection;
import java.util.Map;

/** Collections and maps that are read through their public methods. */
sealed interface ContainerForm extends Form.Composite {

    /**
     * A collection that is iterated.
     *
     * @param constancy {@link Form.Constancy#AS_CONTENT} where elements never come or go
     */
    record OfElements(Shape shape, Constancy constancy) implements ContainerForm {
        @Override
        public Cursor open(Object value) {
            return Cursor.over(((Collection<?>) value).iterator());
        }

        @Override
        public long size(Object value) {
            return ((Collection<?>) value).size();
        }
    }

    /**
     * A map that is iterated.
     *
     * @param constancy {@link Form.Constancy#AS_CONTENT} where entries never come or go
     * @param redactor says what is read in the place of a value
     */
    record OfEntries(Shape shape, Constancy constancy, Redactor redactor) implements ContainerForm {

        OfEntries(Shape shape, Constancy constancy) {
            this(shape, constancy, Redactor.NONE);
        }

        OfEntries redactedBy(Redactor other) {
            return new OfEntries(shape, constancy, other);
        }

        @Override
        public Cursor open(Object value) {
            return Cursor.overEntries(((Map<?, ?>) value).entrySet().iterator(), redactor);
        }

        @Override
        public long size(Object value) {
            return ((Map<?, ?>) value).size();
        }
    }
}
