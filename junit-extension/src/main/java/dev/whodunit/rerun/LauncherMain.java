package dev.whodunit.rerun;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs one test, or one test class, in a JVM that was started for it; standard input has its {@link GivenProperties}. */
final class LauncherMain {

    /** What it exits with where the test has failed. */
    static final int FAILED = 1;

    private LauncherMain() {}

    /** @param arguments the unique id of the test or class */
    public static void main(String[] arguments) throws IOException {
        Properties sent = new Properties();
        sent.load(System.in);
        asMap(GivenProperties.system(sent)).forEach(System::setProperty);
        Map<String, String> parameters = asMap(GivenProperties.parameters(sent));
        // reports of the project's own listeners have this test already
        LauncherConfig quiet = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        Failures failures = new Failures(arguments[0], Path.of(parameters.get(ChildJvmRun.INTO)));
        LauncherFactory.create(quiet)
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectUniqueId(arguments[0]))
                                .configurationParameters(parameters)
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
    private static final class Failures implements TestExecutionListener {

        private final String wanted;
        private final Path work;
        private volatile boolean isAny;

        private Failures(String wanted, Path work) {
            this.wanted = wanted;
            this.work = work;
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            boolean isOfIt = test.isTest() || test.getUniqueId().equals(wanted);
            result.getThrowable().ifPresent(Throwable::printStackTrace);
            if (isOfIt && result.getStatus() == TestExecutionResult.Status.FAILED) {
                isAny = true;
                result.getThrowable().ifPresent(this::keep);
            }
        }

        private void keep(Throwable failure) {
            try {
                FailureFile.write(work, failure);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable); // JUnit logs it, and goes on
            }
        }
    }
}
