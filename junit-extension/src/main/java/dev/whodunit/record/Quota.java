package dev.whodunit.record;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** How many executions of each method a run is told of, and how many it was not. */
final class Quota {

    private final int each;
    private int[] told = new int[0];
    private final Map<Integer, Long> skipped = new TreeMap<>();

    /** @param each executions of a method that are told */
    Quota(int each) {
        this.each = each;
    }

    /** Whether one more execution of the method is told. */
    boolean admits(int method) {
        if (each == Integer.MAX_VALUE || (!isSpent(method) && take(method))) {
            return true;
        }
        skip(method, 1);
        return false;
    }

    /** Threads may see late that a method is spent, and ask {@link #take} then. */
    private boolean isSpent(int method) {
        int[] known = told;
        return method < known.length && known[method] >= each;
    }

    private synchronized boolean take(int method) {
        if (method >= told.length) {
            told = Arrays.copyOf(told, Math.max(method + 64, told.length * 2));
        }
        if (told[method] >= each) {
            return false;
        }
        told[method]++;
        return true;
    }

    /** Executions of a method were not told. */
    synchronized void skip(int method, long executions) {
        skipped.merge(method, executions, Long::sum);
    }

    /** The methods that are told no more. */
    synchronized int[] spent() {
        int[] spent = new int[told.length];
        int found = 0;
        for (int method = 0; method < told.length; method++) {
            if (told[method] >= each) {
                spent[found++] = method;
            }
        }
        return Arrays.copyOf(spent, found);
    }

    /** How many executions were not told, by method; at least, where several threads called it at once. */
    synchronized Map<Integer, Long> skipped() {
        return Map.copyOf(skipped);
    }
}
