package dev.whodunit.lineage.targets;

import java.util.ArrayList;
import java.util.List;

/** Flows through decisions: conditions, loops, and exceptions that are thrown or not. Every method is called with 3, 5 and 7. */
public final class DecisionFlows {

    private DecisionFlows() {}

    @From(
            value = {},
            decidedBy = {"#0", "#1"})
    public static boolean orOfTwo(int a, int b, int c) {
        return a > 4 || b > 4;
    }

    @From(
            value = {},
            decidedBy = {"#0"})
    public static boolean orWhoseFirstIsTrue(int a, int b, int c) {
        return a > 2 || b > 2;
    }

    @From(
            value = {},
            decidedBy = {"#0", "#1"})
    public static boolean andOfTwo(int a, int b, int c) {
        return a > 2 && b > 2;
    }

    @From(
            value = "#1",
            decidedBy = {"#0", "#2"})
    public static int nestedBranches(int a, int b, int c) {
        if (a > 2) {
            if (c > 2) {
                return b;
            }
        }
        return 0;
    }

    @From(
            value = {},
            decidedBy = "#1")
    public static int manyReturns(int a, int b, int c) {
        for (int i = 0; i < 10; i++) {
            if (i == b) {
                return 1;
            }
        }
        return 2;
    }

    @From(
            value = "#0",
            decidedBy = {"#1", "#2"})
    public static int minimumInALoop(int a, int b, int c) {
        int[] numbers = {c, a, b};
        int smallest = numbers[0];
        for (int number : numbers) {
            if (number < smallest) {
                smallest = number;
            }
        }
        return smallest;
    }

    @From(
            value = {},
            decidedBy = "#1")
    public static int turnsOfALoop(int a, int b, int c) {
        int turns = 0;
        while (turns < b) {
            turns++;
        }
        return turns;
    }

    @From(value = "#2", decidedBy = "#1")
    public static int doWhile(int a, int b, int c) {
        int value = 0;
        int turns = 0;
        do {
            value += c;
            turns++;
        } while (turns < b);
        return value;
    }

    private static void check(int number) {
        if (number > 4) {
            throw new IllegalStateException();
        }
    }

    @From("#2")
    public static int rethrownException(int a, int b, int c) {
        try {
            try {
                check(a + 2);
            } catch (IllegalStateException thrown) {
                throw new IllegalArgumentException(thrown);
            }
        } catch (IllegalArgumentException thrown) {
            return c;
        }
        return b;
    }

    @From("#1")
    public static int nullPointerException(int a, int b, int c) {
        int[] numbers = a > 2 ? null : new int[] {c};
        try {
            return numbers[0];
        } catch (NullPointerException thrown) {
            return b;
        }
    }

    @From("#1")
    public static int valueInAnException(int a, int b, int c) {
        try {
            throw new Carrier(b);
        } catch (Carrier thrown) {
            return thrown.value;
        }
    }

    private static final class Carrier extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int value;

        Carrier(int value) {
            this.value = value;
        }
    }

    @From({"#0", "#2"})
    public static int finallyBlock(int a, int b, int c) {
        int value = a;
        try {
            value += 1;
        } finally {
            value += c;
        }
        return value;
    }

    @From(value = "#0", decidedBy = "#2")
    public static int switchOfTexts(int a, int b, int c) {
        return switch (String.valueOf(c)) {
            case "7" -> a;
            default -> b;
        };
    }

    @From(value = "#1", decidedBy = "#0")
    public static int instanceOf(int a, int b, int c) {
        Object any = a > 2 ? Integer.valueOf(b) : String.valueOf(c);
        return any instanceof Integer number ? number : c;
    }

    @From({"#0", "#1"})
    public static int bits(int a, int b, int c) {
        return (a << 4) | (b & 0xff);
    }

    @From(value = "#1", decidedBy = "#0")
    public static int indexOfAStore(int a, int b, int c) {
        int[] numbers = new int[4];
        numbers[a] = b;
        return numbers[3];
    }

    @From(value = "#1", decidedBy = "#0")
    public static int elementOfTheListThatWasChosen(int a, int b, int c) {
        List<Integer> one = new ArrayList<>(List.of(b));
        List<Integer> other = new ArrayList<>(List.of(b));
        List<Integer> chosen = a > 4 ? one : other;
        return chosen.get(0);
    }

    @From(value = "#1", decidedBy = "#0")
    public static int elementOfACopyOfTheListThatWasChosen(int a, int b, int c) {
        List<Integer> one = new ArrayList<>(List.of(b));
        List<Integer> other = new ArrayList<>(List.of(b));
        List<Integer> chosen = a > 4 ? one : other;
        return List.copyOf(chosen).get(0);
    }

    @From(value = "#1", decidedBy = "#0")
    public static int elementAddedFromTheListThatWasChosen(int a, int b, int c) {
        List<Integer> one = new ArrayList<>(List.of(b));
        List<Integer> other = new ArrayList<>(List.of(b));
        List<Integer> chosen = a > 4 ? one : other;
        List<Integer> all = new ArrayList<>();
        all.addAll(chosen);
        return all.get(0);
    }

    @From(value = "#1", decidedBy = "#0")
    public static int sumOfTheListThatWasChosen(int a, int b, int c) {
        List<Integer> one = new ArrayList<>(List.of(b));
        List<Integer> other = new ArrayList<>(List.of(b));
        List<Integer> chosen = a > 4 ? one : other;
        return chosen.stream().mapToInt(Integer::intValue).sum();
    }

    @From(
            value = {},
            decidedBy = "#0")
    public static int sizeOfACopyOfTheListThatWasChosen(int a, int b, int c) {
        List<Integer> one = new ArrayList<>(List.of(1));
        List<Integer> other = new ArrayList<>(List.of(1));
        List<Integer> chosen = a > 4 ? one : other;
        return new ArrayList<>(chosen).size();
    }

    @From(value = "#1", decidedBy = "#0")
    public static int elementOfACopyOfTheArrayThatWasChosen(int a, int b, int c) {
        Integer[] one = {b};
        Integer[] other = {b};
        Integer[] chosen = a > 4 ? one : other;
        return List.of(chosen).get(0);
    }
}
