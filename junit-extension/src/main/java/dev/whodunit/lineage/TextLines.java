package dev.whodunit.lineage;

import java.util.Arrays;

/**
 * What is known of texts of which others are cut: where lines begin in the text of a file that was read as one, so that what is cut out of
 * it has the place of a line, and of what other texts were put together.
 */
final class TextLines {

    private String text = "";
    private int[] starts = {0};
    private final ComposedTexts composed = new ComposedTexts();

    ComposedTexts composed() {
        return composed;
    }

    /** The source of some characters of a text: those of a line, if they are all in one. */
    synchronized Source part(Source whole, int from, int to) {
        if (!whole.position().equals("*")) {
            return whole.characters(from, to);
        }
        lookAt(whole.text());
        int found = Arrays.binarySearch(starts, from);
        int line = found < 0 ? -found - 2 : found;
        int start = starts[line];
        int end = end(line);
        if (to > end) {
            return whole.characters(from, to);
        }
        Source ofLine = new Source(whole.origin(), "[" + line + "]", text.substring(start, end));
        return from == start && to == end ? ofLine : ofLine.characters(from - start, to - start);
    }

    /** Where a line ends, without what separates it from the next one. */
    private int end(int line) {
        int end = line + 1 < starts.length ? starts[line + 1] : text.length();
        while (end > starts[line] && isSeparator(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private void lookAt(String asked) {
        if (!text.equals(asked)) {
            text = asked;
            int[] found = new int[16];
            int lines = 1;
            for (int i = 0; i < asked.length(); i++) {
                boolean isEnd = asked.charAt(i) == '\n'
                        || (asked.charAt(i) == '\r' && (i + 1 == asked.length() || asked.charAt(i + 1) != '\n'));
                if (isEnd && i + 1 < asked.length()) {
                    found = lines == found.length ? Arrays.copyOf(found, 2 * lines) : found;
                    found[lines++] = i + 1;
                }
            }
            starts = Arrays.copyOf(found, lines);
        }
    }

    private static boolean isSeparator(char character) {
        return character == '\n' || character == '\r';
    }
}
