package dev.whodunit.record;

import dev.whodunit.provenance.Lineage;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Environment;
import dev.whodunit.run.Notice;
import dev.whodunit.run.Phase;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.weave.Scope;
import dev.whodunit.weave.WovenMethod;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A run that is being recorded, from outside: its life, and what has been recorded so far. */
public final class OpenRun implements AutoCloseable {

    private static final int FUNCTIONS_TOLD = 5;

    private final Tracer tracer;
    private final RunRecorder run;
    private final Scope scope;
    private final Environment environment;
    private final Map<Integer, StepNode> nodes = new HashMap<>();

    /** @param environment as it is when the run begins */
    OpenRun(Tracer tracer, RunRecorder run, Scope scope, Environment environment) {
        this.tracer = tracer;
        this.run = run;
        this.scope = scope;
        this.environment = environment;
    }

    /** Says which test it is, for what still runs when it has ended. */
    public OpenRun named(String test) {
        run.latecomers().name(test);
        return this;
    }

    /** Holds results that are recorded in full as long as there is room for them, since somebody may ask for {@link #liveOutput}. */
    public OpenRun holdingValues() {
        run.holdValues();
        return this;
    }

    /** Lets the current thread's events go to this run. */
    public void resume() {
        tracer.recorder().resume(run);
    }

    /** Lets the current thread's events go to no run. */
    public void suspend() {
        tracer.recorder().suspend(run);
    }

    /** Says which part of the test's life begins. */
    public void enterPhase(Phase phase) {
        run.enterPhase(phase);
    }

    /** Everything recorded until now. Recording goes on. */
    public Recording recording(RunIdentity identity) {
        return unobserved(() -> build(identity));
    }

    /** Whether it tells of first executions only. */
    public boolean isLight() {
        return run.budget().isLight();
    }

    /** Folders and jars that classes of the scope came from so far. */
    public List<Path> codeRoots() {
        return tracer.rootsOf(scope);
    }

    /** Of what is only looked at where something fails, the code that ran is enough. */
    private Recording build(RunIdentity identity) {
        ScannedScope code = isLight() ? ScannedScope.NOTHING : tracer.codeOf(scope);
        RecordingBuilder builder = new RecordingBuilder(run, tracer.weaving().registry(), tracer.maps());
        Recording steps = builder.build(identity, code.map(), List.of(), notices(code));
        Recording recording =
                steps.withLibraries(tracer.libraries().librariesOf(steps)).in(environment);
        synchronized (nodes) {
            nodes.clear();
            builder.ids().forEach((node, id) -> nodes.put(id, node));
        }
        return recording;
    }

    /** Whether it is followed where values come from. */
    public boolean isFollowed() {
        return run.labels().isPresent();
    }

    /** Where the values of the last {@link #recording} came from, until now; nothing if they are not followed. */
    public Lineage lineage() {
        return unobserved(() -> {
            synchronized (nodes) {
                IdentityHashMap<StepNode, Integer> ids = new IdentityHashMap<>();
                nodes.forEach((id, node) -> ids.put(node, id));
                return run.labels()
                        .map(labels -> labels.lineage(ids)
                                .without(tracer.weaving().unfollowed())
                                .withTexts(run.probe()::redactedText))
                        .orElse(Lineage.EMPTY);
            }
        });
    }

    /** The result of a sampled execution of the last {@link #recording}, if still at hand and unchanged; none unless {@link #holdingValues}. */
    public Optional<Object> liveOutput(int step, long index) {
        synchronized (nodes) {
            StepNode node = nodes.get(step);
            return node == null ? Optional.empty() : unobserved(() -> run.liveOutput(node, index));
        }
    }

    /** The class of a value that was kept in full, then those of its first elements; none if they are not known. */
    public List<Class<?>> classesOf(Artifact artifact) {
        return run.probe().classes().of(artifact);
    }

    /**
     * Does something on the current thread that is no part of any run, such as writing this one, even if it uses code that is
     * traced.
     */
    public <T> T unobserved(Supplier<T> work) {
        return tracer.recorder().unobserved(work);
    }

    /** Whether no class of the scope was ever woven, so that nothing could be recorded. */
    public boolean matchedNothing() {
        Predicate<String> matcher = scope.matcher();
        return tracer.weaving().registry().methods().stream().noneMatch(method -> matcher.test(method.className()));
    }

    /** Ends the run; events that still come are not kept. */
    @Override
    public void close() {
        tracer.recorder().close(run);
    }

    private List<Notice> notices(ScannedScope code) {
        List<Notice> notices = new ArrayList<>();
        Predicate<String> inScope = scope.matcher();
        tracer.weaving().failures().stream()
                .filter(failure -> inScope.test(failure.className()))
                .forEach(failure -> notices.add(new Notice(Notice.Kind.NOT_WOVEN, failure.message())));
        code.unmappable().forEach(message -> notices.add(new Notice(Notice.Kind.NOT_WOVEN, message)));
        for (String failure : run.failures()) {
            notices.add(new Notice(
                    Notice.Kind.RECORDER,
                    "The recorder failed (" + failure + "); some events are missing. The pipeline was not affected."));
        }
        if (run.lostCalls() > 0) {
            notices.add(new Notice(
                    Notice.Kind.UNATTRIBUTED,
                    run.lostCalls()
                            + " calls of the pipeline are not recorded: they came from threads that belong to none of"
                            + " the runs that were open at the time. Start these threads in the test, or do not run such"
                            + " tests at once."));
        }
        if (!run.latecomers().isEmpty()) {
            notices.add(new Notice(Notice.Kind.UNATTRIBUTED, run.latecomers().sentence()));
        }
        if (run.budget().contentCharactersPerRun() > 0 && run.probe().contentBudgetReached()) {
            notices.add(new Notice(
                    Notice.Kind.BUDGET,
                    "Not every artifact was kept whole: the run's content budget is used up. Their fingerprints are"
                            + " complete."));
        }
        run.probe().rows().notice().ifPresent(notices::add);
        if (run.budget().walkPerRun() > 0 && run.probe().walkBudgetReached()) {
            notices.add(new Notice(
                    Notice.Kind.BUDGET,
                    "Not every value was read to its end: objects that hang together are read again and again. What was"
                            + " read in part is never called equal. Trace fewer classes."));
        }
        if (run.room().isUsedUp()) {
            notices.add(new Notice(
                    Notice.Kind.BUDGET,
                    "The heap has no room for an entry of each execution: of later ones only their number and chained"
                            + " fingerprints are kept. What they were given and gave is compared in groups. Give the JVM more"
                            + " memory (-Xmx)."));
        }
        notToldOf().ifPresent(notices::add);
        if (run.isFull()) {
            notices.add(new Notice(
                    Notice.Kind.BUDGET,
                    "There are too many call paths to keep one step for each: from some point on, recursion was counted with"
                            + " the step that it repeats."));
        }
        return notices;
    }

    private Optional<Notice> notToldOf() {
        tracer.recorder().count();
        Map<Integer, Long> skipped = run.quota().skipped();
        if (skipped.isEmpty()) {
            return Optional.empty();
        }
        String functions = skipped.entrySet().stream()
                .sorted(Map.Entry.<Integer, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(FUNCTIONS_TOLD)
                .map(entry -> {
                    WovenMethod method = tracer.weaving().registry().method(entry.getKey());
                    return method.className() + "." + method.name() + " " + entry.getValue() + " times";
                })
                .collect(Collectors.joining(", "));
        return Optional.of(new Notice(
                Notice.Kind.BUDGET,
                "Of functions that ran more often than " + run.budget().executions()
                        + " times, the later executions were only counted: " + functions
                        + (skipped.size() > FUNCTIONS_TOLD
                                ? " and " + (skipped.size() - FUNCTIONS_TOLD) + " more."
                                : ".")));
    }
}
