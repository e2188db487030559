package dev.whodunit.junit;

import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs test classes as a build tool does: settings are what the JVM has. Exit code 0 if all passed. */
final class TestCaseProgram {

    private TestCaseProgram() {}

    public static void main(String[] testCases) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Stream.of(testCases)
                        .map(DiscoverySelectors::selectClass)
                        .toArray(DiscoverySelector[]::new))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        listener.getSummary().getFailures().forEach(failure -> print(failure.getException()));
        long passed = listener.getSummary().getTestsSucceededCount();
        System.out.println("passed " + passed);
        System.exit(listener.getSummary().getTotalFailureCount() == 0 && passed > 0 ? 0 : 1);
    }

    private static void print(Throwable failure) {
        System.out.println(failure.getMessage());
        Stream.of(failure.getSuppressed()).forEach(more -> System.out.println(more.getMessage()));
    }
}
