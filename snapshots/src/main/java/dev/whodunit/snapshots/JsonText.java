package dev.whodunit.snapshots;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.HexFormat;

/** JSON text that survives UTF-8, editors, terminals and line-based tools. */
final class JsonText {

    private JsonText() {}

    /** The string as JSON, in quotes. */
    static String quote(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    /** At most {@code length} characters, with an ellipsis if it was longer; no surrogate pair is torn. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end) + "…";
    }

    /**
     * Escapes in a line of JSON what is legal there but does harm: half surrogate pairs, which UTF-8 cannot hold, line
     * separators, byte order marks and marks that make text run backwards.
     */
    static String escapeHarmful(String json) {
        StringBuilder escaped = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            boolean pair = i + 1 < json.length() && Character.isSurrogatePair(c, json.charAt(i + 1));
            if (pair) {
                escaped.append(c).append(json.charAt(++i));
            } else if (isHarmful(c)) {
                escaped.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    // Spelled out: Character.getType would follow the Unicode version of the JDK.
    private static boolean isHarmful(char c) {
        return Character.isSurrogate(c)
                || (c >= 0x7F && c <= 0x9F)
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || c == 0xFEFF
                || c >= 0xFFF9;
    }
}
