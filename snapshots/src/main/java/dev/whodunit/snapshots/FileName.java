package dev.whodunit.snapshots;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Turns any text into the name of a file or folder that every file system accepts. */
final class FileName {

    /** In bytes, so that names in any script stay below the limit of 255 bytes, and paths below Windows' limit. */
    private static final int LONGEST = 120;

    private static final Pattern RESERVED =
            Pattern.compile("(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9])(\\..*)?");
    private static final String LEGAL_MARKS = "_-.,()[] $+=@!";

    private FileName() {}

    /**
     * The text with the extension appended; if anything had to be replaced or cut, a hash of the text comes between.
     */
    static String of(String text, String extension) {
        return of(text, extension, Character.MAX_CODE_POINT);
    }

    /** The same in ASCII, for names that come from values: a JVM in the locale C can name no other file, and may have compiled no such test. */
    static String inAscii(String text, String extension) {
        return of(text, extension, 127);
    }

    private static String of(String text, String extension, int lastLetter) {
        String legal = legal(text, lastLetter);
        boolean fits = bytes(legal + extension) <= LONGEST;
        boolean reserved =
                RESERVED.matcher((legal + extension).toLowerCase(Locale.ROOT)).matches();
        if (fits && !reserved && legal.equals(text)) {
            return legal + extension;
        }
        String hash = "~" + Digest.shortHash(text);
        String hashedBase = reserved ? legal.replaceFirst("(\\..*)?$", hash + "$1") : legal + hash;
        if (bytes(hashedBase + extension) <= LONGEST) {
            return hashedBase + extension;
        }
        return cut(legal, LONGEST - bytes(hash + extension)) + hash + extension;
    }

    private static String legal(String text, int lastLetter) {
        StringBuilder legal = new StringBuilder();
        // macOS decomposes accents: composed, the name is the same everywhere.
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(c -> (Character.isLetterOrDigit(c) && c <= lastLetter) || LEGAL_MARKS.indexOf(c) >= 0 ? c : '_')
                .forEach(legal::appendCodePoint);
        if (legal.isEmpty() || legal.charAt(0) == '.' || legal.charAt(0) == ' ') {
            legal.insert(0, '_');
        }
        // Windows drops dots and spaces at the end of a name.
        char last = legal.charAt(legal.length() - 1);
        return last == '.' || last == ' ' ? legal.append('_').toString() : legal.toString();
    }

    private static String cut(String text, int longest) {
        int length = 0;
        int bytes = 0;
        while (length < text.length()) {
            int next = length + Character.charCount(text.codePointAt(length));
            bytes += bytes(text.substring(length, next));
            if (bytes > longest) {
                break;
            }
            length = next;
        }
        return text.substring(0, length);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
