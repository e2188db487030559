package targets;

import java.util.concurrent.Callable;

/** Calls a function more often than a light recording is told of. */
public final class Often implements Callable<Object> {

    @Override
    public Object call() {
        int sum = 0;
        for (int i = 0; i < 1_000; i++) {
            sum = plus(sum, Math.abs(i));
        }
        return sum;
    }

    private static int plus(int left, int right) {
        return left + right;
    }
}
