package dev.whodunit.export;

/** Texts in Mermaid's language. */
final class MermaidText {

    private static final String PLAIN = " .,_-()/$+*…×";

    private MermaidText() {}

    /**
     * In quotes, with all that Mermaid may take for its own as the number of the character. Its own colon stays, but where the text
     * reads like a style, which Mermaid looks for with a pattern before it reads anything.
     */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        boolean mayBeStyle = text.contains("style") || text.contains("classDef");
        CleanText.visible(text).replace("\r", "").codePoints().forEach(point -> {
            if (point == '\n') {
                quoted.append("<br/>");
            } else if (Character.isLetterOrDigit(point) || PLAIN.indexOf(point) >= 0 || (point == ':' && !mayBeStyle)) {
                quoted.appendCodePoint(point);
            } else {
                quoted.append('#').append(point).append(';');
            }
        });
        return (text.isBlank() ? quoted.append("#160;") : quoted).append('"').toString();
    }
}
