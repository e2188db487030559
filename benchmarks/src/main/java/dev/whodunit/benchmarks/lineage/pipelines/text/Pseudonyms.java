package dev.whodunit.benchmarks.lineage.pipelines.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Replaces names by short hashes and cuts texts to a number of bytes. */
final class Pseudonyms {

    private static final byte[] SALT = "strike-reports".getBytes(StandardCharsets.UTF_8);
    private static final int HASH_BYTES = 6;

    private Pseudonyms() {}

    static String of(Reporter reporter) {
        byte[] hash = sha256().digest(salted(reporter.name() + "|" + reporter.state()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, HASH_BYTES));
    }

    private static byte[] salted(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        byte[] salted = new byte[SALT.length + bytes.length];
        System.arraycopy(SALT, 0, salted, 0, SALT.length);
        System.arraycopy(bytes, 0, salted, SALT.length, bytes.length);
        return salted;
    }

    /** The longest beginning of a text whose UTF-8 form fits into so many bytes. */
    static String excerpt(String text, int maxBytes) {
        CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
        ByteBuffer buffer = ByteBuffer.allocate(maxBytes);
        encoder.encode(CharBuffer.wrap(text), buffer, true);
        buffer.flip();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
