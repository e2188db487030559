package dev.whodunit.record;

import dev.whodunit.bridge.Invocation;
import dev.whodunit.bridge.Labels;
import dev.whodunit.bridge.Recorder;
import dev.whodunit.bridge.Witness;
import dev.whodunit.weave.MethodRegistry;
import dev.whodunit.weave.Weaving;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Hands each woven method that begins to the run that its thread belongs to. */
final class PipelineRecorder extends Recorder {

    private final MethodRegistry registry;
    private final Tracer tracer;
    private final Gatekeeper gatekeeper = new Gatekeeper();
    private final Attribution attribution;
    /** Not static: there is one recorder per JVM, and its tracks die with it. */
    @SuppressWarnings("ThreadLocalUsage")
    private final InheritableThreadLocal<ThreadTrack> tracks = new InheritableThreadLocal<>() {
        @Override
        protected ThreadTrack initialValue() {
            return new ThreadTrack(null, null);
        }

        @Override
        protected ThreadTrack childValue(ThreadTrack starter) {
            return new ThreadTrack(starter.run, starter.current);
        }
    };

    private PipelineRecorder(Weaving weaving) {
        this.registry = weaving.registry();
        this.attribution = new Attribution(registry, gatekeeper);
        this.tracer = new Tracer(weaving, this);
    }

    /** The tracer of the one recorder that the bridge sends events to, so that what it has read of the code is kept. */
    static Tracer tracerOn(Weaving weaving) {
        synchronized (weaving) {
            if (Witness.recorder() instanceof PipelineRecorder running) {
                return running.tracer;
            }
            PipelineRecorder recorder = new PipelineRecorder(weaving);
            Witness.install(recorder);
            return recorder.tracer;
        }
    }

    /** Lets the labels of woven code go to the runs that follow values. */
    void followValues() {
        Labels.install(this::labelsOfThisThread);
    }

    private @Nullable Labels labelsOfThisThread() {
        ThreadTrack track = tracks.get();
        RunRecorder run = track.current != null ? track.current.run() : track.run;
        return track.busy || run == null || run.isClosed()
                ? null
                : run.labels().map(labels -> labels.lineage().ofThisThread()).orElse(null);
    }

    /** A number for the step that runs on the current thread, 0 if there is none. */
    int stepOfThisThread() {
        RecordedInvocation current = tracks.get().current;
        return current == null
                ? 0
                : current.run()
                        .labels()
                        .map(labels -> labels.number(current.node()))
                        .orElse(0);
    }

    /** Lets the events of the current thread, and of threads that it starts, go to this run. */
    void resume(RunRecorder run) {
        attribution.begin();
        gatekeeper.admit(run);
        ThreadTrack track = tracks.get();
        track.run = run;
        track.current = null;
        track.busy = false;
        track.isOfTest = true;
    }

    /** Lets no events go to the run until it is resumed. */
    void suspend(RunRecorder run) {
        gatekeeper.dismiss(run);
        ThreadTrack track = tracks.get();
        if (track.run == run) {
            track.run = null;
            track.current = null;
        }
    }

    /** Lets the open run know how many executions it was not told of. */
    void count() {
        gatekeeper.count();
    }

    /** Ends the run; events that still come are not kept. */
    void close(RunRecorder run) {
        try {
            attribution.end(run);
        } finally {
            suspend(run);
        }
    }

    /** See {@link Attribution#takeLatecomers}. */
    List<Latecomers> takeLatecomers() {
        return attribution.takeLatecomers();
    }

    /**
     * Does something of ours on the current thread without recording it: our libraries may be the very ones that are traced.
     */
    <T> T unobserved(Supplier<T> work) {
        ThreadTrack track = tracks.get();
        boolean busy = track.busy;
        track.busy = true;
        try {
            return work.get();
        } finally {
            track.busy = busy;
        }
    }

    @Override
    public Invocation enter(int method) {
        ThreadTrack track = tracks.get();
        if (track.busy) {
            return Invocation.IDLE;
        }
        RecordedInvocation parent = track.current;
        RunRecorder run = parent != null ? parent.run() : track.run;
        if (run == null || run.isClosed()) {
            run = attribution.adopt(track, method);
            parent = null;
        } else if (parent == null && !track.isOfTest && gatekeeper.runs().size() > 1) {
            run = attribution.amongSeveral(track, run, method);
        }
        if (run == null) {
            return Invocation.IDLE;
        }
        if (parent == null && !track.isOfTest && track.thread == null) {
            run.hearOf(track);
        }
        if (!run.accepts(method) || !run.quota().admits(method)) {
            gatekeeper.shut(method, run);
            return Invocation.IDLE;
        }
        try {
            RecordedInvocation invocation = parent != null
                    ? RecordedInvocation.nested(track, parent, method)
                    : RecordedInvocation.first(track, run, run.creatorOf(registry.method(method), track), method);
            Optional<UnaryOperator<Object>> standIn = run.standIn(method);
            track.current = invocation;
            return standIn.isPresent() ? new HiddenInvocation(track, invocation, standIn.get()) : invocation;
        } catch (RuntimeException | Error failure) {
            run.failed(failure);
            return Invocation.IDLE;
        }
    }
}
