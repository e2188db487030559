package dev.whodunit.record;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What kind of thread the current one is. Takes long to find out, so it is asked when a thread has no run only. */
final class WorkerThreads {

    private static final Set<String> ONE_SHOT = Set.of(
            "java.lang.Thread",
            "java.lang.VirtualThread",
            "java.lang.ThreadBuilders$BoundVirtualThread",
            "java.util.TimerThread");
    private static final String POOL = "java.util.concurrent.ThreadPoolExecutor";

    private static final String COROUTINES = "kotlinx.coroutines.scheduling.";

    /** The names of the threads of Reactor's own schedulers. */
    private static final Pattern REACTOR =
            Pattern.compile("(parallel|single|boundedElastic|loomBoundedElastic)-\\d+.*");

    /** Whose frames lie between a worker's loop and the task that it executes. */
    private static final List<String> AROUND_TASKS =
            List.of("java.", "javax.", "jdk.", "sun.", "reactor.", "kotlin.", "kotlinx.", "io.netty.", "io.reactivex.");

    private WorkerThreads() {}

    /** The outermost function of the task that a thread executes; nothing while it waits for one. */
    static @Nullable String taskOf(Thread thread) {
        StackTraceElement[] frames = thread.getStackTrace();
        for (int i = frames.length - 1; i >= 0; i--) {
            if (isOfTask(frames[i].getClassName())) {
                return frames[i].getClassName() + "." + frames[i].getMethodName();
            }
        }
        return null;
    }

    private static boolean isOfTask(String className) {
        // of other threads the JVM shows the frames that hold a lambda too
        return !className.contains("$$Lambda") && AROUND_TASKS.stream().noneMatch(className::startsWith);
    }

    /** Whether it works for whoever started it, as long as it lives. Any other one may be a worker that serves one after the other. */
    static boolean isOfItsStarter(RunRecorder starter) {
        String type = Thread.currentThread().getClass().getName();
        return starter.isInScope(type)
                || (ONE_SHOT.contains(type)
                        && StackWalker.getInstance()
                                .walk(frames -> frames.noneMatch(
                                        frame -> frame.getClassName().startsWith(POOL))));
    }

    /** Whether it is a worker that all of a JVM share, whoever was the first to need it. */
    static boolean isShared() {
        Thread thread = Thread.currentThread();
        return (thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool())
                || thread.getClass().getName().startsWith(COROUTINES)
                || REACTOR.matcher(thread.getName()).matches();
    }

    /** Whether the current thread is still inside of an execution; where a constructor fails it is left without a word. */
    static boolean isInside(String className, String method) {
        return StackWalker.getInstance()
                .walk(frames -> frames.map(frame -> frame.getClassName() + "." + frame.getMethodName())
                        .collect(Collectors.toSet()))
                .contains(className + "." + method);
    }
}
