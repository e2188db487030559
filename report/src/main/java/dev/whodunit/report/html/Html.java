package dev.whodunit.report.html;

import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Set;

/** Writes elements of HTML or SVG one after the other. Texts and the values of attributes are escaped, names are those of the caller's code. */
public final class Html {

    private static final Set<String> VOID = Set.of("meta", "br", "hr", "input", "link");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    public Html open(String tag, String... attributes) {
        start(tag, attributes);
        open.push(tag);
        return this;
    }

    /** Closes the element that was opened last. */
    public Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** A whole element with a text; where there is no text and the element never has any, it is one without an end. */
    public Html element(String tag, String text, String... attributes) {
        start(tag, attributes);
        if (!text.isEmpty() || !VOID.contains(tag)) {
            out.append(Inert.text(text)).append("</").append(tag).append('>');
        }
        return this;
    }

    /** A text inside the element that is open. */
    public Html text(String text) {
        out.append(Inert.text(text));
        return this;
    }

    /** A line break in the source, so that long pages can be read and compared there. */
    public Html line() {
        out.append('\n');
        return this;
    }

    /**
     * A style sheet or a script that is a part of this library. Nothing that a run has made may be in it.
     *
     * @param tag {@code style} or {@code script}
     */
    public Html ownSource(String tag, String source) {
        out.append('<')
                .append(tag)
                .append(">\n")
                .append(source)
                .append("</")
                .append(tag)
                .append(">\n");
        return this;
    }

    /**
     * Data for scripts of the page. It is never executed: nothing in it can end the element or begin another one.
     *
     * @param json as one value
     */
    public Html data(String id, String json) {
        out.append("<script type=\"application/json\" id=\"")
                .append(Inert.text(id))
                .append("\">")
                .append(json.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))
                .append("</script>\n");
        return this;
    }

    /** The same, packed with gzip; in base64, which has no character that markup has. */
    public Html packed(String id, byte[] gzip) {
        out.append("<script type=\"application/octet-stream\" id=\"")
                .append(Inert.text(id))
                .append("\">")
                .append(Base64.getEncoder().encodeToString(gzip))
                .append("</script>\n");
        return this;
    }

    /** How many bytes there are until now. */
    public int bytes() {
        return out.chars()
                .map(unit -> unit < 0x80 ? 1 : unit < 0x800 || Character.isSurrogate((char) unit) ? 2 : 3)
                .sum();
    }

    /** How many characters there are until now. */
    public int length() {
        return out.length();
    }

    /** A whole page. */
    public static String page(Html content) {
        return "<!DOCTYPE html>\n" + content;
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(Inert.text(attributes[i + 1]))
                    .append('"');
        }
        out.append('>');
    }

    /**
     * What was written.
     *
     * @throws IllegalStateException if an element is still open
     */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return out.toString();
    }
}
