package dev.whodunit.record;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;

/** Where a class loader says that a class is from. */
final class FileUrl {

    private static final String SCHEME = "file:";

    private FileUrl() {}

    /** The folder or jar that a {@code file:} URL means; empty for any other URL, such as one into a nested jar. */
    static Optional<Path> path(String url) {
        if (!url.startsWith(SCHEME)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(URI.create(url)));
        } catch (IllegalArgumentException notEncoded) {
            return pathOfText(url.substring(SCHEME.length()));
        }
    }

    /** Some loaders, and {@code File.toURL}, leave blanks and other characters as they are. */
    private static Optional<Path> pathOfText(String path) {
        try {
            return Optional.of(Path.of(new URI("file", null, path, null)));
        } catch (URISyntaxException | IllegalArgumentException noPath) {
            return Optional.empty();
        }
    }
}
