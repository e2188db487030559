package dev.whodunit.difference;

/**
 * A text in three parts, of which the middle one is what matters; cut to what fits.
 *
 * @param before what stands in front of it
 * @param focus what matters
 * @param after what follows
 * @param edge what stands around all that, and is never cut
 */
record Excerpt(String before, String focus, String after, String edge) {

    private static final String CUT = "…";

    static Excerpt of(String whole) {
        return new Excerpt("", whole, "", "");
    }

    int width() {
        return DisplayWidth.of(before) + DisplayWidth.of(focus) + DisplayWidth.of(after) + 2 * DisplayWidth.of(edge);
    }

    /** At most {@code room} columns, of which what matters has all that it needs, if there are so many. */
    Excerpt cutTo(int room) {
        if (width() <= room) {
            return this;
        }
        int around = room - DisplayWidth.of(focus) - 2 * DisplayWidth.of(edge);
        int marks = Math.min(DisplayWidth.of(before), 1) + Math.min(DisplayWidth.of(after), 1);
        if (around < marks) {
            int inside = Math.max(1, room - marks - 2 * DisplayWidth.of(edge));
            return new Excerpt(before.isEmpty() ? "" : CUT, middleCut(focus, inside), after.isEmpty() ? "" : CUT, edge);
        }
        int left = Math.min(DisplayWidth.of(before), Math.max(around / 2, around - DisplayWidth.of(after)));
        return new Excerpt(tail(before, left), focus, head(after, around - left), edge);
    }

    @Override
    public String toString() {
        return edge + before + focus + after + edge;
    }

    /** The beginning and the end, where the end is shorter. */
    static String middleCut(String text, int room) {
        if (DisplayWidth.of(text) <= room) {
            return text;
        }
        int end = (room - 1) / 3;
        String start = head(text, room - end);
        return end == 0 ? start : start + tail(text, end + 1).substring(CUT.length());
    }

    /** The beginning, with an ellipsis for the rest. */
    static String head(String text, int room) {
        if (DisplayWidth.of(text) <= room) {
            return text;
        }
        int width = 0;
        int end = 0;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            width += DisplayWidth.of(character);
            if (width > room - 1) {
                break;
            }
            end += Character.charCount(character);
        }
        return text.substring(0, end) + CUT;
    }

    /** The end, with an ellipsis for the rest. A mark is not torn from the character that it stands on. */
    static String tail(String text, int room) {
        if (DisplayWidth.of(text) <= room) {
            return text;
        }
        int width = 0;
        int start = text.length();
        int end = text.length();
        while (start > 0) {
            int character = text.codePointBefore(start);
            width += DisplayWidth.of(character);
            if (width > room - 1) {
                break;
            }
            start -= Character.charCount(character);
            end = DisplayWidth.of(character) > 0 ? start : end;
        }
        return CUT + text.substring(end);
    }
}
