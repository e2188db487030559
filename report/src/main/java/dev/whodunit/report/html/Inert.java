package dev.whodunit.report.html;

import java.util.Locale;

/** Text that a browser shows and does nothing else with. What eyes do not see, such as marks that turn the direction of writing, is written as {@code \u202E}. */
final class Inert {

    private Inert() {}

    static String text(String text) {
        StringBuilder inert = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> append(character, inert));
        return inert.toString();
    }

    /** Without the markup's escapes, for what a script shows as text. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(character -> appendVisible(character, visible));
        return visible.toString();
    }

    private static void append(int character, StringBuilder inert) {
        switch (character) {
            case '&' -> inert.append("&amp;");
            case '<' -> inert.append("&lt;");
            case '>' -> inert.append("&gt;");
            case '"' -> inert.append("&quot;");
            case '\'' -> inert.append("&#39;");
            default -> appendVisible(character, inert);
        }
    }

    private static void appendVisible(int character, StringBuilder text) {
        if (character == '\n' || character == '\t' || isShown(character)) {
            text.appendCodePoint(character);
        } else {
            for (char unit : Character.toChars(character)) {
                text.append(String.format(Locale.ROOT, "\\u%04X", (int) unit));
            }
        }
    }

    private static boolean isShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
