package dev.whodunit.junit;

import dev.whodunit.green.GreenRuns;
import dev.whodunit.green.KeptCode;
import dev.whodunit.recording.RecordingWriter;
import dev.whodunit.rerun.ChildJvmRun;
import dev.whodunit.rerun.ChildJvmRun.Wording;
import dev.whodunit.rerun.EndOfSecondRun;
import dev.whodunit.rerun.TestClassPath;
import dev.whodunit.run.Recording;
import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.snapshots.SnapshotOutcome;
import dev.whodunit.verification.RunsInDepth;
import dev.whodunit.verification.SecondRun;
import dev.whodunit.verification.SinceLastGreen.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Second runs of tests: how they are started, and what they do when they come to the comparison. */
final class SecondRuns {

    /** JUnit tells a single parameter, not all of them; these change what a test does. */
    private static final List<String> PARAMETERS = List.of(
            "junit.jupiter.extensions.autodetection.enabled",
            "junit.jupiter.testinstance.lifecycle.default",
            "junit.jupiter.tempdir.factory.default",
            "junit.jupiter.tempdir.cleanup.mode.default",
            "junit.jupiter.conditions.deactivate",
            "junit.jupiter.execution.timeout.default",
            "junit.jupiter.execution.timeout.testable.method.default",
            "junit.jupiter.execution.timeout.test.method.default",
            "junit.jupiter.execution.timeout.testtemplate.method.default",
            "junit.jupiter.execution.timeout.mode",
            "junit.jupiter.execution.timeout.thread.mode.default",
            Setting.TRACE.toString(),
            Setting.DIRECTORY.toString(),
            Setting.SNAPSHOTS.toString(),
            Setting.CONFIG.toString(),
            Setting.SAMPLES.toString(),
            Setting.CONTENTS.toString());

    private static final String SYSTEM_PROPERTIES = "system properties";

    private static final String END = "the end";
    private static final String AFTER_TESTS = "what fails after its tests may need what they left";

    private final ExtensionContext context;
    private final Settings settings;
    private final ProjectLayout layout;
    private final SnapshotKey key;
    private final Supplier<String> refusal;

    private SecondRuns(ExtensionContext context, Settings settings, ProjectLayout layout, SnapshotKey key) {
        this.context = context;
        this.settings = settings;
        this.layout = layout;
        this.key = key;
        this.refusal = JUnitBridge.kept(
                        context.getRoot(), "second runs", SecondRunAllowance.class, SecondRunAllowance::new)
                .share(context.getUniqueId());
    }

    /** Starts one, if the test may run twice. */
    static SecondRun of(ExtensionContext context, Settings settings, ProjectLayout layout, String part) {
        SecondRuns runs = new SecondRuns(context, settings, layout, TestIdentity.keyOf(context, part));
        return runs.of(
                new Wording(
                        "The test was not run a second time to rule out chance", "the comparison with the snapshot"),
                runs.forbidden(),
                TestClassPath::entries,
                "second-runs");
    }

    /**
     * Starts some that record all that the test does, if it may run twice.
     *
     * @param subject what is run: of a class what comes before its tests, and then what comes after them
     */
    static RunsInDepth inDepth(
            ExtensionContext context, Settings settings, Subject subject, ProjectLayout layout, GreenRuns green) {
        SecondRuns runs = new SecondRuns(context, settings, layout, TestIdentity.keyOf(context, ""));
        boolean isAfterTests = subject == Subject.CLASS && ClassRuns.isSetUp(context);
        Optional<String> forbidden = isAfterTests ? Optional.of(AFTER_TESTS) : runs.forbidden();
        String notRun = "The " + subject.word() + " was not run ";
        Path copies = KeptGreenRuns.copies(context, layout);
        return new RunsInDepth() {
            @Override
            public SecondRun now() {
                return runs.of(
                        new Wording(notRun + "again in depth", END), forbidden, TestClassPath::entries, "second-runs");
            }

            @Override
            public SecondRun then(KeptCode code) {
                return runs.of(
                        new Wording(notRun + "again on the class files of its last green run", END),
                        forbidden,
                        () -> TestClassPath.with(green.restore(code, copies)),
                        "green-runs");
            }

            @Override
            public SecondRun again() {
                return runs.of(
                        new Wording(notRun + "once more to rule out chance", END),
                        forbidden,
                        TestClassPath::entries,
                        "second-runs");
            }
        };
    }

    private SecondRun of(Wording words, Optional<String> forbidden, Supplier<List<Path>> classPath, String kind) {
        if (forbidden.isPresent()) {
            return SecondRun.never(words.notRun() + ": " + forbidden.get());
        }
        Map<String, String> parameters = new TreeMap<>();
        for (String name : PARAMETERS) {
            context.getConfigurationParameter(name).ifPresent(value -> parameters.put(name, value));
        }
        return new ChildJvmRun(
                words,
                refusal,
                classPath,
                context.getUniqueId(),
                folder(Path.of(""), key),
                folder(layout.output().resolve(kind), key).toAbsolutePath(),
                Optional.ofNullable(JUnitBridge.store(context).get(SYSTEM_PROPERTIES, Properties.class))
                        .orElseGet(System::getProperties),
                parameters,
                settings.secondRunLimit());
    }

    /** Who says that the test does not run twice. */
    private Optional<String> forbidden() {
        if (!settings.allowsSecondRun()) {
            return Optional.of(Setting.RERUN + " is false");
        }
        return ScopeReader.mayRunTwice(context)
                ? Optional.empty()
                : Optional.of("it must not run twice, says @TracePipeline(rerun = false)");
    }

    /** What the pipeline sets while it runs is no input of its second run. */
    static void rememberProperties(ExtensionContext context) {
        Properties now = new Properties();
        for (String name : System.getProperties().stringPropertyNames()) {
            now.setProperty(name, System.getProperty(name, ""));
        }
        JUnitBridge.store(context).put(SYSTEM_PROPERTIES, now);
    }

    /**
     * What a second run does: it leaves what was recorded, and goes no further once that is what was wanted, since the
     * first run did not either.
     */
    static SnapshotOutcome leave(Recording recording, Path into, String wanted, SnapshotKey key) {
        Path folder = folder(into, key);
        RecordingWriter.write(recording, folder);
        if (folder.equals(into.resolve(wanted))) {
            throw new EndOfSecondRun();
        }
        return new SnapshotOutcome.Matches(folder);
    }

    /** What a second run in depth leaves when it ends: that of the test, or of the class, for which it was started. */
    static void leaveInDepth(ExtensionContext context, Settings settings, EndedRun ended) {
        boolean isWanted = ended.subject() == Subject.TEST || isWanted(context, settings);
        if (isWanted) {
            settings.secondRunInto()
                    .ifPresent(into -> leave(ended.recording(), into, "", TestIdentity.keyOf(context, "")));
        }
    }

    /** Whether this JVM was started for a class around the test, whose tests are not wanted. */
    static boolean isOfClassAround(ExtensionContext context, Settings settings) {
        for (Optional<ExtensionContext> level = context.getParent();
                level.isPresent();
                level = level.get().getParent()) {
            if (isWanted(level.get(), settings)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this JVM was started for what comes before and after the tests of this class. */
    static boolean isWanted(ExtensionContext context, Settings settings) {
        boolean isClass =
                context.getTestClass().isPresent() && context.getTestMethod().isEmpty();
        return isClass
                && settings.secondRunInto().isPresent()
                && folder(Path.of(""), TestIdentity.keyOf(context, "")).equals(Path.of(settings.secondRunWanted()));
    }

    private static Path folder(Path root, SnapshotKey key) {
        return RecordingKeeper.withoutExtension(root.resolve(key.path()));
    }
}
