package targets;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Tasks, futures and reactive chains, which several threads work on in an order that is chance. */
public final class Chains implements Callable<Object> {

    @Override
    public Object call() throws Exception {
        return List.of(tasks(), futures(), delayed(), flux());
    }

    private static int tasks() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                int number = i;
                tasks.add(() -> twice(number));
            }
            int sum = 0;
            for (Future<Integer> result : pool.invokeAll(tasks)) {
                sum += result.get();
            }
            return sum;
        } finally {
            pool.shutdown();
        }
    }

    private static int futures() {
        List<CompletableFuture<Integer>> futures = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            int number = i;
            futures.add(CompletableFuture.supplyAsync(() -> twice(number))
                    .thenApplyAsync(Chains::plusOne)
                    .thenCombine(CompletableFuture.supplyAsync(() -> plusOne(number)), Integer::sum));
        }
        return futures.stream().mapToInt(CompletableFuture::join).sum();
    }

    private static int delayed() throws Exception {
        ScheduledExecutorService pool = Executors.newScheduledThreadPool(2);
        try {
            var first = pool.schedule(() -> twice(1), 1, TimeUnit.MILLISECONDS);
            var second = pool.schedule(() -> plusOne(1), 1, TimeUnit.MILLISECONDS);
            return first.get() + second.get();
        } finally {
            pool.shutdown();
        }
    }

    private static Integer flux() {
        return Flux.range(0, 50)
                .parallel(4)
                .runOn(Schedulers.parallel())
                .map(Chains::twice)
                .sequential()
                .publishOn(Schedulers.single())
                .flatMap(number -> Flux.just(plusOne(number)).subscribeOn(Schedulers.boundedElastic()))
                .reduce(0, Integer::sum)
                .block();
    }

    private static int twice(int number) {
        return 2 * number;
    }

    private static int plusOne(int number) {
        return number + 1;
    }
}
