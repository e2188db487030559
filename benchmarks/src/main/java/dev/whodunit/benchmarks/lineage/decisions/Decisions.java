package dev.whodunit.benchmarks.lineage.decisions;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which way a run took through the pipeline's own code, and what libraries decided for it, as numbers. Woven code calls
 * this.
 *
 * <p>What counts are decisions, not data: the branches; of keys which are equal; of an order what it says of each two; of
 * what is tested the outcome; of an index into an array or a list which it is; of what a library gives how many there
 * are, and which objects of those it was given. A text that becomes another one, and a number that is only added up,
 * change nothing.
 *
 * <p>Seen are arrays, methods and lambdas of the pipeline, and its calls of collections, streams, collectors and orders
 * of the JDK, and of tables. Not seen is what a library decides by itself on plain values: in which order a
 * sorted collection without a comparator hands out what it was given all at once, or what a library put into it, and one
 * that hashes hands out anything; what a median or a percentile picks; where
 * something stands in a text, and how long that is; what a parser makes of another kind of value; the sort of a part of
 * an array, or of a single column. Where several threads decide, the order does not count, and of their comparisons not
 * even the outcome if nothing else rests on it.
 *
 * <p>The log is static since woven code has nothing else to call; each run defines a copy of this class.
 */
public final class Decisions {

    private static final DecisionLog LOG = new DecisionLog();

    private Decisions() {}

    static DecisionLog log() {
        return LOG;
    }

    /** A run of instructions without a branch begins. */
    public static void block(long id) {
        LOG.branch(id);
    }

    /** A method of an object begins; objects are told apart by the order in which they first appear. */
    public static void method(Object self, long id) {
        LOG.method(self, id);
    }

    /** A library calls a lambda with these objects, or with none, and then these are what it holds. */
    public static void enter(@Nullable Object[] with, boolean byLibrary, long site) {
        LOG.enter(with, byLibrary, site);
    }

    public static void leave() {
        LOG.leave();
    }

    /** Something was tested. */
    public static void tested(boolean outcome, long site) {
        LOG.decided(site, outcome ? 1 : 0);
    }

    /** An index into an array, or how many there are. */
    public static void number(int number, long site) {
        LOG.decided(site, number);
    }

    /** How many there are. */
    public static void number(long number, long site) {
        LOG.decided(site, number);
    }

    /** An order was asked. */
    public static void sign(int comparison, long site) {
        LOG.decided(site, Integer.signum(comparison));
    }

    /** A number that a method was called with is an index if its object has elements. */
    public static void index(@Nullable Object receiver, int index, long site) {
        if (receiver instanceof Iterable) {
            LOG.decided(site, index);
        }
    }

    /** A library gives an object. */
    public static void given(@Nullable Object value, long site) {
        LOG.given(value, site);
    }

    /** A library gives something; it matters if it holds others. */
    public static void contained(@Nullable Object value, long site) {
        if (value != null && Shape.isContainer(value)) {
            LOG.given(value, site);
        }
    }

    /** A map or a set is about to take a key, or another object something. */
    public static void changing(@Nullable Object receiver, @Nullable Object key, long site) {
        if (receiver instanceof Map || receiver instanceof Set) {
            LOG.changing(receiver, key, site);
        } else {
            LOG.taken(key);
        }
        LOG.ranked(receiver, key, site);
    }

    /** A map or a set is about to look for a key. */
    public static void lookingUp(@Nullable Object receiver, @Nullable Object key, long site) {
        if (receiver instanceof Map || receiver instanceof Set) {
            LOG.lookingUp(receiver, key, site);
        }
    }

    /** A set is about to look for all of these, or to take them; null if it is only made now. */
    public static void all(@Nullable Object receiver, @Nullable Object keys, long site) {
        if (keys instanceof Collection<?> all && Shape.isContainer(all)) {
            Object owner = receiver == null ? new Object() : receiver;
            if (!(owner instanceof Collection) || owner instanceof Set) {
                all.forEach(key -> LOG.changing(owner, key, site));
            }
        }
    }

    /** An accumulator is about to take a value. */
    public static void brought(Object accumulator, int value, long site) {
        LOG.brought(accumulator, value, site);
    }

    /** An accumulator is about to take a value. */
    public static void brought(Object accumulator, long value, long site) {
        LOG.brought(accumulator, value, site);
    }

    /** An accumulator is about to take a value. */
    public static void brought(Object accumulator, double value, long site) {
        LOG.brought(accumulator, value, site);
    }

    /** The same order, which tells what it says. */
    public static <T> @Nullable Comparator<T> comparator(@Nullable Comparator<T> order, long site) {
        return order == null ? null : new Signs<>(order, site, LOG);
    }

    /** The same test, which tells its outcome. */
    public static <T> @Nullable Predicate<T> predicate(@Nullable Predicate<T> test, long site) {
        return test == null
                ? null
                : value -> {
                    boolean outcome = test.test(value);
                    LOG.decided(site, outcome ? 1 : 0);
                    return outcome;
                };
    }

    /** The same function, which tells which of its results are equal. */
    public static <T, K> @Nullable Function<T, K> classifier(@Nullable Function<T, K> keyOf, long site) {
        Object owner = new Object();
        return keyOf == null
                ? null
                : element -> {
                    K key = keyOf.apply(element);
                    LOG.classified(owner, element, key, site);
                    return key;
                };
    }

    /** Of the branches in the pipeline's own code; where several threads took them, of how often each was taken. */
    public static String branches() {
        return LOG.branches();
    }

    /**
     * Of all decisions, at the end of a run.
     *
     * @param outputKeys texts of keys that outputs are found by; which of the keys that the run met they are is decided
     */
    public static String decisions(SortedSet<String> outputKeys) {
        return LOG.decisions(outputKeys);
    }
}
