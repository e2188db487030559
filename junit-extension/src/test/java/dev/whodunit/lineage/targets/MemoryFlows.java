package dev.whodunit.lineage.targets;

import java.util.Arrays;

/** Flows through fields, arrays, objects and exceptions. Every method is called with 3, 5 and 7. */
public final class MemoryFlows {

    private static int last;

    private MemoryFlows() {}

    private record Pair(int left, int right) {

        Pair swapped() {
            return new Pair(right, left);
        }
    }

    private static class Counter {
        private int count;

        Counter add(int more) {
            count += more;
            return this;
        }
    }

    private static final class DoubleCounter extends Counter {

        @Override
        Counter add(int more) {
            super.add(more);
            return super.add(more);
        }
    }

    private interface Scale {
        int apply(int value);
    }

    @From("#1")
    public static int record(int a, int b, int c) {
        return new Pair(a, b).right();
    }

    @From("#0")
    public static int recordMadeOfARecord(int a, int b, int c) {
        return new Pair(a, b).swapped().right();
    }

    @From({"#0", "#1"})
    public static int fieldChangedInPlace(int a, int b, int c) {
        Counter counter = new Counter();
        counter.add(a).add(b);
        return counter.count;
    }

    @From(
            value = "#0",
            decidedBy = {"#1", "#2"})
    public static int sortedArray(int a, int b, int c) {
        int[] all = {c, a, b};
        Arrays.sort(all);
        return all[0];
    }

    @From("#2")
    public static int alias(int a, int b, int c) {
        Counter counter = new Counter();
        Counter same = counter;
        same.count = c;
        return counter.count;
    }

    @From("#1")
    public static int staticField(int a, int b, int c) {
        last = b;
        return last;
    }

    @From(value = "#2")
    public static int arrayElement(int a, int b, int c) {
        int[] numbers = {a, b, c};
        return numbers[2];
    }

    @From(value = "#1", decidedBy = "#0")
    public static int arrayIndex(int a, int b, int c) {
        int[] numbers = {b, b, b, b};
        return numbers[a];
    }

    @From("#0")
    public static int arrayLength(int a, int b, int c) {
        return new int[a].length;
    }

    @From("#1")
    public static int arrayOfArrays(int a, int b, int c) {
        int[][] numbers = new int[2][2];
        numbers[1][0] = b;
        return numbers[1][0];
    }

    @From({"#0", "#2"})
    public static int lambda(int a, int b, int c) {
        Scale scale = value -> value * a;
        return scale.apply(c);
    }

    @From("#1")
    public static int innerClass(int a, int b, int c) {
        Scale scale = new Scale() {
            @Override
            public int apply(int value) {
                return value;
            }
        };
        return scale.apply(b);
    }

    @From(value = "#1", decidedBy = "#0")
    public static int exception(int a, int b, int c) {
        try {
            if (a == 3) {
                throw new IllegalStateException();
            }
            return c;
        } catch (IllegalStateException thrown) {
            return b;
        }
    }
}
