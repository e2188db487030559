package dev.whodunit.rerun;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.io.IOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs one test in a JVM that was started for it; standard input has its {@link GivenProperties}. */
final class LauncherMain {

    /** What it exits with where the test has failed. */
    static final int FAILED = 1;

    private LauncherMain() {}

    /** @param arguments the test's unique id */
    public static void main(String[] arguments) throws IOException {
        Properties sent = new Properties();
        sent.load(System.in);
        asMap(GivenProperties.system(sent)).forEach(System::setProperty);
        // reports of the project's own listeners have this test already
        LauncherConfig quiet = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        FailureToOutput failures = new FailureToOutput();
        LauncherFactory.create(quiet)
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectUniqueId(arguments[0]))
                                .configurationParameters(asMap(GivenProperties.parameters(sent)))
                                .build(),
                        failures);
        System.exit(failures.isAny ? FAILED : 0);
    }

    private static Map<String, String> asMap(Properties properties) {
        Map<String, String> map = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> map.put(name, properties.getProperty(name)));
        return map;
    }

    /** For somebody who looks why the second run did not come as far as the first. */
    private static final class FailureToOutput implements TestExecutionListener {

        private volatile boolean isAny;

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            isAny |= test.isTest() && result.getStatus() == TestExecutionResult.Status.FAILED;
            result.getThrowable().ifPresent(Throwable::printStackTrace);
        }
    }
}
