package dev.whodunit.bridge;

import java.util.Arrays;

/**
 * Which executions of woven methods are told. Each woven method asks at its beginning, and where nobody wants to know, it runs the
 * code that it had before it was woven.
 *
 * <p>Asking must cost next to nothing, so nothing here is volatile or atomic: threads may notice late that a method is wanted no
 * more, and of executions on several threads at once some may not be counted.
 */
public final class Gate {

    /** A method that is wanted no more; what is above it counts the executions since. */
    private static final long SHUT = Long.MIN_VALUE;

    private static final Gate GATE = new Gate();

    private boolean isOpen;
    private long[] methods = new long[0];

    private Gate() {}

    /** The gate that all woven methods pass. */
    public static Gate ofThisJvm() {
        return GATE;
    }

    /**
     * Whether nobody wants to know of the execution of a woven method that begins now.
     *
     * @param method number that the weaver gave the method
     */
    public static boolean skips(int method) {
        Gate gate = GATE;
        if (!gate.isOpen) {
            return true;
        }
        long[] known = gate.methods;
        if (method >= known.length) {
            return false;
        }
        long skipped = known[method];
        if (skipped >= 0) {
            return false;
        }
        known[method] = skipped + 1;
        return true;
    }

    /** Every method is told from now on. */
    public void open() {
        methods = new long[0];
        isOpen = true;
    }

    /** No method is told from now on. */
    public void close() {
        isOpen = false;
    }

    /** The executions of this method are only counted from now on, until the gate is opened again. */
    public void shut(int method) {
        long[] known = methods;
        if (method >= known.length) {
            known = Arrays.copyOf(known, Math.max(method + 64, known.length * 2));
        }
        if (known[method] >= 0) {
            known[method] = SHUT;
        }
        methods = known;
    }

    /** How many executions of this method were not told since it was shut, or less where several threads called it at once. */
    public long skipped(int method) {
        long[] known = methods;
        return method < known.length && known[method] < 0 ? known[method] - SHUT : 0;
    }
}
