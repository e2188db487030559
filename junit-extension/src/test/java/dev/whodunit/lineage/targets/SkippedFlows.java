package dev.whodunit.lineage.targets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Flows from what did not happen: what a branch skipped, and what was written elsewhere. Every method is called with 3, 5, 7. */
public final class SkippedFlows {

    private static int count;
    private static final List<Integer> SEEN = new ArrayList<>();

    private int total;

    private SkippedFlows() {}

    @From(
            value = {},
            decidedBy = "#0")
    public static int skippedLocal(int a, int b, int c) {
        int value = 1;
        if (a > 4) {
            value = 2;
        }
        return value;
    }

    @From(value = "#1", decidedBy = "#0")
    public static int skippedStaticField(int a, int b, int c) {
        count = b;
        if (a > 4) {
            count++;
        }
        return count;
    }

    @From(value = "#1", decidedBy = "#0")
    public static int skippedFieldOfAnObject(int a, int b, int c) {
        SkippedFlows flows = new SkippedFlows();
        flows.total = b;
        if (a > 4) {
            flows.total = c;
        }
        return flows.total;
    }

    @From(value = "#1", decidedBy = "#0")
    public static int skippedElement(int a, int b, int c) {
        int[] numbers = {b, b};
        if (a > 4) {
            numbers[0] += c;
        }
        return numbers[0];
    }

    @From(
            value = {},
            decidedBy = "#0")
    public static int skippedAddition(int a, int b, int c) {
        List<Integer> list = new ArrayList<>();
        if (a > 4) {
            list.add(c);
        }
        return list.size();
    }

    @From(
            value = {},
            decidedBy = "#0")
    public static int skippedAdditionToAField(int a, int b, int c) {
        SEEN.clear();
        if (a > 4) {
            SEEN.add(c);
        }
        return SEEN.size();
    }

    @From(value = "#1", decidedBy = "#0")
    public static int skippedCall(int a, int b, int c) {
        SkippedFlows flows = new SkippedFlows();
        flows.total = b;
        if (a > 4) {
            flows.increase(c);
        }
        return flows.total;
    }

    private void increase(int more) {
        total += more;
    }

    @From(value = "#1", decidedBy = "#0")
    public static int skippedByABreak(int a, int b, int c) {
        int value = b;
        for (int i = 0; i < 3; i++) {
            if (a < 4) {
                break;
            }
            value = c;
        }
        return value;
    }

    @From(value = "#1", decidedBy = "#0")
    public static int otherElement(int a, int b, int c) {
        int[] numbers = {b, b, b, b};
        numbers[a] = c;
        return numbers[1];
    }

    @From(value = "#1", decidedBy = "#0")
    public static int elementOfAnotherRow(int a, int b, int c) {
        int[][] numbers = {{b}, {b}, {b}, {b}};
        numbers[a][0] = c;
        return numbers[1][0];
    }

    @From(
            value = {},
            decidedBy = "#1")
    public static int lengthMadeByALibrary(int a, int b, int c) {
        return Arrays.copyOf(new int[2], b).length;
    }
}
