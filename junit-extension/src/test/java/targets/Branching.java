package targets;

import java.util.concurrent.Callable;

/** Recursion that calls itself twice, so that there are as many call paths as calls. */
public final class Branching implements Callable<Object> {

    @Override
    public Object call() {
        return fibonacci(22);
    }

    private static int fibonacci(int n) {
        return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
    }
}
