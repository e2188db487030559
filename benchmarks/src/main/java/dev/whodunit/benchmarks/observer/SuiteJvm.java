package dev.whodunit.benchmarks.observer;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;

import dev.whodunit.record.Tracer;
import dev.whodunit.weave.Scope;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A JVM that runs the tests of one subject in one way, and ends. */
final class SuiteJvm {

    private SuiteJvm() {}

    /**
     * Runs the tests.
     *
     * @param args the subject's name, the way, the folder with the test classes, the file for the outcomes, the seconds that
     *     all of it may take, a regular expression for the names of test classes; then, if long tests are left out, the file
     *     with the outcomes of a plain run, and the milliseconds that a test may have taken in it
     */
    public static void main(String[] args) throws IOException {
        Subject subject = Subject.named(args[0]);
        Way way = Way.valueOf(args[1]);
        TimeLimit.start(Integer.parseInt(args[4]));
        try (Writer out = Files.newBufferedWriter(Path.of(args[3]))) {
            List<TestExecutionListener> listeners = new ArrayList<>();
            Optional<TracingListener> tracing =
                    way.budget().map(budget -> new TracingListener(Tracer.start(), Scope.of(subject.scope()), budget));
            tracing.ifPresent(listeners::add);
            OutcomeListener outcomes = new OutcomeListener(out);
            listeners.add(outcomes);
            LongTests tooLong = args.length > 6
                    ? LongTests.of(TestOutcomes.read(Path.of(args[6])), Long.parseLong(args[7]))
                    : LongTests.NONE;
            long start = System.nanoTime();
            LauncherFactory.create()
                    .execute(
                            request(subject, way, Path.of(args[2]), args[5], outcomes.without(tooLong)),
                            listeners.toArray(TestExecutionListener[]::new));
            if (tracing.isPresent() && tracing.get().matchedNothing()) {
                throw new IllegalStateException("No class of " + subject.scope() + " was woven");
            }
            synchronized (out) {
                out.write(TestOutcomes.lastLine((System.nanoTime() - start) / 1_000_000) + "\n");
            }
        }
        // Threads that tests have left must not keep the JVM.
        Runtime.getRuntime().halt(0);
    }

    private static LauncherDiscoveryRequest request(
            Subject subject, Way way, Path tests, String classes, PostDiscoveryFilter fast) {
        PostDiscoveryFilter wanted = test -> FilterResult.includedIf(
                !test.getSource().map(source -> isLeftOut(subject, source)).orElse(false));
        String[] leftOut =
                subject.leftOut().stream().map(Subject.LeftOut::tests).toArray(String[]::new);
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClasspathRoots(Set.of(tests)))
                .filters(ClassNameFilter.includeClassNamePatterns(classes), wanted, fast)
                // By name, too: a class that is left out may be one that cannot be loaded.
                .filters(
                        leftOut.length == 0
                                ? new ClassNameFilter[0]
                                : new ClassNameFilter[] {ClassNameFilter.excludeClassNamePatterns(leftOut)})
                .configurationParameters(way.parameters(subject))
                .build();
    }

    private static boolean isLeftOut(Subject subject, TestSource source) {
        if (source instanceof MethodSource method) {
            return subject.leavesOut(method.getClassName())
                    || subject.leavesOut(method.getClassName() + "#" + method.getMethodName());
        }
        return source instanceof ClassSource type && subject.leavesOut(type.getClassName());
    }
}
