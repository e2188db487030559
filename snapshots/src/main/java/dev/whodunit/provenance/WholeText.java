package dev.whodunit.provenance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was read as all of a file. It has in it all else that was read there, be it a line, or something between. */
final class WholeText {

    private static final String ALL = "*";

    /** A shorter one of one line may be a single value of those that a file gives, and has to have the others in it. */
    private static final int LONG = 1000;

    private final String text;
    private @Nullable List<String> lines;

    /** @param origin for which {@link #is} holds */
    WholeText(Origin origin) {
        this.text = origin.text();
    }

    /** Whether a source may be one. */
    static boolean is(Origin origin) {
        return origin.position().equals(ALL) && !origin.text().isEmpty();
    }

    /** Whether something that was read in the same file is in it. What was cut out of it across lines is known by its characters. */
    boolean has(Origin other) {
        if (other.position().startsWith(ALL)) {
            return false;
        }
        int line = Lines.line(other.position());
        if (line != Lines.NONE && !other.text().isEmpty()) {
            return line < lines().size() && lines().get(line).equals(other.text());
        }
        return text.length() > LONG || lines().size() > 1 || (!other.text().isEmpty() && text.contains(other.text()));
    }

    private List<String> lines() {
        List<String> known = lines == null ? text.lines().toList() : lines;
        lines = known;
        return known;
    }
}
