package dev.whodunit.junit;

import dev.whodunit.canonical.Redaction;
import dev.whodunit.canonical.ValueReader;
import dev.whodunit.diagnosis.Conditions;
import dev.whodunit.diagnosis.Replay;
import dev.whodunit.diagnosis.Sources;
import dev.whodunit.provenance.Lineage;
import dev.whodunit.record.OpenRun;
import dev.whodunit.replay.ReplayInThisJvm;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.Phase;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.snapshots.SnapshotOutcome;
import dev.whodunit.verification.SinceLastGreen.Subject;
import dev.whodunit.verification.SourceFolders;
import dev.whodunit.weave.Scope;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * What happens to runs in the life of a test class and of each test: a run for the class's set-up, and one for each test
 * that starts with the test instance and ends after {@code @AfterEach}.
 */
final class TestLife {

    private static final String TEST_RUN = "test run";

    /** More than any function takes that is worth waiting for inside a failing test. */
    private static final Duration REPLAY_LIMIT = Duration.ofSeconds(3);

    private final ExtensionContext context;
    private final Settings settings;
    private final Scope scope;
    private final ExtensionSetup setup;
    private final boolean isOfSuite;

    private TestLife(
            ExtensionContext context, Settings settings, Scope scope, ExtensionSetup setup, boolean isOfSuite) {
        this.isOfSuite = isOfSuite;
        this.context = context;
        this.settings = settings;
        this.scope = scope;
        this.setup = setup;
    }

    /** @param setup what a {@code @RegisterExtension} field says in addition */
    static TestLife of(ExtensionContext context, ExtensionSetup setup) {
        Settings settings = Settings.of(context);
        return new TestLife(context, settings, ScopeReader.of(context, settings, setup.scope()), setup, false);
    }

    /** The life of a test that has not asked for anything. */
    static TestLife ofSuite(ExtensionContext context) {
        Settings settings = Settings.of(context);
        Scope scope = ScopeReader.of(context, settings, Scope.NOTHING);
        return new TestLife(context, settings, scope, ExtensionSetup.NONE, true);
    }

    /** The scope may be on the test methods only; then there is no run for the class. */
    void beginClass() {
        Optional<OpenRun> own = ClassRuns.own(context);
        if (!scope.isEmpty() && own.filter(this::isEnough).isEmpty()) {
            own.ifPresent(OpenRun::close);
            ClassRuns.put(context, open());
            SecondRuns.rememberProperties(context);
        }
    }

    void endClass() {
        ClassRuns.of(context).ifPresent(OpenRun::close);
    }

    void beginTest() {
        Optional<TestRun> begun = testRun();
        if (begun.filter(run -> isEnough(run.open())).isPresent()) {
            return;
        }
        begun.ifPresent(TestRun::close);
        if (!isOfSuite) {
            AskedSnapshots.begins(context);
        }
        if (scope.isEmpty()) {
            throw new ExtensionConfigurationException(Messages.emptyScope(context));
        }
        List<OpenRun> interrupted = ClassRuns.around(context);
        ClassRuns.setUpIsOver(context);
        interrupted.forEach(OpenRun::suspend);
        LateExecutions.tellAtEnd(context);
        TestRun run = new TestRun(
                open().named(TestIdentity.keyOf(context, "").pattern()),
                interrupted,
                this::identity,
                quotedScope(),
                this::recordedBefore,
                this::compare,
                this::nothingMatched);
        JUnitBridge.store(context).put(TEST_RUN, run);
        SecondRuns.rememberProperties(context);
        JUnitBridge.atEnd(context, run::close);
    }

    /** A test that has the extension wants more than what every test of a suite can afford, and begins after that. */
    private boolean isEnough(OpenRun run) {
        return isOfSuite || !run.isLight();
    }

    /** JUnit may run parts of a test on other threads than the one that began it. */
    void continueTest() {
        testRun().ifPresent(run -> run.open().resume());
    }

    void testBegins() {
        testRun().ifPresent(run -> run.open().enterPhase(Phase.TEST));
    }

    /** Reading arguments is nothing that the pipeline does. */
    void testIsCalled(ReflectiveInvocationContext<Method> method) {
        testRun().ifPresent(run -> run.doUnobserved(() -> shownName().see(method)));
    }

    /** What the test or class is called where others read it. */
    ShownName shownName() {
        return new ShownName(context, redactions());
    }

    /** What the run is of. Its name may be another one once the arguments of the test are known. */
    private RunIdentity identity() {
        return TestIdentity.of(
                context, ScopeReader.pipelineName(context, scope), shownName().text());
    }

    void testEnds() {
        testRun().ifPresent(run -> run.open().enterPhase(Phase.TEARDOWN));
    }

    /** Ends the run of a test that asks for nothing; empty if there is none. */
    Optional<EndedRun> finish() {
        return testRun().map(run -> new EndedRun(Subject.TEST, run.end(), run.open()));
    }

    /** Ends the run of a class; empty if there is none. */
    Optional<EndedRun> finishClass() {
        return ClassRuns.own(context).map(run -> {
            Recording recorded = run.recording(identity());
            run.close();
            return new EndedRun(Subject.CLASS, recorded, run);
        });
    }

    /** The patterns of what is traced, in quotes. */
    String quotedScope() {
        return Messages.quoted(context, scope);
    }

    void endTest() {
        Optional<TestRun> ended = testRun();
        if (ended.isEmpty()) {
            return;
        }
        TestRun run = ended.get();
        if (settings.secondRunInto().isPresent()) {
            run.close(); // the recording of the first run stays the one that is kept
            return;
        }
        Recording recording = run.end();
        Path folder = RecordingKeeper.folder(layout(), ArgumentKeys.keyOf(context, ""));
        Lineage lineage = run.lineageOfLastRecording();
        context.publishReportEntry(
                "whodunit.recording", run.unobserved(() -> RecordingKeeper.keep(recording, lineage, folder)));
        run.doUnobserved(() -> new TestReports(context, settings, layout())
                .write(
                        recording,
                        lineage,
                        run.covered(),
                        sources(),
                        !redactions().isEmpty()));
        if (recording.steps().isEmpty()
                && run.open().matchedNothing()
                && context.getExecutionException().isEmpty()) {
            throw nothingMatched();
        }
    }

    private ExtensionConfigurationException nothingMatched() {
        return new ExtensionConfigurationException(Messages.nothingMatched(context, scope));
    }

    TestRun run() {
        return testRun()
                .orElseThrow(() -> new ExtensionConfigurationException(
                        "A PipelineRun belongs to one test: it cannot be a parameter of " + context.getDisplayName()
                                + ". Declare it on @Test, @BeforeEach or @AfterEach methods."));
    }

    private OpenRun open() {
        return new RunStart(context, settings, scope, setup, isOfSuite).open();
    }

    private List<Redaction> redactions() {
        return RedactionReader.of(context, settings, setup.redactions());
    }

    private Optional<TestRun> testRun() {
        return Optional.ofNullable(JUnitBridge.store(context).get(TEST_RUN, TestRun.class));
    }

    /** What {@code @BeforeAll} code did, outermost class first. */
    private List<Recording> recordedBefore(RunIdentity identity) {
        return ClassRuns.around(context).stream()
                .filter(this::isEnough)
                .map(run -> run.recording(identity))
                .toList();
    }

    /** In a second run of the test, what was recorded until here is all that is wanted. */
    private SnapshotOutcome compare(String part, Recording recorded, Optional<ArtifactRef> artifact) {
        Optional<Path> secondRun = settings.secondRunInto();
        return secondRun.isPresent()
                ? SecondRuns.leave(
                        recorded, secondRun.get(), settings.secondRunWanted(), TestIdentity.keyOf(context, part))
                : new TestSnapshots(context, settings, layout(), conditions(), sources())
                        .compare(part, recorded, artifact);
    }

    /** What a verdict lets pass, and what may be called before it accuses. */
    Conditions conditions() {
        return new Conditions(ToleranceReader.of(context, settings, setup.tolerances()), replay());
    }

    /** Where the lines that a verdict names can be read. */
    Sources sources() {
        return (className, file) -> SourceFolders.of(layout().project()).lines(className, file);
    }

    private Replay replay() {
        Optional<TestRun> run = testRun();
        // what was not recorded as it was cannot be given to a function again
        boolean isWhole = redactions().isEmpty();
        if (run.isEmpty() || !isWhole || !settings.allowsReplay() || !ScopeReader.mayReplay(context)) {
            return Replay.NEVER;
        }
        ValueReader.Builder reading = ValueReader.builder().inScope(scope.matcher());
        setup.reader().accept(reading);
        return new ReplayInThisJvm(
                reading.build(),
                context.getRequiredTestClass().getClassLoader(),
                REPLAY_LIMIT,
                run.get()::doUnobserved);
    }

    ProjectLayout layout() {
        return ProjectLayout.of(context.getRequiredTestClass(), settings);
    }
}
