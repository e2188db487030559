package dev.whodunit.examples.newsletter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Turns addresses into codes that a partner can compare with its own, and that nobody can read. */
final class Anonymizer {

    private static final int CODE_BYTES = 12;

    private final String salt;

    Anonymizer(String salt) {
        this.salt = salt;
    }

    String anonymize(String address) {
        MessageDigest digest = sha256();
        digest.update(salt.getBytes(StandardCharsets.UTF_8));
        byte[] hash = digest.digest(address.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, CODE_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
