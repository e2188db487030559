package dev.whodunit.snapshots;

import dev.whodunit.run.Fingerprint;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Chains values into the first 128 bits of their SHA-256. */
final class Digest {

    private final MessageDigest sha256;
    private final byte[] word = new byte[Long.BYTES];

    Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    Digest add(long value) {
        ByteBuffer.wrap(word).putLong(value);
        sha256.update(word);
        return this;
    }

    /** Adds the UTF-16 units, since UTF-8 has no room for half a surrogate pair, and the length. */
    Digest add(CharSequence text) {
        byte[] units = new byte[Character.BYTES * text.length()];
        ByteBuffer.wrap(units).asCharBuffer().append(text);
        sha256.update(units);
        return add(text.length());
    }

    /** The digest of everything added; the next values start a new chain. */
    Fingerprint finish() {
        ByteBuffer bytes = ByteBuffer.wrap(sha256.digest());
        return new Fingerprint(bytes.getLong(), bytes.getLong());
    }

    /** The first 64 bits of {@link #finish()}. */
    long finishShort() {
        return finish().high();
    }

    /** Eight hexadecimal digits that tell texts apart. */
    static String shortHash(String text) {
        return HexFormat.of().toHexDigits((int) new Digest().add(text).finishShort());
    }

    /** The digest of the lines of a file. */
    static Fingerprint ofUtf8(String text) {
        Digest digest = new Digest();
        digest.sha256.update(text.getBytes(StandardCharsets.UTF_8));
        return digest.finish();
    }
}
