package targets;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Static, instance, private, void, recursive methods and those with arguments that take two slots. */
public final class Methods implements Callable<Object> {

    private int calls;

    @Override
    public Object call() {
        List<Object> results = new ArrayList<>();
        results.add(plus(1, 2));
        results.add(twice(21));
        results.add(wide(1L, 2, 3.5, (byte) 4, 'c', true, 5f, (short) 6));
        results.add(fibonacci(10));
        count();
        count();
        results.add(calls);
        results.add(sum());
        results.add(sum(1, 2, 3));
        results.add(describe("rows", 1, 'x', 2L, null));
        return results;
    }

    static int plus(int left, int right) {
        return left + right;
    }

    private int twice(int number) {
        calls++;
        return number * 2;
    }

    static String wide(long a, int b, double c, byte d, char e, boolean f, float g, short h) {
        long left = a + b;
        double right = c * d;
        long both = left << 2;
        return left + "/" + right + "/" + both + e + f + g + h;
    }

    static int fibonacci(int n) {
        return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
    }

    void count() {
        calls++;
    }

    static long sum(int... numbers) {
        long sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }

    static String describe(String title, Object... parts) {
        StringBuilder text = new StringBuilder(title);
        for (Object part : parts) {
            text.append(' ').append(part);
        }
        return text.toString();
    }
}
