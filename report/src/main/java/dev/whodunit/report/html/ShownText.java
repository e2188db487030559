package dev.whodunit.report.html;

/** Texts as pages have room for them. */
public final class ShownText {

    private static final String REST = "…";

    private ShownText() {}

    /** The text as it is shown: what eyes do not see is written as {@code \\u202E}. For texts that scripts put into the page. */
    public static String visible(String text) {
        return Inert.visible(text);
    }

    /** At most {@code longest} characters, with an ellipsis for the rest; no pair of surrogates is torn. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - REST.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + REST;
    }
}
