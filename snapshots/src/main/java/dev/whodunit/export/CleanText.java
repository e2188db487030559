package dev.whodunit.export;

/** Texts of a run, which may have anything in them, for formats that cannot hold everything. */
final class CleanText {

    private static final int REPLACEMENT = 0xFFFD;

    private CleanText() {}

    /** The text with the replacement character for each half of a surrogate pair: it has no form in UTF-8. */
    static String whole(String text) {
        return mapped(text, false);
    }

    /** The same, also for control characters that XML and drawing programs refuse; tabs and the ends of lines stay. */
    static String visible(String text) {
        return mapped(text, true);
    }

    /** {@link #visible} on one line of so many characters at most, with an ellipsis where it is cut. */
    static String label(String text, int longest) {
        String line = visible(text).replaceAll("\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= longest) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }

    private static String mapped(String text, boolean withoutControls) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> isHalf(point) || (withoutControls && isControl(point)) ? REPLACEMENT : point)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static boolean isControl(int point) {
        boolean isSpace = point == '\t' || point == '\n' || point == '\r';
        return (Character.isISOControl(point) && !isSpace) || point == 0xFFFE || point == 0xFFFF;
    }
}
