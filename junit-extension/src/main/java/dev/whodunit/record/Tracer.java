package dev.whodunit.record;

import dev.whodunit.canonical.ThrowableFields;
import dev.whodunit.canonical.ValueReader;
import dev.whodunit.flow.ScopeScanner;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.run.Environment;
import dev.whodunit.weave.ClassOrigin;
import dev.whodunit.weave.Depth;
import dev.whodunit.weave.Scope;
import dev.whodunit.weave.Weaving;
import dev.whodunit.weave.WeavingInstaller;
import dev.whodunit.weave.WovenMethod;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Starts tracing in this JVM and opens runs; needs no JUnit.
 *
 * <p>Must not refer to a type of the bridge: this class is verified before the bridge is in the boot loader, and a bridge
 * type that the verifier had to look up by then would come from the class path, as another type of the same name.
 */
public final class Tracer {

    private final Weaving weaving;
    private final PipelineRecorder recorder;
    private final CodeMaps maps = new CodeMaps();
    private final LibraryFinder libraries = new LibraryFinder();
    private final Optional<ThrowableFields> throwableFields;
    private final ConcurrentMap<ScopeKey, ScannedScope> scanned = new ConcurrentHashMap<>();
    private final ConcurrentMap<Scope, Roots> roots = new ConcurrentHashMap<>();

    private record Roots(int woven, List<Path> paths) {}

    private final ConcurrentMap<Scope, Readers> readers = new ConcurrentHashMap<>();

    /** What runs of one scope can share: forms of classes are found once for all tests of a suite. */
    private record Readers(Predicate<String> inScope, ValueReader values) {}

    private record ScopeKey(Scope scope, List<Path> roots) {}

    Tracer(Weaving weaving, PipelineRecorder recorder) {
        this.weaving = weaving;
        this.recorder = recorder;
        this.throwableFields = ThrowableAccess.in(weaving);
    }

    /**
     * Tracing in this JVM, attaching to it if no agent was given on the command line.
     *
     * @throws dev.whodunit.weave.WeavingException if the JVM does not allow it; the message says what to do
     */
    public static Tracer start() {
        return on(WeavingInstaller.install());
    }

    /** Tracing in this JVM with the instrumentation that the JVM handed to an agent. */
    public static Tracer start(Instrumentation instrumentation) {
        return on(WeavingInstaller.install(instrumentation));
    }

    /** The code map of a scope as this Java's class path has it; nothing is attached, loaded or run. */
    public static PipelineMap readMap(Scope scope) {
        return ScopeScanner.scan(ScopeScanner.classPathRoots(), scope.matcher());
    }

    private static Tracer on(Weaving weaving) {
        return PipelineRecorder.tracerOn(weaving);
    }

    /** Opens a run on the current thread and weaves the classes of its scope; values are not followed. */
    public OpenRun open(Scope scope, Budget budget) {
        return open(
                scope,
                budget,
                Optional.empty(),
                readers.computeIfAbsent(scope, same -> readersOf(same, builder -> {})));
    }

    /**
     * Opens a run on the current thread and weaves the classes of its scope.
     *
     * @param withLineage whether values are followed, so that it is known where each came from
     * @param reading adds to how values are read
     */
    public OpenRun open(Scope scope, Budget budget, boolean withLineage, Consumer<ValueReader.Builder> reading) {
        Readers readers = readersOf(scope, reading);
        if (!withLineage) {
            return open(scope, budget, Optional.empty(), readers);
        }
        recorder.followValues();
        weaving.follow(scope);
        KeptLabels labels = new KeptLabels(
                readers.inScope(),
                Tracer.class.getClassLoader(),
                weaving.numbers(),
                recorder::stepOfThisThread,
                budget.labels());
        return open(scope, budget, Optional.of(labels), readers);
    }

    private OpenRun open(Scope scope, Budget budget, Optional<KeptLabels> labels, Readers readers) {
        weaving.include(scope, budget.isLight() ? Depth.LIGHT : Depth.DEEP);
        Environment environment = ThisJvm.environment();
        RunRecorder run = new RunRecorder(weaving.registry(), readers.inScope(), readers.values(), budget, labels);
        OpenRun open = new OpenRun(this, run, scope, environment);
        recorder.resume(run);
        return open;
    }

    /** What still ran for runs that have ended, of those of which something did since this was asked. */
    public List<Latecomers> takeLatecomers() {
        return recorder.takeLatecomers();
    }

    private Readers readersOf(Scope scope, Consumer<ValueReader.Builder> reading) {
        Predicate<String> inScope = scope.matcher();
        ValueReader.Builder values = ValueReader.builder().inScope(inScope);
        throwableFields.ifPresent(values::throwableFields);
        reading.accept(values);
        return new Readers(inScope, values.build());
    }

    PipelineRecorder recorder() {
        return recorder;
    }

    Weaving weaving() {
        return weaving;
    }

    LibraryFinder libraries() {
        return libraries;
    }

    CodeMaps maps() {
        return maps;
    }

    /** The code map of a scope: every class of it in the places that woven classes came from. */
    ScannedScope codeOf(Scope scope) {
        return scanned.computeIfAbsent(
                new ScopeKey(scope, rootsOf(scope)), key -> ScannedScope.of(key.roots(), scope.matcher()));
    }

    /** The places that woven classes of a scope came from so far. */
    List<Path> rootsOf(Scope scope) {
        int woven = weaving.registry().size();
        return roots.compute(
                        scope,
                        (same, known) ->
                                known != null && known.woven() == woven ? known : new Roots(woven, findRoots(scope)))
                .paths();
    }

    private List<Path> findRoots(Scope scope) {
        Predicate<String> matcher = scope.matcher();
        return weaving.registry().methods().stream()
                .map(WovenMethod::origin)
                .filter(origin -> matcher.test(origin.className()))
                .map(ClassOrigin::location)
                .distinct()
                .map(FileUrl::path)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
    }
}
