package dev.whodunit.lineage.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Flows past exceptions. Every method is called with 3, 5 and 7. */
public final class ThrowingFlows {

    private ThrowingFlows() {}

    @From("#1")
    public static int afterALibrarySwallowedOne(int a, int b, int c) {
        CompletableFuture<Integer> failed =
                CompletableFuture.completedFuture(a).thenApply(number -> Integer.parseInt("no" + number));
        List<Integer> kept = new ArrayList<>();
        kept.add(b * 100);
        return failed.isCompletedExceptionally() ? kept.get(0) : c;
    }

    @From("#1")
    public static int afterALibraryThrewOne(int a, int b, int c) {
        List<Integer> kept = new ArrayList<>();
        try {
            CompletableFuture.completedFuture(a)
                    .thenApply(number -> Integer.parseInt("no" + number))
                    .join();
        } catch (CompletionException expected) {
            kept.add(b * 100);
        }
        return kept.get(0);
    }

    @From("#2")
    public static int insideALock(int a, int b, int c) {
        int[] numbers = new int[1];
        synchronized (numbers) {
            try {
                numbers[0] = c;
            } finally {
                numbers = numbers.clone();
            }
        }
        return numbers[0];
    }

    @From("#0")
    public static int afterTheStackWasFull(int a, int b, int c) {
        Object lock = new Object();
        try {
            endless(lock, 0);
        } catch (StackOverflowError expected) {
            return a;
        }
        return b;
    }

    private static int endless(Object lock, int depth) {
        synchronized (lock) {
            return depth < 0 ? depth : 1 + endless(lock, depth + 1);
        }
    }
}
