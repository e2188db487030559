package dev.whodunit.benchmarks.peers;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A JVM that runs tests as a build tool does, and ends. */
final class PeerJvm {

    private PeerJvm() {}

    /**
     * Runs the tests.
     *
     * @param args the file for a list of {@link Outcome}, then names of test classes, or of methods: {@code a.SomeTest#test}
     */
    public static void main(String[] args) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        TestExecutionListener listener = new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                outcomes.add(outcome(test, result));
            }
        };
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(Arrays.stream(args)
                                        .skip(1)
                                        .map(PeerJvm::selector)
                                        .toList())
                                .build(),
                        listener);
        try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(Path.of(args[0])))) {
            out.writeObject(outcomes);
        }
    }

    private static DiscoverySelector selector(String name) {
        return name.contains("#") ? DiscoverySelectors.selectMethod(name) : DiscoverySelectors.selectClass(name);
    }

    private static Outcome outcome(TestIdentifier test, TestExecutionResult result) {
        return new Outcome(
                test.getDisplayName(),
                test.isTest(),
                result.getStatus() == TestExecutionResult.Status.SUCCESSFUL,
                result.getThrowable().map(PeerJvm::kinds).orElse(List.of()),
                result.getThrowable().map(Throwable::getMessage).orElse(""));
    }

    private static List<String> kinds(Throwable thrown) {
        return Stream.<Class<?>>iterate(thrown.getClass(), Objects::nonNull, Class::getSuperclass)
                .map(Class::getName)
                .toList();
    }
}
