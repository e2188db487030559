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

    /** What it exits with where an assumption ended the test. */
    static final int ABORTED = 3;

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
        Wanted wanted = new Wanted(arguments[0], Path.of(parameters.get(ChildJvmRun.INTO)));
        LauncherFactory.create(quiet)
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectUniqueId(arguments[0]))
                                .configurationParameters(parameters)
                                .build(),
                        wanted);
        System.exit(wanted.exitCode());
    }

    private static Map<String, String> asMap(Properties properties) {
        Map<String, String> map = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> map.put(name, properties.getProperty(name)));
        return map;
    }

    /**
     * What became of what is wanted, and of nothing else that runs beside it. All that goes wrong is printed, for somebody who looks why
     * the second run did not come as far as the first.
     */
    static final class Wanted implements TestExecutionListener {

        private final String uniqueId;
        private final Path work;
        private volatile int exitCode;

        Wanted(String uniqueId, Path work) {
            this.uniqueId = uniqueId;
            this.work = work;
        }

        int exitCode() {
            return exitCode;
        }

        /** An exception of the test's own may throw when it is asked: what counts is noted before. */
        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.getUniqueId().equals(uniqueId)) {
                exitCode = switch (result.getStatus()) {
                    case SUCCESSFUL -> 0;
                    case FAILED -> FAILED;
                    case ABORTED -> result.getThrowable().orElse(null) instanceof EndOfSecondRun ? 0 : ABORTED;
                };
                if (exitCode == FAILED) {
                    result.getThrowable().ifPresent(this::keep);
                }
            }
            result.getThrowable().ifPresent(Throwable::printStackTrace);
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
