package dev.whodunit.rerun;

import dev.whodunit.verification.TestFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What a second run has failed with, from its JVM to the one that started it. */
final class FailureFile {

    private static final String NAME = "failure.properties";
    private static final String TYPE = "type";
    private static final String MESSAGE = "message";

    private FailureFile() {}

    static void delete(Path work) throws IOException {
        Files.deleteIfExists(work.resolve(NAME));
    }

    /** Keeps the first one: what comes after it may come of it. */
    static void write(Path work, Throwable failure) throws IOException {
        Path file = work.resolve(NAME);
        if (Files.exists(file)) {
            return;
        }
        Properties properties = new Properties();
        TestFailure known = TestFailure.of(failure);
        properties.setProperty(TYPE, known.type());
        properties.setProperty(MESSAGE, known.message());
        try (OutputStream out = Files.newOutputStream(file)) { // which escapes what no charset has
            properties.store(out, null);
        }
    }

    /** Where it cannot be read, nothing is known of it. */
    static TestFailure read(Path work) {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(work.resolve(NAME))) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException unreadable) {
            return TestFailure.UNKNOWN;
        }
        return new TestFailure(properties.getProperty(TYPE, ""), properties.getProperty(MESSAGE, ""));
    }
}
