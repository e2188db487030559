package dev.whodunit.lineage;

import org.jspecify.annotations.Nullable;

/**
 * The way from a value to a part of it, such as {@code months["2012-01"].mean}.
 *
 * @param parent the way to what the part is in; null of the value itself
 * @param step a name with its dot, or a key with its brackets; {@code ""} where there is an index
 * @param index from 0; -1 where there is none
 */
record PartPath(@Nullable PartPath parent, String step, int index) {

    /** The value itself. */
    static final PartPath WHOLE = new PartPath(null, "", -1);

    PartPath field(String name) {
        return new PartPath(this, "." + name, -1);
    }

    PartPath size() {
        return field("size");
    }

    PartPath element(int at) {
        return new PartPath(this, "", at);
    }

    PartPath entry(String key) {
        return new PartPath(this, "[\"" + key.replace("\"", "\\\"") + "\"]", -1);
    }

    /** The same, where a field of the value itself has no dot. */
    String text() {
        StringBuilder text = new StringBuilder();
        append(text);
        return text.length() > 0 && text.charAt(0) == '.' ? text.substring(1) : text.toString();
    }

    private void append(StringBuilder text) {
        if (parent != null) {
            parent.append(text);
            text.append(index < 0 ? step : "[" + index + "]");
        }
    }
}
