package dev.whodunit.lineage.targets;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;

/** Flows through threads. Every method is called with the texts 31, 52, and the list 11, 47, 23. */
public final class ThreadFlows {

    private ThreadFlows() {}

    @From("#1")
    public static String thread(String a, String b, List<String> list) throws InterruptedException {
        String[] result = new String[1];
        Thread thread = new Thread(() -> result[0] = b + "!");
        thread.start();
        thread.join();
        return result[0];
    }

    @From("#0")
    public static int executor(String a, String b, List<String> list) throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            return executor.submit(() -> Integer.parseInt(a)).get();
        } finally {
            executor.shutdown();
        }
    }

    @From("#2[1]")
    public static int tasksOfAnExecutor(String a, String b, List<String> list) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> tasks = list.stream()
                    .map(text -> (Callable<Integer>) () -> Integer.parseInt(text))
                    .toList();
            List<Future<Integer>> futures = executor.invokeAll(tasks);
            return futures.get(1).get();
        } finally {
            executor.shutdown();
        }
    }

    @From({"#0", "#1"})
    public static int combinedFutures(String a, String b, List<String> list) {
        CompletableFuture<Integer> one = CompletableFuture.supplyAsync(() -> Integer.parseInt(a));
        CompletableFuture<Integer> other = CompletableFuture.supplyAsync(() -> Integer.parseInt(b));
        return one.thenCombine(other, (left, right) -> left + right).join();
    }

    @From("#1")
    public static String futureThatFails(String a, String b, List<String> list) {
        return CompletableFuture.<String>supplyAsync(() -> {
                    throw new IllegalStateException();
                })
                .exceptionally(failure -> b)
                .join();
    }

    @From({"#2[0]", "#2[1]", "#2[2]"})
    public static int parallelStream(String a, String b, List<String> list) {
        return list.parallelStream().mapToInt(text -> Integer.parseInt(text)).sum();
    }

    @From("#0")
    public static String queueBetweenThreads(String a, String b, List<String> list) throws InterruptedException {
        BlockingQueue<String> queue = new LinkedBlockingQueue<>();
        Thread thread = new Thread(() -> queue.add(a));
        thread.start();
        thread.join();
        return queue.take();
    }

    @From("#1")
    public static String concurrentMap(String a, String b, List<String> list) {
        Map<String, String> map = new ConcurrentHashMap<>();
        map.put("key", b);
        return Objects.requireNonNull(map.get("key"));
    }

    @From("#1")
    public static String atomicReference(String a, String b, List<String> list) {
        AtomicReference<String> reference = new AtomicReference<>(a);
        reference.set(b);
        return reference.get();
    }

    @From("#1")
    public static String threadLocal(String a, String b, List<String> list) {
        ThreadLocal<String> local = new ThreadLocal<>();
        local.set(b);
        try {
            return local.get();
        } finally {
            local.remove();
        }
    }

    @From("#0")
    public static String memoizedInAnotherCall(String a, String b, List<String> list) {
        Map<String, String> cache = new ConcurrentHashMap<>();
        cached(cache, a);
        return cached(cache, b);
    }

    private static String cached(Map<String, String> cache, String text) {
        return cache.computeIfAbsent("key", key -> text);
    }
}
