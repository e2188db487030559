package dev.whodunit.snapshots;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads text that must be UTF-8. Not {@code Files.readString}, whose result for bytes that are no UTF-8 differs between Java versions. */
public final class Utf8 {

    private Utf8() {}

    /** @throws java.nio.charset.CharacterCodingException if it is something else */
    public static String read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
