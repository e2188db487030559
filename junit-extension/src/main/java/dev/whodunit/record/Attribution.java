package dev.whodunit.record;

import dev.whodunit.weave.MethodRegistry;
import dev.whodunit.weave.WovenMethod;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Which run a woven method belongs to that begins on a thread without an open run, or on one that may have been started for
 * another one. A thread that serves one test only is that test's for ever; a worker of a pool is of whoever made the lambda that it
 * executes, and else of the only open run.
 */
final class Attribution {

    private final MethodRegistry registry;
    private final Gatekeeper gatekeeper;
    private final CopyOnWriteArrayList<Latecomers> late = new CopyOnWriteArrayList<>();

    /** Workers that were at a task when their run ended. */
    private final Queue<ThreadTrack> busy = new ConcurrentLinkedQueue<>();

    /** Of each lambda the last run that made it, among those that have ended. */
    private final ConcurrentMap<String, Latecomers> lastMakers = new ConcurrentHashMap<>();

    Attribution(MethodRegistry registry, Gatekeeper gatekeeper) {
        this.registry = registry;
        this.gatekeeper = gatekeeper;
    }

    /** What still ran for runs that have ended, of those of which something did since this was asked. */
    List<Latecomers> takeLatecomers() {
        List<Latecomers> told = List.copyOf(late);
        late.removeAll(told);
        return told;
    }

    /** Ends a run; what it made may still be executed. */
    void end(RunRecorder run) {
        run.lambdas().forEach(lambda -> lastMakers.put(lambda, run.latecomers()));
        for (ThreadTrack worker : run.workers()) {
            Thread thread = worker.thread;
            if (thread != null && worker.run == run && !thread.equals(Thread.currentThread())) {
                worker.unfinished = WorkerThreads.taskOf(thread);
                if (worker.unfinished != null) {
                    busy.add(worker);
                }
            }
        }
        run.close();
    }

    /** A run begins: workers that have come to the end of their task meanwhile serve it. */
    void begin() {
        busy.removeIf(worker -> {
            Thread thread = worker.thread;
            String task = worker.unfinished;
            if (thread != null && task != null && task.equals(WorkerThreads.taskOf(thread))) {
                return false;
            }
            worker.unfinished = null;
            return true;
        });
    }

    /** The run of a thread that has none, or one that has ended; null if there is none or nobody knows which. */
    @Nullable
    RunRecorder adopt(ThreadTrack track, int method) {
        List<RunRecorder> active = gatekeeper.runs();
        if (active.isEmpty()) {
            track.current = null;
            return null;
        }
        WovenMethod woven = registry.method(method);
        RunRecorder before = track.current != null ? track.current.run() : track.run;
        if (before != null && isStillOf(track, before)) {
            if (before.accepts(method)) {
                tell(before.latecomers(), woven);
            }
            return null;
        }
        track.current = null;
        track.unfinished = null;
        List<RunRecorder> makers = makers(active, woven);
        Latecomers maker = makers.isEmpty() ? lastMakers.get(woven.key()) : null;
        if (maker != null) {
            tell(maker, woven);
            return null;
        }
        List<RunRecorder> candidates = active.size() == 1 ? active : makers;
        if (candidates.size() == 1) {
            track.isShared = true;
            track.run = candidates.get(0);
            candidates.get(0).hearOf(track);
            return candidates.get(0);
        }
        active.stream().filter(run -> run.accepts(method)).forEach(RunRecorder::lostCall);
        return null;
    }

    /** The run of a thread that was started for one of several open runs; null if nobody knows which. */
    @Nullable
    RunRecorder amongSeveral(ThreadTrack track, RunRecorder own, int method) {
        WovenMethod woven = registry.method(method);
        List<RunRecorder> active = gatekeeper.runs();
        List<RunRecorder> makers = makers(active, woven);
        if (!track.isShared && !WorkerThreads.isShared()) {
            return makers.size() == 1 && woven.name().startsWith("lambda$") ? makers.get(0) : own;
        }
        if (makers.size() == 1) {
            return makers.get(0);
        }
        active.stream().filter(run -> run.accepts(method)).forEach(RunRecorder::lostCall);
        return null;
    }

    private static List<RunRecorder> makers(List<RunRecorder> active, WovenMethod woven) {
        return active.stream().filter(run -> run.creatorOf(woven.key()) != null).toList();
    }

    private boolean isStillOf(ThreadTrack track, RunRecorder before) {
        if (track.current != null) {
            WovenMethod around = registry.method(track.current.node().method);
            return WorkerThreads.isInside(around.className(), around.name());
        }
        String unfinished = track.unfinished;
        return WorkerThreads.isOfItsStarter(before)
                || (unfinished != null && unfinished.equals(WorkerThreads.taskOf(Thread.currentThread())));
    }

    private void tell(Latecomers run, WovenMethod method) {
        run.add(method.className() + "." + method.name());
        late.addIfAbsent(run);
    }
}
