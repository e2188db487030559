package dev.whodunit.record;

import dev.whodunit.canonical.ValueReader;
import dev.whodunit.run.Phase;
import dev.whodunit.weave.MethodRegistry;
import dev.whodunit.weave.WovenMethod;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One run while it is being recorded: the tree of its steps, its budgets and what went wrong. */
public final class RunRecorder {

    private static final int DEPTH_LIMIT = 200;
    private static final int ROOT_SITE = -1;
    private static final byte UNKNOWN = 0;
    private static final byte IN_SCOPE = 1;
    private static final byte OUT_OF_SCOPE = 2;

    private final MethodRegistry registry;
    private final Predicate<String> scope;
    private final Budget budget;
    private final ValueProbe probe;
    private final boolean hidesResults;
    private final Quota quota;
    private final Room room;
    private final StepNode top;
    private final Optional<KeptLabels> labels;
    private final Latecomers latecomers = new Latecomers();
    private final ConcurrentMap<String, Creator> creators = new ConcurrentHashMap<>();
    /** Softly, since the pipeline lets go of what it needs no more. */
    private final ConcurrentMap<LiveKey, SoftReference<Object>> live = new ConcurrentHashMap<>();

    private final Map<Integer, Optional<UnaryOperator<Object>>> standIns = new ConcurrentHashMap<>();
    private final Queue<ThreadTrack> workers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger rootEvents = new AtomicInteger();
    private final AtomicInteger steps = new AtomicInteger();
    private final AtomicLong lostCalls = new AtomicLong();
    private final List<String> failures = new ArrayList<>();
    private volatile byte[] decisions = new byte[0];
    private volatile Phase phase = Phase.SETUP;
    private volatile boolean closed;

    private volatile boolean holdsValues;

    private record LiveKey(StepNode node, long index) {}

    /**
     * @param registry the woven methods by number
     * @param scope binary names of the classes that belong to the pipeline
     * @param reader how values are read
     * @param budget what recording may cost
     * @param labels where values come from, if they are followed
     */
    RunRecorder(
            MethodRegistry registry,
            Predicate<String> scope,
            ValueReader reader,
            Budget budget,
            Optional<KeptLabels> labels) {
        this.labels = labels;
        this.registry = registry;
        this.scope = scope;
        this.budget = budget.in(Runtime.getRuntime().maxMemory());
        this.room = Room.in(Runtime.getRuntime().maxMemory());
        this.probe = new ValueProbe(reader, this.budget);
        this.hidesResults = probe.hidesResults();
        this.quota = new Quota(budget.executions());
        this.top = new StepNode(null, ROOT_SITE, StepNode.NOT_WOVEN, Phase.SETUP, 0, room);
    }

    /** Says which part of the test's life begins. */
    public void enterPhase(Phase next) {
        phase = next;
    }

    /** The result of an execution that was kept, if it is still at hand and unchanged. */
    public Optional<Object> liveOutput(StepNode node, long index) {
        return Optional.ofNullable(live.get(new LiveKey(node, index)))
                .map(SoftReference::get)
                .filter(value -> node.samples().stream()
                        .filter(call -> call.index() == index)
                        .anyMatch(call -> probe.isStill(value, call.output())));
    }

    boolean isInScope(String className) {
        return scope.test(className);
    }

    void close() {
        closed = true;
        creators.clear();
        live.clear();
        workers.clear();
    }

    /** The lambdas that it made, until it is closed; those of a static initializer are for all runs. */
    Set<String> lambdas() {
        return creators.entrySet().stream()
                .filter(made -> made.getKey().contains(".lambda$"))
                .filter(made -> !registry.method(made.getValue().invocation().node().method)
                        .name()
                        .equals("<clinit>"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** A thread that no test runs on works for it. */
    void hearOf(ThreadTrack worker) {
        worker.thread = Thread.currentThread();
        workers.add(worker);
    }

    /** The threads that worked for it. */
    Queue<ThreadTrack> workers() {
        return workers;
    }

    /** What still runs for it when it has ended. */
    Latecomers latecomers() {
        return latecomers;
    }

    boolean isClosed() {
        return closed;
    }

    StepNode top() {
        return top;
    }

    /** Where values come from, if they are followed. */
    Optional<KeptLabels> labels() {
        return labels;
    }

    Budget budget() {
        return budget;
    }

    Quota quota() {
        return quota;
    }

    Room room() {
        return room;
    }

    ValueProbe probe() {
        return probe;
    }

    boolean keeps(StepNode node, long index) {
        return index < budget.samples();
    }

    void holdValues() {
        holdsValues = true;
    }

    void keepLive(StepNode node, long index, @Nullable Object value) {
        if (value != null && holdsValues) {
            live.put(new LiveKey(node, index), new SoftReference<>(value));
        }
    }

    int nextRootEvent() {
        return rootEvents.getAndIncrement();
    }

    void created(String body, Creator creator) {
        creators.put(body, creator);
    }

    @Nullable
    Creator creatorOf(String method) {
        return creators.get(method);
    }

    /**
     * Where a method that nobody of the pipeline calls on this thread belongs: where its lambda was made. A method that was
     * only referred to may be called by the test as well, on the thread that runs the test.
     */
    @Nullable
    Creator creatorOf(WovenMethod method, ThreadTrack thread) {
        Creator creator = creators.get(method.key());
        boolean isByName = creator != null
                && !method.name().startsWith("lambda$")
                && creator.invocation().isOn(thread);
        return isByName ? null : creator;
    }

    /** What set-up, test and tear-down call is told apart, although none of them has a site. */
    StepNode rootStep(int method) {
        Phase now = phase;
        return top.child(siteOf(now), method, now, budget.entriesPerStep(), steps);
    }

    private static int siteOf(Phase phase) {
        return switch (phase) {
            case SETUP -> ROOT_SITE;
            case TEST -> ROOT_SITE - 1;
            case TEARDOWN -> ROOT_SITE - 2;
        };
    }

    /** The step for a call below another; beyond the depth limit, recursion is folded into the step it repeats. */
    StepNode stepBelow(StepNode parent, int site, int method) {
        if (method != StepNode.NOT_WOVEN && (parent.depth >= DEPTH_LIMIT || isFull())) {
            for (StepNode ancestor = parent; ancestor != null; ancestor = ancestor.parent) {
                if (ancestor.method == method) {
                    return ancestor;
                }
            }
        }
        return parent.child(site, method, phase, budget.entriesPerStep(), steps);
    }

    /** Whether there are as many call paths as may be; recursion that branches has one for each call. */
    boolean isFull() {
        return steps.get() >= budget.stepsPerRun();
    }

    /** Whether the method belongs to this run's scope; decided once per method. */
    boolean accepts(int method) {
        byte[] known = decisions;
        byte decision = method < known.length ? known[method] : UNKNOWN;
        return decision == UNKNOWN ? decide(method) : decision == IN_SCOPE;
    }

    private synchronized boolean decide(int method) {
        WovenMethod woven = registry.method(method);
        boolean inScope = scope.test(woven.className());
        byte[] next = Arrays.copyOf(decisions, Math.max(decisions.length, method + 64));
        next[method] = inScope ? IN_SCOPE : OUT_OF_SCOPE;
        decisions = next;
        return inScope;
    }

    /** See {@link ValueReader#standIn}; a constructor gives nothing. */
    Optional<UnaryOperator<Object>> standIn(int method) {
        if (!hidesResults) {
            return Optional.empty(); // asked at every call
        }
        return standIns.computeIfAbsent(method, unseen -> {
            WovenMethod woven = registry.method(method);
            return woven.name().startsWith("<") ? Optional.empty() : probe.standIn(woven.className(), woven.name());
        });
    }

    /** A woven method of the scope began on a thread of which nobody knows whether it serves this run or another one. */
    void lostCall() {
        lostCalls.incrementAndGet();
    }

    long lostCalls() {
        return lostCalls.get();
    }

    /** The recorder failed; the pipeline goes on. */
    void failed(Throwable failure) {
        synchronized (failures) {
            if (failures.size() < 10) {
                failures.add(String.valueOf(failure));
            }
        }
    }

    List<String> failures() {
        synchronized (failures) {
            return List.copyOf(failures);
        }
    }
}
