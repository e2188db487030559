package dev.whodunit.recording;

import dev.whodunit.run.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Artifact contents by fingerprint, one compressed file each, shared by all recordings that lie side by side.
 *
 * @param root the folder
 */
record ObjectFolder(Path root) {

    // No UTF-8 text starts with these: they mark the rare text that UTF-8 cannot hold.
    private static final byte[] UTF_16_MARK = {(byte) 0xFE, (byte) 0xFF};

    /** The file of the artifact with this fingerprint, whether it exists or not. */
    Path file(Fingerprint fingerprint) {
        String hex = fingerprint.toString();
        return root.resolve(hex.substring(0, 2)).resolve(hex + ".json.gz");
    }

    /** Keeps the content, unless it is there already. */
    void write(Fingerprint fingerprint, String json) throws IOException {
        Path file = file(fingerprint);
        // An empty file is what a power failure may leave of one that was not synced.
        if (Files.exists(file) && Files.size(file) > 0) {
            return;
        }
        AtomicFile.write(file, AtomicFile.Durability.CACHED, out -> {
            try (OutputStream zipped = new GZIPOutputStream(out)) {
                zipped.write(encode(json));
            }
        });
    }

    /**
     * The content that was kept.
     *
     * @throws java.nio.file.NoSuchFileException if nothing was kept
     * @throws IOException if the file is damaged
     */
    String read(Fingerprint fingerprint) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file(fingerprint)), 1 << 16)) {
            return decode(in.readAllBytes());
        }
    }

    private static byte[] encode(String json) {
        try {
            ByteBuffer utf8 = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(json));
            byte[] bytes = new byte[utf8.remaining()];
            utf8.get(bytes);
            return bytes;
        } catch (CharacterCodingException halfSurrogatePair) {
            byte[] bytes = new byte[UTF_16_MARK.length + Character.BYTES * json.length()];
            ByteBuffer.wrap(bytes).put(UTF_16_MARK).asCharBuffer().put(json);
            return bytes;
        }
    }

    private static String decode(byte[] bytes) {
        boolean utf16 = bytes.length >= 2 && bytes[0] == UTF_16_MARK[0] && bytes[1] == UTF_16_MARK[1];
        return utf16
                ? ByteBuffer.wrap(bytes, 2, bytes.length - 2).asCharBuffer().toString()
                : new String(bytes, StandardCharsets.UTF_8);
    }
}
