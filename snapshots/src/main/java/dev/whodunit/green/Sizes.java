package dev.whodunit.green;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How many bytes files take. */
final class Sizes {

    private Sizes() {}

    /** Of a file, or of all files below a folder; 0 if nothing is there. */
    static long of(Path path) throws IOException {
        if (!Files.exists(path)) {
            return 0;
        }
        long bytes = 0;
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
