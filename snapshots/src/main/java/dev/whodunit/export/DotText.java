package dev.whodunit.export;

/** Texts in Graphviz's language. */
final class DotText {

    private DotText() {}

    /** In a quoted string Graphviz knows escapes for a quote, a backslash and a line break; and entities, as HTML has. */
    static String quoted(String text) {
        String escaped = CleanText.visible(text)
                .replace("&", "&amp;")
                .replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n");
        return '"' + escaped + '"';
    }
}
