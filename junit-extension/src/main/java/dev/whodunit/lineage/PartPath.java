package dev.whodunit.lineage;

import org.jspecify.annotations.Nullable;

/** The way from a value to a part of it, such as {@code months["2012-01"].mean}. Two ways are never equal: each part has its own. */
final class PartPath {

    /** The value itself. */
    static final PartPath WHOLE = new PartPath(null, "", -1);

    private final @Nullable PartPath parent;
    private final String step;
    private final int index;

    private PartPath(@Nullable PartPath parent, String step, int index) {
        this.parent = parent;
        this.step = step;
        this.index = index;
    }

    /** The way to what the part is in; null of the value itself. */
    @Nullable
    PartPath parent() {
        return parent;
    }

    /** A name with its dot, or a key with its brackets; {@code ""} where there is an index. */
    String step() {
        return step;
    }

    /** From 0; -1 where there is none. */
    int index() {
        return index;
    }

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
