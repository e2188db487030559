package dev.whodunit.lineage;

import dev.whodunit.provenance.Origin;

/**
 * Where a value came into the pipeline.
 *
 * @param origin what was read, such as the name of a file
 * @param position where in it: {@code [17].delay} is a field of the 18th element, {@code [12]:4-9} some characters of the 13th
 *     line, {@code Flight[3].delay} what the constructor of the fourth {@code Flight} got that was made of it, {@code Flight[3]#2} if the
 *     name of the parameter is not known, {@code *} anywhere
 * @param text what was read there, as far as it is known: of some characters all of the line
 */
public record Source(String origin, String position, String text) {

    /** A value that is known by its place only. */
    Source(String origin, String position) {
        this(origin, position, "");
    }

    Origin asOrigin() {
        return new Origin(origin, position, text);
    }

    Source element(int index) {
        return new Source(origin, position + "[" + index + "]", text);
    }

    Source part(Object key) {
        return new Source(origin, position + step(key), text);
    }

    /** The same place with the text that was read there. */
    Source of(String read) {
        return new Source(origin, position, read);
    }

    /** How a position goes on to a part with a name. A name with a colon is quoted, so that it is none of characters. */
    static String step(Object key) {
        String name = JdkObjects.text(key);
        return name.contains(":") ? "[\"" + name + "\"]" : "." + name;
    }

    /** Whether it is no part of a text. */
    boolean isWhole() {
        int colon = position.lastIndexOf(':');
        int dash = position.lastIndexOf('-');
        return colon < 0 || !isNumber(colon + 1, dash) || !isNumber(dash + 1, position.length());
    }

    /** Whether a text is what was read there, and was not put together from it and from constants. */
    boolean isRead(String value) {
        if (isWhole()) {
            return text.equals(value);
        }
        int from = Integer.parseInt(position, position.lastIndexOf(':') + 1, position.lastIndexOf('-'), 10);
        int to = Integer.parseInt(position, position.lastIndexOf('-') + 1, position.length(), 10);
        return to - from == value.length() && text.regionMatches(from, value, 0, value.length());
    }

    /** A part of a text. */
    Source characters(int from, int to) {
        int colon = position.lastIndexOf(':');
        int dash = position.lastIndexOf('-');
        boolean isPart = !isWhole();
        int base = isPart ? Integer.parseInt(position, colon + 1, dash, 10) : 0;
        String text = isPart ? position.substring(0, colon) : position;
        return new Source(origin, text + ":" + (base + from) + "-" + (base + to), this.text);
    }

    private boolean isNumber(int from, int to) {
        return from < to && position.substring(from, to).chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }
}
