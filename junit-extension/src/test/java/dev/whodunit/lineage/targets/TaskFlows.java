package dev.whodunit.lineage.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** Flows through tasks that are classes of the pipeline. Every method is called with the texts 31, 52, and the list 11, 47, 23. */
public final class TaskFlows {

    private TaskFlows() {}

    private record Word(String text) {}

    private static final class Keeping extends TimerTask {

        private final Word word;
        private final CountDownLatch done;
        private String kept = "";

        private Keeping(Word word, CountDownLatch done) {
            this.word = word;
            this.done = done;
        }

        @Override
        public void run() {
            kept = word.text() + "!";
            done.countDown();
        }
    }

    @From("#1")
    public static String taskOfATimer(String a, String b, List<String> list) throws InterruptedException {
        Timer timer = new Timer();
        try {
            CountDownLatch done = new CountDownLatch(1);
            Keeping task = new Keeping(new Word(b), done);
            timer.schedule(task, 0);
            done.await();
            return task.kept;
        } finally {
            timer.cancel();
        }
    }

    @From("#1")
    public static String anonymousTaskOfATimer(String a, String b, List<String> list) throws InterruptedException {
        Timer timer = new Timer();
        try {
            LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>();
            timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            queue.add(b + "!");
                        }
                    },
                    1);
            return queue.take();
        } finally {
            timer.cancel();
        }
    }

    private static final class Sum extends RecursiveTask<Integer> {

        private static final long serialVersionUID = 1;

        private final transient List<Word> words;

        private Sum(List<Word> words) {
            this.words = words;
        }

        @Override
        protected Integer compute() {
            if (words.size() == 1) {
                return Integer.parseInt(words.get(0).text());
            }
            Sum first = new Sum(words.subList(0, 1));
            Sum rest = new Sum(words.subList(1, words.size()));
            first.fork();
            return rest.compute() + first.join();
        }
    }

    private static List<Word> words(List<String> list) {
        List<Word> words = new ArrayList<>();
        for (String text : list) {
            words.add(new Word(text));
        }
        return words;
    }

    @From({"#2[0]", "#2[1]", "#2[2]"})
    public static int recursiveTask(String a, String b, List<String> list) {
        ForkJoinPool pool = new ForkJoinPool(2);
        try {
            return pool.invoke(new Sum(words(list)));
        } finally {
            pool.shutdown();
        }
    }

    @From({"#2[0]", "#2[1]", "#2[2]"})
    public static int recursiveTaskOfTheCommonPool(String a, String b, List<String> list) {
        return new Sum(words(list)).invoke();
    }

    @From("#2[1]")
    public static int forkedTask(String a, String b, List<String> list) {
        return new Sum(List.of(new Word(list.get(1)))).fork().join();
    }

    private static final class Shouting extends RecursiveAction {

        private static final long serialVersionUID = 1;

        private final transient List<Word> words;
        private final String[] shouted;
        private final int from;
        private final int to;

        private Shouting(List<Word> words, String[] shouted, int from, int to) {
            this.words = words;
            this.shouted = shouted;
            this.from = from;
            this.to = to;
        }

        @Override
        protected void compute() {
            if (to - from == 1) {
                shouted[from] = words.get(from).text() + "!";
                return;
            }
            int middle = (from + to) / 2;
            invokeAll(new Shouting(words, shouted, from, middle), new Shouting(words, shouted, middle, to));
        }
    }

    @From("#2[1]")
    public static String recursiveAction(String a, String b, List<String> list) {
        String[] shouted = new String[list.size()];
        ForkJoinPool.commonPool().invoke(new Shouting(words(list), shouted, 0, list.size()));
        return shouted[1];
    }

    private static final class Shouter extends Thread {

        private final Word word;
        private String shouted = "";

        private Shouter(Word word) {
            this.word = word;
        }

        @Override
        public void run() {
            shouted = word.text() + "!";
        }
    }

    @From("#0")
    public static String ownThread(String a, String b, List<String> list) throws InterruptedException {
        Shouter shouter = new Shouter(new Word(a));
        shouter.start();
        shouter.join();
        return shouter.shouted;
    }

    private static final class Reading implements Callable<String> {

        private final Word word;

        private Reading(Word word) {
            this.word = word;
        }

        @Override
        public String call() {
            return word.text();
        }
    }

    private static final class Counting implements Callable<Integer> {

        private final Word word;

        private Counting(Word word) {
            this.word = word;
        }

        @Override
        public Integer call() {
            return Integer.parseInt(word.text()) + 1;
        }
    }

    @From("#1")
    public static String callableWithAnObject(String a, String b, List<String> list) throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            return executor.submit(new Reading(new Word(b))).get();
        } finally {
            executor.shutdown();
        }
    }

    @From("#1")
    public static int callableThatComputes(String a, String b, List<String> list) throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            return executor.submit(new Counting(new Word(b))).get();
        } finally {
            executor.shutdown();
        }
    }

    @From("#2[2]")
    public static int oneOfManyCallables(String a, String b, List<String> list) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            List<Counting> tasks = new ArrayList<>();
            for (Word word : words(list)) {
                tasks.add(new Counting(word));
            }
            return executor.invokeAll(tasks).get(2).get();
        } finally {
            executor.shutdown();
        }
    }

    @From("#1")
    public static int futureTask(String a, String b, List<String> list) throws Exception {
        FutureTask<Integer> task = new FutureTask<>(new Counting(new Word(b)));
        task.run();
        return task.get();
    }

    @From({"#2[0]", "#2[1]", "#2[2]"})
    public static int anonymousCallableWithAList(String a, String b, List<String> list) throws Exception {
        List<Word> words = words(list);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            return executor.submit(new Callable<Integer>() {
                        @Override
                        public Integer call() {
                            int sum = 0;
                            for (Word word : words) {
                                sum += Integer.parseInt(word.text());
                            }
                            return sum;
                        }
                    })
                    .get();
        } finally {
            executor.shutdown();
        }
    }

    private static final class Telling implements Runnable {

        private final Word word;
        private final List<String> told;

        private Telling(Word word, List<String> told) {
            this.word = word;
            this.told = told;
        }

        @Override
        public void run() {
            told.add(word.text() + "!");
        }
    }

    @From("#1")
    public static String runnableWithFields(String a, String b, List<String> list) throws InterruptedException {
        List<String> told = new ArrayList<>();
        Thread thread = new Thread(new Telling(new Word(b), told));
        thread.start();
        thread.join();
        return told.get(0);
    }

    private static final class Saying implements Supplier<String> {

        private final Word word;

        private Saying(Word word) {
            this.word = word;
        }

        @Override
        public String get() {
            return word.text() + "!";
        }
    }

    private static final class Adding implements Function<String, String> {

        private final Word word;

        private Adding(Word word) {
            this.word = word;
        }

        @Override
        public String apply(String text) {
            return text + word.text();
        }
    }

    @From({"#0", "#1"})
    public static String functionOfAFuture(String a, String b, List<String> list) {
        return CompletableFuture.supplyAsync(new Saying(new Word(a)))
                .thenApplyAsync(new Adding(new Word(b)))
                .join();
    }

    @From({"#0", "#1"})
    public static String functionCalledLater(String a, String b, List<String> list) {
        CompletableFuture<String> future = new CompletableFuture<>();
        CompletableFuture<String> longer = future.thenApply(new Adding(new Word(b)));
        future.complete(a);
        return longer.join();
    }

    @From({"#1", "#2[1]"})
    public static String functionOfAStream(String a, String b, List<String> list) {
        return list.stream().map(new Adding(new Word(b))).toList().get(1);
    }

    @From("#0")
    public static String firstValueOfAThread(String a, String b, List<String> list) {
        return ThreadLocal.withInitial(new Saying(new Word(a))).get();
    }

    @From("#1")
    public static String scheduledCallable(String a, String b, List<String> list) throws Exception {
        ScheduledExecutorService executor = Executors.newScheduledThreadPool(1);
        try {
            return executor.schedule(new Reading(new Word(b)), 1, TimeUnit.MILLISECONDS)
                    .get();
        } finally {
            executor.shutdown();
        }
    }

    @From("#1")
    public static String takenWhenItIsDone(String a, String b, List<String> list) throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            CompletionService<String> tasks = new ExecutorCompletionService<>(executor);
            tasks.submit(new Reading(new Word(b)));
            return tasks.take().get();
        } finally {
            executor.shutdown();
        }
    }
}
