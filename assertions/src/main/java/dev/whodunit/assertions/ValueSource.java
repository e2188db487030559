package dev.whodunit.assertions;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Something that AssertJ's own asserts can be made over. */
interface ValueSource {

    /** What it is, for the description of a failure. */
    String title();

    /**
     * The value as an instance of the wanted type.
     *
     * @throws UnavailableValueException if it was not kept, or is of another kind
     */
    @Nullable
    Object as(Type wanted);

    /** A value that is there. */
    record Fixed(String title, Object value) implements ValueSource {
        @Override
        public Object as(Type wanted) {
            return value;
        }
    }
}
