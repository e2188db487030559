package dev.whodunit.report.html;

/** Texts as pages have room for them. */
public final class ShownText {

    private static final String REST = "…";

    private ShownText() {}

    /** At most {@code longest} characters, with an ellipsis for the rest; no pair of surrogates is torn. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - REST.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + REST;
    }
}
