package dev.whodunit.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The way from an artifact to a part of it: {@code [3].delay} is a field of its fourth element, {@code ["SJC"].mean} one of what it
 * has under a key, {@code .size} of a collection or an array how many elements there are, {@code [*]} any of them or all.
 *
 * @param steps indexes with their brackets ({@code [3]}), keys with theirs ({@code ["SJC"]}), names with their dot
 *     ({@code .delay}); empty for the artifact itself
 */
public record CellPath(List<String> steps) {

    /** The artifact itself. */
    public static final CellPath WHOLE = new CellPath(List.of());

    private static final Pattern STEP = Pattern.compile("\\.[^.\\[]+|\\[\\d+]|\\[\\*]|\\[\"(?:[^\"\\\\]|\\\\.)*\"]");

    public CellPath {
        steps = List.copyOf(steps);
    }

    /**
     * Reads a path as it is written above.
     *
     * @throws NoSuchPartException if it is none; the message says how to write one
     */
    public static CellPath parse(String text) {
        List<String> steps = new ArrayList<>();
        Matcher step = STEP.matcher(text);
        int at = 0;
        while (step.find() && step.start() == at) {
            steps.add(step.group());
            at = step.end();
        }
        if (at != text.length()) {
            throw new NoSuchPartException("\"" + text
                    + "\" leads to no part of an artifact. Write [3] for an element, [\"key\"] for what is kept under a key"
                    + " and .name for a field, as in [3].delay.");
        }
        return new CellPath(steps);
    }

    /** The element with an index, from 0. */
    public CellPath element(int index) {
        return then("[" + index + "]");
    }

    /** All elements, or what is kept under any key. */
    public CellPath each() {
        return then("[*]");
    }

    /** What is kept under a key. */
    public CellPath entry(String key) {
        return then("[\"" + key.replace("\"", "\\\"") + "\"]");
    }

    /** A field. */
    public CellPath field(String name) {
        return then("." + name);
    }

    private CellPath then(String step) {
        List<String> longer = new ArrayList<>(steps);
        longer.add(step);
        return new CellPath(longer);
    }

    @Override
    public String toString() {
        return steps.stream().collect(Collectors.joining());
    }
}
