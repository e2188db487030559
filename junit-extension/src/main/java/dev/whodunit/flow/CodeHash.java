package dev.whodunit.flow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.objectweb.asm.tree.MethodNode;

/** The hash of a method's code: SHA-256 over {@link CodeText}, cut to 128 bits. */
final class CodeHash {

    private static final int HEX_DIGITS = 32;

    private CodeHash() {}

    /** 32 hexadecimal digits, or {@code ""} if the method has no code. */
    static String of(MethodNode method, PrivateSynthetics lambdaBodies) {
        if (method.instructions.size() == 0) {
            return "";
        }
        return of(CodeText.of(method, lambdaBodies), HEX_DIGITS);
    }

    /** The first digits of the hash of a text. */
    static String of(String text, int digits) {
        byte[] hash = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash).substring(0, digits);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256, which every Java must have", e);
        }
    }
}
