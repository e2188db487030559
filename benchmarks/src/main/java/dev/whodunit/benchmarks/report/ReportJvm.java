package dev.whodunit.benchmarks.report;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** A JVM that runs the suite once, and ends. */
final class ReportJvm {

    private ReportJvm() {}

    /** @param args nothing; settings are system properties */
    public static void main(String[] args) {
        SummaryGeneratingListener heard = new SummaryGeneratingListener();
        long start = System.nanoTime();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(QuakeTests.class))
                                .build(),
                        heard);
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        System.out.println(heard.getSummary().getTestsSucceededCount() + " " + milliseconds);
        heard.getSummary().getFailures().stream()
                .limit(1)
                .forEach(failure -> failure.getException().printStackTrace(System.out));
    }
}
