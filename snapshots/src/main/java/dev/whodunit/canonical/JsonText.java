package dev.whodunit.canonical;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Locale;

/** The details of JSON text that must survive being stored as UTF-8. */
final class JsonText {

    private JsonText() {}

    /** Appends a quoted string; halves of surrogate pairs are escaped, since UTF-8 cannot hold them. */
    static void quote(CharSequence text, StringBuilder out) {
        if (isPlain(text)) {
            out.append('"').append(text).append('"');
            return;
        }
        out.append('"');
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else {
                JsonStringEncoder.getInstance().quoteAsString(text.subSequence(from, i), out);
                out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
                from = i + 1;
            }
        }
        JsonStringEncoder.getInstance().quoteAsString(text.subSequence(from, text.length()), out);
        out.append('"');
    }

    /** Whether no character needs care, as with almost all texts. */
    private static boolean isPlain(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    /** Appends a number; what is not a number in JSON is quoted. */
    static void number(String text, StringBuilder out) {
        boolean finite = Character.isDigit(text.charAt(text.length() - 1));
        out.append(finite ? text : '"' + text + '"');
    }

    /** Makes the scalar after a position the name of a field. */
    static void makeName(StringBuilder out, int start) {
        if (out.charAt(start) != '"') {
            out.insert(start, '"').append('"');
        }
    }

    /** At most so many characters, with a mark that there were more; never half of a surrogate pair. */
    static String cut(StringBuilder text, int most) {
        int end = Math.max(0, Math.min(most, text.length()) - 1);
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
