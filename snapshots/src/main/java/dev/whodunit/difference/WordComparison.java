package dev.whodunit.difference;

import dev.whodunit.difference.TextDetail.Range;
import dev.whodunit.difference.TextDetail.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words in which two texts differ. What is very long is one spot between what is the same at both ends. */
final class WordComparison {

    private static final int MOST_CHARACTERS = 50_000;
    private static final int LONGEST_BRIDGE = 1;

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+|\\s+|\\X", Pattern.UNICODE_CHARACTER_CLASS);

    private final String before;
    private final String after;
    private final List<Spot> spots = new ArrayList<>();

    private WordComparison(String before, String after) {
        this.before = before;
        this.after = after;
    }

    static List<Spot> spots(String before, String after) {
        WordComparison comparison = new WordComparison(before, after);
        comparison.compare();
        return comparison.spots;
    }

    private void compare() {
        int shorter = Math.min(before.length(), after.length());
        int start = 0;
        while (start < shorter && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        start = wordStart(start);
        end = before.length() - wordEnd(before.length() - end);
        Range was = new Range(start, before.length() - end);
        Range is = new Range(start, after.length() - end);
        if (was.to() - was.from() > MOST_CHARACTERS || is.to() - is.from() > MOST_CHARACTERS) {
            spots.add(new Spot(was, is));
        } else {
            compareWords(was, is);
        }
    }

    /** Back to where the word or the space begins that a position is in. */
    private int wordStart(int position) {
        int start = position;
        while (start > 0 && position - start < MOST_CHARACTERS && isInWord(before.charAt(start - 1))) {
            start--;
        }
        while (start > 0 && position - start < MOST_CHARACTERS && isSpace(before.charAt(start - 1))) {
            start--;
        }
        return start > 0 && Character.isHighSurrogate(before.charAt(start - 1)) ? start - 1 : start;
    }

    private int wordEnd(int position) {
        int end = position;
        while (end < before.length() && end - position < MOST_CHARACTERS && isInWord(before.charAt(end))) {
            end++;
        }
        while (end < before.length() && end - position < MOST_CHARACTERS && isSpace(before.charAt(end))) {
            end++;
        }
        return end < before.length() && Character.isLowSurrogate(before.charAt(end)) ? end + 1 : end;
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isInWord(char character) {
        return Character.isLetterOrDigit(character)
                || character == '_'
                || Character.getType(character) == Character.NON_SPACING_MARK;
    }

    private static List<Range> words(String text, Range part) {
        List<Range> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text).region(part.from(), part.to());
        while (matcher.find()) {
            words.add(new Range(matcher.start(), matcher.end()));
        }
        return words;
    }

    private void compareWords(Range old, Range young) {
        List<Range> was = words(before, old);
        List<Range> is = words(after, young);
        int[] partners = RowPairs.aligned(hashes(before, was), hashes(after, is), Long.MAX_VALUE)
                .partners();
        int i = 0;
        int j = 0;
        while (i < was.size() || j < is.size()) {
            int end = i;
            while (end < was.size() && partners[end] == Alignment.NONE) {
                end++;
            }
            int current = end < was.size() ? partners[end] : is.size();
            if (i < end || j < current) {
                add(new Spot(range(was, i, end, old.to()), range(is, j, current, young.to())));
            }
            i = end + 1;
            j = current + 1;
        }
    }

    /** Two spots with nothing but a space between them are one. */
    private void add(Spot spot) {
        int last = spots.size() - 1;
        if (last >= 0
                && spot.before().from() - spots.get(last).before().to() <= LONGEST_BRIDGE
                && spot.after().from() - spots.get(last).after().to() <= LONGEST_BRIDGE) {
            spots.set(
                    last,
                    new Spot(
                            new Range(
                                    spots.get(last).before().from(),
                                    spot.before().to()),
                            new Range(
                                    spots.get(last).after().from(), spot.after().to())));
        } else {
            spots.add(spot);
        }
    }

    private static Range range(List<Range> words, int from, int to, int otherwise) {
        int start = from < words.size() ? words.get(from).from() : otherwise;
        return new Range(start, from == to ? start : words.get(to - 1).to());
    }

    private static long[] hashes(String text, List<Range> words) {
        return words.stream()
                .mapToLong(word -> ContentHash.of(text.substring(word.from(), word.to())))
                .toArray();
    }
}
