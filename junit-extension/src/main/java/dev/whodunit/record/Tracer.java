package dev.whodunit.record;

import dev.whodunit.canonical.ThrowableFields;
import dev.whodunit.canonical.ValueReader;
import dev.whodunit.flow.ScopeScanner;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.run.Environment;
import dev.whodunit.weave.ClassOrigin;
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
        return open(scope, budget, false, builder -> {});
    }

    /**
     * Opens a run on the current thread and weaves the classes of its scope.
     *
     * @param withLineage whether values are followed, so that it is known where each came from
     * @param reading adds to how values are read
     */
    public OpenRun open(Scope scope, Budget budget, boolean withLineage, Consumer<ValueReader.Builder> reading) {
        if (withLineage) {
            recorder.followValues();
            weaving.follow(scope);
        }
        weaving.include(scope);
        Environment environment = ThisJvm.environment();
        Predicate<String> matcher = scope.matcher();
        ValueReader.Builder values = ValueReader.builder().inScope(matcher);
        throwableFields.ifPresent(values::throwableFields);
        reading.accept(values);
        Optional<KeptLabels> labels = withLineage
                ? Optional.of(new KeptLabels(
                        matcher,
                        Tracer.class.getClassLoader(),
                        weaving.numbers(),
                        recorder::stepOfThisThread,
                        budget.labels()))
                : Optional.empty();
        RunRecorder run = new RunRecorder(weaving.registry(), matcher, values.build(), budget, labels);
        OpenRun open = new OpenRun(this, run, scope, environment);
        recorder.resume(run);
        return open;
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
        Predicate<String> matcher = scope.matcher();
        List<Path> roots = weaving.registry().methods().stream()
                .map(WovenMethod::origin)
                .filter(origin -> matcher.test(origin.className()))
                .map(ClassOrigin::location)
                .distinct()
                .map(FileUrl::path)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        return scanned.computeIfAbsent(new ScopeKey(scope, roots), key -> ScannedScope.of(key.roots(), matcher));
    }
}
