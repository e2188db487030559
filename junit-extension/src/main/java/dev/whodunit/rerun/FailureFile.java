package dev.whodunit.rerun;

import dev.whodunit.verification.TestFailure;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
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
        properties.setProperty(TYPE, failure.getClass().getName());
        properties.setProperty(MESSAGE, String.valueOf(failure.getMessage()));
        try (Writer out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        }
    }

    /** Where it cannot be read, nothing is known of it. */
    static TestFailure read(Path work) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(work.resolve(NAME))) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException unreadable) {
            return new TestFailure("", "");
        }
        return new TestFailure(properties.getProperty(TYPE, ""), properties.getProperty(MESSAGE, ""));
    }
}
