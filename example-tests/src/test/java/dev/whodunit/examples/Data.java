package dev.whodunit.examples;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** The data files of the examples. */
public final class Data {

    private Data() {}

    /** A file beside this class's resources: {@code flights-20k.json}. */
    public static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(Data.class.getResource("data/" + name), name)
                    .toURI());
        } catch (URISyntaxException notAFile) {
            throw new IllegalArgumentException(name, notAFile);
        }
    }
}
