package dev.whodunit.canonical;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A composite that is being written as JSON. */
final class TextLevel {

    private final @Nullable Object value;
    private final Shape.Kind kind;
    private final boolean pairs;
    private final int start;
    private final int sortable;
    private final List<Integer> ends = new ArrayList<>();
    private boolean empty = true;

    /**
     * @param value the composite, or null around the root
     * @param kind how its children relate
     * @param pairs for maps, whether entries are written as objects because their keys cannot be names
     * @param start where its children start
     * @param sortable how many children without order each of its children may have
     */
    TextLevel(@Nullable Object value, Shape.Kind kind, boolean pairs, int start, int sortable) {
        this.value = value;
        this.kind = kind;
        this.pairs = pairs;
        this.start = start;
        this.sortable = sortable;
    }

    boolean isOf(Object candidate) {
        return value == candidate;
    }

    boolean hasPairs() {
        return pairs;
    }

    int sortable() {
        return sortable;
    }

    boolean isOrderFree() {
        return kind == Shape.Kind.BAG || kind == Shape.Kind.MAP;
    }

    boolean isWrapper() {
        return kind == Shape.Kind.WRAPPER;
    }

    /** Whether its children follow a name. */
    boolean hasNames() {
        return kind == Shape.Kind.OBJECT || kind == Shape.Kind.ENTRY;
    }

    /** Whether it has had no child yet; from now on it has. */
    boolean isFirst() {
        boolean first = empty;
        empty = false;
        return first;
    }

    boolean isEmpty() {
        return empty;
    }

    String opening() {
        return isWrapper() ? "" : isJsonArray() ? "[" : "{";
    }

    String closing() {
        return isWrapper() ? "" : isJsonArray() ? "]" : "}";
    }

    private boolean isJsonArray() {
        return switch (kind) {
            case LIST, ORDERED_SET, BAG -> true;
            case MAP, ORDERED_MAP -> pairs;
            case OBJECT, ENTRY, WRAPPER -> false;
        };
    }

    /** Notes that a child ends here. */
    void endChild(StringBuilder out) {
        ends.add(out.length());
    }

    /** Puts the children into the order of their text, with commas between them. */
    void sort(StringBuilder out) {
        List<String> children = new ArrayList<>();
        int from = start;
        for (int end : ends) {
            children.add(out.substring(from, end));
            from = end;
        }
        children.sort(null);
        out.setLength(start);
        out.append(String.join(",", children));
    }
}
