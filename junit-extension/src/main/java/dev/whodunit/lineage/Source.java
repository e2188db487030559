package dev.whodunit.lineage;

import dev.whodunit.provenance.Origin;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a value came into the pipeline.
 *
 * @param origin what was read, such as the name of a file
 * @param position where in it: {@code [17].delay} is a field of the 18th element, {@code [12]:4-9} some characters of the 13th
 *     line, {@code Flight[3]#2} the third argument of the fourth {@code Flight} that was made of it, {@code *} anywhere
 * @param text what was read there, as far as it is known: of some characters all of the line
 */
public record Source(String origin, String position, String text) {

    private static final Pattern CHARACTERS = Pattern.compile("(.*):(\\d+)-\\d+", Pattern.DOTALL);

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

    /** How a position goes on to a part with a name. A name with a colon is quoted, so that it is none of characters. */
    static String step(Object key) {
        String name = JdkObjects.text(key);
        return name.contains(":") ? "[\"" + name + "\"]" : "." + name;
    }

    /** A part of a text. */
    Source characters(int from, int to) {
        Matcher part = CHARACTERS.matcher(position);
        if (!part.matches()) {
            return new Source(origin, position + ":" + from + "-" + to, text);
        }
        int base = Integer.parseInt(part.group(2));
        return new Source(origin, part.group(1) + ":" + (base + from) + "-" + (base + to), text);
    }
}
