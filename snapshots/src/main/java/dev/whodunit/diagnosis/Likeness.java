package dev.whodunit.diagnosis;

import java.util.List;
import java.util.function.BiPredicate;

/** What of two values that are unlike counts as the same. */
public sealed interface Likeness permits Tolerance, Likeness.AnyOrder, Likeness.Compared {

    /** Numbers that are no further apart than a part of the greater magnitude of the two, from 0 up to, but less than 1. */
    static Likeness relative(double difference) {
        return new Tolerance(difference);
    }

    /** Numbers that are no further apart than this. */
    static Likeness absolute(double difference) {
        return new Tolerance(0, difference, 0, List.of());
    }

    /** Lists and arrays with the same elements, each as often. */
    static Likeness inAnyOrder() {
        return new AnyOrder("");
    }

    /** Lists and arrays whose elements are the same one by one, by the field or entry that tells them apart. */
    static Likeness inAnyOrderBy(String key) {
        return new AnyOrder(key);
    }

    /**
     * Values of which this says so.
     *
     * @param name for messages
     * @param comparison is given the accepted value and the current one: texts, {@code Long}, {@code BigInteger}, {@code Double},
     *     {@code Boolean}, lists and maps
     */
    static Likeness comparedBy(String name, BiPredicate<Object, Object> comparison) {
        return new Compared(name, comparison);
    }

    /**
     * The elements of a list or array, not of those inside it, may come in another order.
     *
     * @param key the field or entry that tells elements apart; "" to compare them as wholes
     */
    record AnyOrder(String key) implements Likeness {

        @Override
        public String toString() {
            return "in any order" + (key.isEmpty() ? "" : " by " + key);
        }
    }

    /**
     * Code of the user decides.
     *
     * @param name for messages
     * @param comparison is given the accepted value and the current one: texts, {@code Long}, {@code BigInteger}, {@code Double},
     *     {@code Boolean}, lists and maps, and says whether the
     *     current one is as accepted; never asked where one of them is absent, or both are the same
     */
    record Compared(String name, BiPredicate<Object, Object> comparison) implements Likeness {

        @Override
        public String toString() {
            return "as " + name + " says";
        }
    }
}
