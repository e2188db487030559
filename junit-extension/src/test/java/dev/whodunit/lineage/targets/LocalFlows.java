package dev.whodunit.lineage.targets;

/** Flows through locals, arithmetic and branches. Every method is called with 3, 5 and 7. */
public final class LocalFlows {

    private LocalFlows() {}

    @From("#0")
    public static int assignment(int a, int b, int c) {
        int copy = a;
        return copy;
    }

    @From("#1")
    public static int reassignment(int a, int b, int c) {
        int value = a;
        value = b;
        return value;
    }

    @From({"#0", "#1"})
    public static int arithmetic(int a, int b, int c) {
        return a * 2 + b;
    }

    @From({"#0", "#2"})
    public static double conversion(int a, int b, int c) {
        return (double) a / (long) c;
    }

    @From("#2")
    public static int increment(int a, int b, int c) {
        int value = c;
        value++;
        value += 4;
        return value;
    }

    @From({})
    public static int constant(int a, int b, int c) {
        return 12;
    }

    @From({"#0", "#1"})
    public static long wideOnTheStack(int a, int b, int c) {
        long wide = a;
        return wide + (wide = b);
    }

    @From(value = "#1", decidedBy = "#0")
    public static int branch(int a, int b, int c) {
        return a < 4 ? b : c;
    }

    @From(
            value = {},
            decidedBy = "#0")
    public static String constantInABranch(int a, int b, int c) {
        if (a > 2) {
            return "many";
        }
        return "few";
    }

    @From(
            value = {},
            decidedBy = {"#0", "#1"})
    public static boolean comparison(int a, int b, int c) {
        return a < b;
    }

    @From(value = "#2", decidedBy = "#1")
    public static int switched(int a, int b, int c) {
        return switch (b) {
            case 5 -> c;
            case 6 -> a;
            default -> 0;
        };
    }

    @From(value = "#0", decidedBy = "#1")
    public static int loop(int a, int b, int c) {
        int sum = 0;
        for (int i = 0; i < b; i++) {
            sum += a;
        }
        return sum;
    }

    @From("#2")
    public static int afterABranch(int a, int b, int c) {
        int unused = 0;
        if (a > b) {
            unused = 1;
        }
        return c;
    }

    @From("#0")
    public static int boxing(int a, int b, int c) {
        Integer boxed = a;
        Object any = boxed;
        return (Integer) any;
    }

    @From("#1")
    public static int call(int a, int b, int c) {
        return second(a, b);
    }

    private static int second(int first, int second) {
        return second;
    }

    @From({"#0", "#1", "#2"})
    public static int varargs(int a, int b, int c) {
        return total(a, b, c);
    }

    private static int total(int... numbers) {
        int sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }

    @From(value = "#0", decidedBy = "#1")
    public static int recursion(int a, int b, int c) {
        return b == 0 ? 0 : a + recursion(a, b - 1, c);
    }
}
