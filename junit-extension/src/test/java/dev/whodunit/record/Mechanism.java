package dev.whodunit.record;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kotlin.Unit;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.CoroutineStart;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.ExecutorsKt;
import kotlinx.coroutines.GlobalScope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A way to let a task run on another thread. */
enum Mechanism {
    THREAD(false) {
        @Override
        void start(Runnable task) {
            new Thread(task).start();
        }
    },
    VIRTUAL_THREAD(false) {
        @Override
        void start(Runnable task) throws ReflectiveOperationException {
            Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
        }
    },
    TIMER(false) {
        @Override
        void start(Runnable task) {
            new Timer(true)
                    .schedule(
                            new TimerTask() {
                                @Override
                                public void run() {
                                    task.run();
                                }
                            },
                            1);
        }
    },
    EXECUTOR(false) {
        @Override
        void start(Runnable task) {
            onceIn(Executors.newSingleThreadExecutor(), task);
        }
    },
    SCHEDULED(false) {
        @Override
        void start(Runnable task) {
            var pool = Executors.newScheduledThreadPool(1);
            pool.schedule(task, 1, TimeUnit.MILLISECONDS);
            pool.shutdown();
        }
    },
    FORK_JOIN(false) {
        @Override
        void start(Runnable task) {
            onceIn(new ForkJoinPool(2), task);
        }
    },
    FUTURE(false) {
        @Override
        void start(Runnable task) {
            ExecutorService pool = Executors.newFixedThreadPool(2);
            var unused = CompletableFuture.supplyAsync(() -> 1, pool).thenAcceptAsync(one -> task.run(), pool);
            unused.thenRun(pool::shutdown);
        }
    },
    OWN_SCHEDULER(false) {
        @Override
        void start(Runnable task) {
            var scheduler = Schedulers.newSingle("own", true);
            Mono.fromRunnable(task).subscribeOn(scheduler).subscribe();
        }
    },
    OWN_DISPATCHER(false) {
        @Override
        void start(Runnable task) {
            launch(ExecutorsKt.from(Executors.newSingleThreadExecutor(Mechanism::daemon)), task);
        }
    },
    STATIC_EXECUTOR(true) {
        @Override
        void start(Runnable task) {
            POOL.execute(task);
        }
    },
    COMMON_POOL(true) {
        @Override
        void start(Runnable task) {
            ForkJoinPool.commonPool().execute(task);
        }
    },
    PARALLEL_STREAM(true) {
        @Override
        void start(Runnable task) {
            ForkJoinPool.commonPool()
                    .execute(() -> IntStream.range(0, 2)
                            .parallel()
                            .filter(number -> number == 1)
                            .forEach(one -> task.run()));
        }
    },
    SUBSCRIBE_ON(true) {
        @Override
        void start(Runnable task) {
            Mono.fromRunnable(task).subscribeOn(Schedulers.boundedElastic()).subscribe();
        }
    },
    PUBLISH_ON(true) {
        @Override
        void start(Runnable task) {
            Flux.just(1).publishOn(Schedulers.parallel()).subscribe(one -> task.run());
        }
    },
    DELAYED(true) {
        @Override
        void start(Runnable task) {
            Flux.just(1).delayElements(java.time.Duration.ofMillis(1)).subscribe(one -> task.run());
        }
    },
    PARALLEL_FLUX(true) {
        @Override
        void start(Runnable task) {
            Flux.just(1).parallel(2).runOn(Schedulers.parallel()).subscribe(one -> task.run());
        }
    },
    COROUTINE(true) {
        @Override
        void start(Runnable task) {
            launch(Dispatchers.getDefault(), task);
        }
    };

    private static final ExecutorService POOL = Executors.newSingleThreadExecutor(Mechanism::daemon);

    /** Whether its threads serve all that come. */
    final boolean isShared;

    Mechanism(boolean isShared) {
        this.isShared = isShared;
    }

    /** Lets it run once, on a thread of its kind. */
    abstract void start(Runnable task) throws Exception;

    /** Virtual threads came with Java 21. */
    boolean isThere() {
        return this != VIRTUAL_THREAD || Runtime.version().feature() >= 21;
    }

    private static void onceIn(ExecutorService pool, Runnable task) {
        pool.execute(task);
        pool.shutdown();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    private static void launch(kotlin.coroutines.CoroutineContext dispatcher, Runnable task) {
        BuildersKt.launch(GlobalScope.INSTANCE, dispatcher, CoroutineStart.DEFAULT, (scope, then) -> {
            task.run();
            return Unit.INSTANCE;
        });
    }
}
