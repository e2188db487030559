package dev.whodunit.lineage.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Vector;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Exchanger;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Flows from a thread to another one that waits for it: the one that takes may go on before the one that gives does. Every method is
 * called with the texts 31, 52, and the list 11, 47, 23.
 */
public final class HandoverFlows {

    private HandoverFlows() {}

    /** Gives something to another thread. */
    private interface Giving {

        void give() throws Exception;
    }

    private static final class Box {

        private volatile String word = "";
    }

    /** Gives as soon as the thread that is here waits, so that this one gets it before the other one's call is over. */
    private static void whenThisOneWaits(Giving giving) {
        Thread taker = Thread.currentThread();
        new Thread(() -> {
                    while (taker.getState() == Thread.State.RUNNABLE) {
                        Thread.onSpinWait();
                    }
                    try {
                        giving.give();
                    } catch (Exception failure) {
                        throw new IllegalStateException(failure);
                    }
                })
                .start();
    }

    @From("#1")
    public static String synchronousQueue(String a, String b, List<String> list) throws InterruptedException {
        BlockingQueue<String> queue = new SynchronousQueue<>();
        whenThisOneWaits(() -> queue.put(b + "!"));
        return queue.take();
    }

    @From("#1")
    public static String linkedBlockingQueue(String a, String b, List<String> list) throws InterruptedException {
        BlockingQueue<String> queue = new LinkedBlockingQueue<>();
        whenThisOneWaits(() -> queue.put(b + "!"));
        return queue.take();
    }

    @From("#1")
    public static String arrayBlockingQueue(String a, String b, List<String> list) throws InterruptedException {
        BlockingQueue<String> queue = new ArrayBlockingQueue<>(1);
        whenThisOneWaits(() -> queue.add(b + "!"));
        return queue.take();
    }

    @From("#1")
    public static String blockingDeque(String a, String b, List<String> list) throws InterruptedException {
        LinkedBlockingDeque<String> deque = new LinkedBlockingDeque<>();
        whenThisOneWaits(() -> deque.offerFirst(b + "!"));
        return deque.takeLast();
    }

    @From("#1")
    public static String transferQueue(String a, String b, List<String> list) throws InterruptedException {
        LinkedTransferQueue<String> queue = new LinkedTransferQueue<>();
        whenThisOneWaits(() -> queue.transfer(b + "!"));
        return queue.take();
    }

    @From("#1")
    public static String exchanger(String a, String b, List<String> list) throws InterruptedException {
        Exchanger<String> exchanger = new Exchanger<>();
        whenThisOneWaits(() -> exchanger.exchange(b + "!"));
        return exchanger.exchange(a + "!");
    }

    @From("#1")
    public static String completedFuture(String a, String b, List<String> list) {
        CompletableFuture<String> future = new CompletableFuture<>();
        whenThisOneWaits(() -> future.complete(b + "!"));
        return future.join();
    }

    @From({"#0", "#1"})
    public static String futureOfACompletedFuture(String a, String b, List<String> list) {
        CompletableFuture<String> future = new CompletableFuture<>();
        CompletableFuture<String> longer = future.thenApply(text -> text + a);
        whenThisOneWaits(() -> future.complete(b + "!"));
        return longer.join();
    }

    @From("#1")
    public static String fieldBehindALatch(String a, String b, List<String> list) throws InterruptedException {
        Box box = new Box();
        CountDownLatch latch = new CountDownLatch(1);
        whenThisOneWaits(() -> {
            box.word = b + "!";
            latch.countDown();
        });
        latch.await();
        return box.word;
    }

    private static void spinning(Giving giving) {
        new Thread(() -> {
                    try {
                        giving.give();
                    } catch (Exception failure) {
                        throw new IllegalStateException(failure);
                    }
                })
                .start();
    }

    @From("#1")
    public static String volatileField(String a, String b, List<String> list) {
        Box box = new Box();
        spinning(() -> box.word = b + "!");
        String word = box.word;
        while (word.isEmpty()) {
            word = box.word;
        }
        return word;
    }

    @From("#1")
    public static String spunOnAConcurrentMap(String a, String b, List<String> list) {
        ConcurrentMap<String, String> map = new ConcurrentHashMap<>();
        spinning(() -> map.put("key", b + "!"));
        String word = map.get("key");
        while (word == null) {
            word = map.get("key");
        }
        return word;
    }

    @From("#1")
    public static String spunOnAnAtomicReference(String a, String b, List<String> list) {
        AtomicReference<String> reference = new AtomicReference<>("");
        spinning(() -> reference.set(b + "!"));
        String word = reference.get();
        while (word.isEmpty()) {
            word = reference.get();
        }
        return word;
    }

    @From("#1")
    public static String spunOnAnAtomicArray(String a, String b, List<String> list) {
        AtomicReferenceArray<String> references = new AtomicReferenceArray<>(1);
        spinning(() -> references.set(0, b + "!"));
        String word = references.get(0);
        while (word == null) {
            word = references.get(0);
        }
        return word;
    }

    @From("#1")
    public static String spunOnAConcurrentQueue(String a, String b, List<String> list) {
        ConcurrentLinkedQueue<String> queue = new ConcurrentLinkedQueue<>();
        spinning(() -> queue.add(b + "!"));
        String word = queue.poll();
        while (word == null) {
            word = queue.poll();
        }
        return word;
    }

    @From("#1")
    public static String spunOnAVector(String a, String b, List<String> list) {
        List<String> words = new Vector<>();
        spinning(() -> words.add(b + "!"));
        while (words.isEmpty()) {
            Thread.onSpinWait();
        }
        return words.get(0);
    }

    @From({"#2[0]", "#2[1]", "#2[2]"})
    public static String manyThroughOneQueue(String a, String b, List<String> list) throws InterruptedException {
        BlockingQueue<List<String>> queue = new SynchronousQueue<>();
        whenThisOneWaits(() -> {
            List<String> words = new ArrayList<>();
            for (String word : list) {
                words.add(word + "!");
            }
            queue.put(words);
        });
        return String.join(",", queue.take());
    }
}
