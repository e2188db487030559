package dev.whodunit.lineage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is there while a flow runs, written by code that is not followed. */
public record TempFile(Path path) implements AutoCloseable {

    /** @param suffix of its name, with the dot */
    public TempFile(String suffix, String text) throws IOException {
        this(Files.writeString(Files.createTempFile("flow", suffix), text));
    }

    @Override
    public void close() throws IOException {
        Files.delete(path);
    }
}
