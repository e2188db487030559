package dev.whodunit.lineage;

/**
 * Where a value came into the pipeline.
 *
 * @param origin what was read, such as the name of a file
 * @param position where in it: {@code [17].delay} is a field of the 18th element, {@code [12]:4-9} some characters of the 13th
 *     line, {@code Flight[3]#2} the third argument of the fourth {@code Flight} that was made of it, {@code *} anywhere
 * @param text what was read there, as far as it is known: of some characters all of the line
 */
public record Source(String origin, String position, String text) {

    /** A value that is known by its place only. */
    Source(String origin, String position) {
        this(origin, position, "");
    }

    Source element(int index) {
        return new Source(origin, position + "[" + index + "]", text);
    }

    Source part(Object key) {
        return new Source(origin, position + "." + key, text);
    }

    /** A part of a text. */
    Source characters(int from, int to) {
        int colon = position.lastIndexOf(':');
        int dash = position.indexOf('-', colon + 1);
        if (colon < 0 || dash < 0) {
            return new Source(origin, position + ":" + from + "-" + to, text);
        }
        int base = Integer.parseInt(position.substring(colon + 1, dash));
        return new Source(origin, position.substring(0, colon) + ":" + (base + from) + "-" + (base + to), text);
    }
}
