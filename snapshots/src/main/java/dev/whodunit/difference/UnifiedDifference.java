package dev.whodunit.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is different between two texts, in the unified format that {@code diff -u} writes and {@code patch} and {@code git apply} read: see
 * <a href="https://pubs.opengroup.org/onlinepubs/9799919799/utilities/diff.html">POSIX</a>.
 */
public final class UnifiedDifference {

    private static final int CONTEXT = 3;

    private final List<Line> lines = new ArrayList<>();

    /** @param mark a space for what is in both, a minus or a plus */
    private record Line(char mark, String text) {

        boolean isChange() {
            return mark != ' ';
        }
    }

    private UnifiedDifference(List<String> before, List<String> after) {
        Map<String, Long> numbers = new HashMap<>();
        int[] partners = Alignment.partners(keys(before, numbers), keys(after, numbers));
        int next = 0;
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] == Alignment.NONE) {
                lines.add(new Line('-', before.get(i)));
                continue;
            }
            for (; next < partners[i]; next++) {
                lines.add(new Line('+', after.get(next)));
            }
            lines.add(new Line(' ', before.get(i)));
            next++;
        }
        after.subList(next, after.size()).forEach(line -> lines.add(new Line('+', line)));
    }

    private static long[] keys(List<String> lines, Map<String, Long> numbers) {
        return lines.stream()
                .mapToLong(line -> numbers.computeIfAbsent(line, unseen -> (long) numbers.size()))
                .toArray();
    }

    /**
     * The difference; empty if there is none.
     *
     * @param acceptedName what the first text is called
     * @param accepted a text whose last line ends, as all do
     * @param currentName what the second text is called
     * @param current another one
     */
    public static String of(String acceptedName, String accepted, String currentName, String current) {
        String hunks = new UnifiedDifference(split(accepted), split(current)).hunks();
        return hunks.isEmpty() ? "" : "--- " + acceptedName + "\n+++ " + currentName + "\n" + hunks;
    }

    /** A text may have any other character at which some people end a line. */
    private static List<String> split(String text) {
        return text.isEmpty()
                ? List.of()
                : List.of(text.substring(0, text.length() - 1).split("\n", -1));
    }

    private String hunks() {
        StringBuilder out = new StringBuilder();
        int old = 1;
        int young = 1;
        int at = 0;
        while (at < lines.size()) {
            int start = firstOfHunk(at);
            for (; at < start; at++) {
                old++;
                young++;
            }
            int end = endOfHunk(start);
            List<Line> hunk = lines.subList(start, end);
            int olds = (int) hunk.stream().filter(line -> line.mark() != '+').count();
            int youngs = (int) hunk.stream().filter(line -> line.mark() != '-').count();
            if (!hunk.isEmpty()) {
                out.append("@@ -")
                        .append(range(old, olds))
                        .append(" +")
                        .append(range(young, youngs))
                        .append(" @@\n");
            }
            hunk.forEach(line -> out.append(line.mark()).append(line.text()).append('\n'));
            old += olds;
            young += youngs;
            at = end;
        }
        return out.toString();
    }

    /** Where a hunk begins, or the end of all. */
    private int firstOfHunk(int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).isChange()) {
                return Math.max(from, i - CONTEXT);
            }
        }
        return lines.size();
    }

    /** Changes with no more between them than their contexts stand in one hunk. */
    private int endOfHunk(int start) {
        int end = start;
        for (int i = start; i < lines.size() && i <= end + 2 * CONTEXT; i++) {
            end = lines.get(i).isChange() ? i + 1 : end;
        }
        return end == start ? start : Math.min(lines.size(), end + CONTEXT);
    }

    /** An empty range is after the line that it names. */
    private static String range(int first, int length) {
        return length == 1 ? String.valueOf(first) : (length == 0 ? first - 1 : first) + "," + length;
    }
}
