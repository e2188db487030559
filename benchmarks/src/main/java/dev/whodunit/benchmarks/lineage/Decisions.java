package dev.whodunit.benchmarks.lineage;

import java.util.IdentityHashMap;

/**
 * Which way a run took through the pipeline's own code, as a number. {@link BlockTrace} weaves the calls.
 *
 * <p>Its fields are static since woven code has nothing else to call; each {@link FreshLoader}, and so each run, defines
 * a copy of this class. What libraries decide is seen only by what they call of the pipeline: a comparator that calls
 * getters of other objects, or in another order, is seen; the sorting of plain numbers is not.
 */
public final class Decisions {

    private static final long PRIME = 0x100000001b3L;

    private static final IdentityHashMap<Object, Long> OBJECTS = new IdentityHashMap<>();
    private static final Thread FIRST = Thread.currentThread();

    private static long inOrder;
    private static long inAnyOrder;
    private static boolean severalThreads;

    private Decisions() {}

    /** A run of instructions without a branch begins. */
    public static synchronized void block(long id) {
        severalThreads |= Thread.currentThread() != FIRST;
        inOrder = mixed(inOrder * PRIME + id);
        inAnyOrder += mixed(id);
    }

    /** A method of an object begins; objects are told apart by the order in which they first appear. */
    public static synchronized void method(Object self, long id) {
        block(id);
        Long known = OBJECTS.putIfAbsent(self, (long) OBJECTS.size());
        inOrder = mixed(inOrder * PRIME + (known == null ? OBJECTS.size() - 1 : known));
    }

    /** Of the sequence of decisions; where several threads took them, of how often each was taken. */
    public static synchronized String digest() {
        return severalThreads ? "any-" + Long.toHexString(inAnyOrder) : Long.toHexString(inOrder);
    }

    private static long mixed(long number) {
        long mixed = (number ^ (number >>> 32)) * 0x9e3779b97f4a7c15L;
        return mixed ^ (mixed >>> 29);
    }
}
