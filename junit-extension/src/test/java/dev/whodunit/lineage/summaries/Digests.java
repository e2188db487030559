package dev.whodunit.lineage.summaries;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Checksum;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What makes codes of bytes that nobody can turn back, and how codes are written. */
final class Digests {

    private Digests() {}

    static List<Recipe> recipes() {
        Recipe algorithm = Recipes.single("HmacSHA256", "HmacMD5");
        Recipe key = Recipes.made(made -> new SecretKeySpec(bytes(made.get(0)), "HmacSHA256"), Texts.text("b"));
        return List.of(
                Recipes.made(Digests::digest, Recipes.single("SHA-256", "MD5"), Texts.text("b")),
                Recipes.made(Digests::mac, algorithm, key, Texts.text("d")),
                key,
                Recipes.made(made -> sum(new CRC32(), bytes(made.get(0))), Texts.text("b")),
                Recipes.made(made -> sum(new Adler32(), bytes(made.get(0))), Texts.text("b")),
                Recipes.single(HexFormat.of(), HexFormat.of().withUpperCase(), HexFormat.ofDelimiter("-")),
                Recipes.made(made -> UUID.nameUUIDFromBytes(bytes(made.get(0))), Texts.text("b")));
    }

    /** Texts that some methods of these classes can read. */
    static List<Recipe> texts() {
        return Recipes.singles(
                "0a1b",
                "ff00",
                "SHA-256",
                "MD5",
                "HmacSHA256",
                "HmacMD5",
                "123e4567-e89b-12d3-a456-426614174000",
                "00000000-0000-1000-8000-000000000001");
    }

    static boolean isOne(Class<?> owner) {
        return List.of(HexFormat.class, UUID.class, MessageDigest.class, Mac.class, SecretKeySpec.class).stream()
                .anyMatch(type -> type.isAssignableFrom(owner));
    }

    /** The code of all that an object was given so far. */
    static Optional<Object> code(Object object) throws GeneralSecurityException, CloneNotSupportedException {
        if (object instanceof MessageDigest digest) {
            return Optional.of(((MessageDigest) digest.clone()).digest());
        }
        if (object instanceof Mac mac) {
            return Optional.of(mac.getAlgorithm() + code(mac));
        }
        return object instanceof Checksum sum ? Optional.of(sum.getValue()) : Optional.empty();
    }

    private static String code(Mac mac) throws CloneNotSupportedException {
        try {
            return HexFormat.of().formatHex(((Mac) mac.clone()).doFinal());
        } catch (IllegalStateException withoutKey) {
            return "";
        }
    }

    private static Object digest(List<Object> made) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance((String) made.get(0));
        digest.update(bytes(made.get(1)));
        return digest;
    }

    private static Mac mac(List<Object> made) throws GeneralSecurityException {
        Mac mac = Mac.getInstance((String) made.get(0));
        mac.init((Key) made.get(1));
        mac.update(bytes(made.get(2)));
        return mac;
    }

    private static Checksum sum(Checksum sum, byte[] bytes) {
        sum.update(bytes);
        return sum;
    }

    private static byte[] bytes(Object text) {
        return ((String) text).getBytes(StandardCharsets.UTF_8);
    }
}
