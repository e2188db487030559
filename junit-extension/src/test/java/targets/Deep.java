package targets;

import java.util.concurrent.Callable;

/** Recursion thousands of calls deep, on a thread with stack enough for it. */
public final class Deep implements Callable<Object> {

    @Override
    public Object call() throws Exception {
        int[] depth = new int[1];
        Thread thread = new Thread(null, () -> depth[0] = descend(5_000), "deep", 256L << 20);
        thread.start();
        thread.join();
        return depth[0];
    }

    static int descend(int left) {
        return left == 0 ? 0 : 1 + descend(left - 1);
    }
}
