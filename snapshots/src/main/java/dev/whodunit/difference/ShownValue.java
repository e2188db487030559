package dev.whodunit.difference;

import com.fasterxml.jackson.databind.JsonNode;

/** How a value stands in a line: as JSON, with what matters in the middle. */
final class ShownValue {

    /** No line is longer than this in characters, so that no more has to be looked at. */
    private static final int MOST_AROUND = 1_000;

    private ShownValue() {}

    /** As much of it as there is room for. */
    static String start(JsonNode value, int room) {
        return Excerpt.head(whole(value).focus(), room);
    }

    private static Excerpt whole(JsonNode value) {
        return Excerpt.of(VisibleText.of(start(value.toString())));
    }

    /** The accepted one of two values, or the current one. */
    static Excerpt of(Difference difference, boolean isBefore) {
        JsonNode value = isBefore ? difference.before() : difference.after();
        if (difference.detail() instanceof TextDetail text && !text.spots().isEmpty()) {
            TextDetail.Spot spot = text.spots().get(0);
            return text(value.textValue(), isBefore ? spot.before() : spot.after(), text.isUnseen());
        }
        JsonNode other = isBefore ? difference.after() : difference.before();
        return value.isValueNode() ? whole(value) : unlike(start(value.toString()), other.toString());
    }

    private static Excerpt text(String text, TextDetail.Range range, boolean isUnseen) {
        String focus = start(text.substring(range.from(), range.to()));
        String front = text.substring(Math.max(0, range.from() - MOST_AROUND), range.from());
        return new Excerpt(
                escaped(VisibleText.of(front)),
                isUnseen ? VisibleText.ofUnlike(focus) : escaped(VisibleText.of(focus)),
                escaped(VisibleText.of(start(text.substring(range.to())))),
                "\"");
    }

    private static String escaped(String text) {
        return text.replace("\"", "\\\"");
    }

    private static Excerpt unlike(String text, String other) {
        int same = 0;
        while (same < Math.min(text.length(), other.length()) && text.charAt(same) == other.charAt(same)) {
            same++;
        }
        return new Excerpt(VisibleText.of(text.substring(0, same)), "", VisibleText.of(text.substring(same)), "");
    }

    private static String start(String text) {
        if (text.length() <= MOST_AROUND) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST_AROUND - 1)) ? MOST_AROUND - 1 : MOST_AROUND;
        return text.substring(0, end);
    }
}
