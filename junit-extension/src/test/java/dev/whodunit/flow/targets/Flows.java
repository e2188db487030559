package dev.whodunit.flow.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What reaches a method's result, and its calls. */
public final class Flows {

    private int factor = 2;
    private List<String> rows = new ArrayList<>();

    public static int sum(int a, int b, int unused) {
        int copy = a;
        return copy + b;
    }

    public static double converted(int a, long b) {
        return (double) a * b + 0.5;
    }

    public int scaled(int a) {
        return a * factor;
    }

    public static int branched(boolean condition, int a, int b) {
        int result;
        if (condition) {
            result = a;
        } else {
            result = b;
        }
        return result;
    }

    public static int overwritten(int a, int b) {
        int result = a;
        result = b;
        return result;
    }

    public static int looped(int[] values, int start) {
        int sum = start;
        for (int i = 0; i < values.length; i++) {
            sum += values[i];
        }
        return sum;
    }

    public static String joined(String a, int b) {
        return a + ": " + b;
    }

    public static int[] filled(int a, int b) {
        int[] array = new int[2];
        array[0] = a;
        int[] alias = array;
        alias[1] = b;
        return array;
    }

    public static int[][] grid(int row, int value, int other) {
        int[][] grid = new int[3][3];
        grid[row][0] = value;
        int[] separate = {other};
        return separate.length > 7 ? null : grid;
    }

    public static Object wrapped(Object value, int other) {
        Object[] array = {value};
        return array[other];
    }

    public static List<String> called(List<String> rows, String key) {
        String trimmed = key.trim();
        rows.remove(trimmed);
        return new ArrayList<>(rows);
    }

    public void written(List<String> list) {
        this.rows = list;
    }

    public List<String> self(List<String> list) {
        return list.isEmpty() ? rows : list;
    }

    public static Supplier<String> captured(String a, String b) {
        String text = a + b;
        return () -> text;
    }

    public static int caught(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    public static RuntimeException thrown(RuntimeException a) {
        throw a;
    }

    public static String constant() {
        String text = "constant";
        return text;
    }

    public static void onlyLogged(int a, int b) {
        if (a > 3) {
            System.out.println("many");
        }
        System.out.print(b);
    }

    public static void added(int a, int b) {
        int more = b;
        if (a > 3) {
            System.out.println("many");
            more++;
        }
        System.out.print(more);
    }

    public static void counted(List<String> rows, int b) {
        for (String row : rows) {
            System.out.println(row);
        }
        System.out.print(b);
    }

    public static int early(int a, int b) {
        if (a > 3) {
            return 0;
        }
        System.out.println(b);
        return b;
    }

    public static int guarded(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    public static void cleaned(java.io.StringReader reader, int a) {
        try {
            System.out.print(a);
        } finally {
            reader.close();
        }
    }

    public static int chosen(int a) {
        return a > 3 ? 1 : 2;
    }
}
