package dev.whodunit.kinds;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Says which types a line speaks of: a class with its subtypes, classes whose names begin alike, any record, or any array.
 *
 * @param text as it stands in the line
 */
record TypePattern(String text) {

    private static final Pattern NAME = Pattern.compile("[\\w$]+(\\.[\\w$]+)+(\\.\\*)?");
    private static final String RECORD = "record";
    private static final String ARRAY = "array";
    private static final int FAR = 1_000;

    /** @throws IllegalArgumentException if it is none, with a message that says why */
    static TypePattern of(String text) {
        if (!text.equals(RECORD) && !text.equals(ARRAY) && !NAME.matcher(text).matches()) {
            throw new IllegalArgumentException("\"" + text
                    + "\" is no type; say a class with its package, such a name with .* at its end, record or array");
        }
        return new TypePattern(text);
    }

    /** How far above the type it is: 0 for the class itself, and far for names that only begin alike; empty if it is not. */
    OptionalInt distanceTo(SeenType type) {
        if (text.equals(RECORD)) {
            return type.isRecord() ? OptionalInt.of(FAR) : OptionalInt.empty();
        }
        if (text.equals(ARRAY)) {
            return type.isArray() ? OptionalInt.of(FAR) : OptionalInt.empty();
        }
        if (text.endsWith(".*")) {
            String start = text.substring(0, text.length() - 1);
            return type.isExact() && type.names().stream().anyMatch(name -> name.startsWith(start))
                    ? OptionalInt.of(FAR)
                    : OptionalInt.empty();
        }
        String wanted =
                type.isExact() ? text : text.substring(1 + Math.max(text.lastIndexOf('.'), text.lastIndexOf('$')));
        return IntStream.range(0, type.names().size())
                .filter(i -> type.names().get(i).equals(wanted))
                .findFirst();
    }
}
