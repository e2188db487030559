package dev.whodunit.difference;

import java.util.Locale;

/** Text on one line in which nothing is invisible that is not a plain space: the rest is escaped as in JSON. */
final class VisibleText {

    private VisibleText() {}

    static String of(CharSequence text) {
        return of(text, false);
    }

    /** The same where spaces or the marks on characters are the very difference. */
    static String ofUnlike(CharSequence text) {
        return of(text, true);
    }

    private static String of(CharSequence text, boolean isUnlike) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (isUnlike && character == ' ') {
                visible.append('·');
            } else {
                append(character, isUnlike, visible);
            }
        });
        return visible.toString();
    }

    private static void append(int character, boolean isUnlike, StringBuilder visible) {
        switch (character) {
            case '\n' -> visible.append("\\n");
            case '\r' -> visible.append("\\r");
            case '\t' -> visible.append("\\t");
            case ' ' -> visible.append(' ');
            default -> {
                if (isInvisible(character) || (isUnlike && character > 0x7E)) {
                    for (char unit : Character.toChars(character)) {
                        visible.append(String.format(Locale.ROOT, "\\u%04X", (int) unit));
                    }
                } else {
                    visible.appendCodePoint(character);
                }
            }
        }
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> true;
            default -> false;
        };
    }
}
