package dev.whodunit.rerun;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs one test in a JVM that was started for it. */
final class LauncherMain {

    static final String PROPERTIES = "system.properties";
    static final String PARAMETERS = "configuration.properties";

    private LauncherMain() {}

    /** @param arguments the test's unique id, and the folder with the two files of properties */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        read(folder.resolve(PROPERTIES)).forEach(System::setProperty);
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectUniqueId(arguments[0]))
                                .configurationParameters(read(folder.resolve(PARAMETERS)))
                                .build(),
                        new FailureToOutput());
        System.exit(0);
    }

    private static Map<String, String> read(Path file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        }
        Map<String, String> read = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> read.put(name, properties.getProperty(name)));
        return read;
    }

    /** For somebody who looks why the second run did not come as far as the first. */
    private static final class FailureToOutput implements TestExecutionListener {

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            result.getThrowable().ifPresent(Throwable::printStackTrace);
        }
    }
}
