package targets.orders;

import java.util.ArrayList;
import java.util.List;

/** Sums up what customers ordered. */
public final class Orders {

    private Orders() {}

    /** The sum of the amounts that make sense. */
    public static int total(List<Integer> amounts) {
        List<Integer> clean = clean(amounts);
        int sum = 0;
        for (int amount : clean) {
            sum += amount;
        }
        return sum;
    }

    /** The amounts that make sense. */
    public static List<Integer> clean(List<Integer> amounts) {
        List<Integer> clean = new ArrayList<>();
        for (int amount : amounts) {
            if (amount > 0) {
                clean.add(amount);
            }
        }
        return clean;
    }

    /** What stands for an amount in a report. */
    public static String label(int amount) {
        return "amount " + amount;
    }

    /** Always fails. */
    public static int refuse(int amount) {
        throw new IllegalArgumentException("refused " + amount);
    }

    /** Never ends, until its thread is interrupted. */
    public static void stall() {
        label(-1);
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }
}
