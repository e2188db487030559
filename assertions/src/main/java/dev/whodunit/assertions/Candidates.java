package dev.whodunit.assertions;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Lists what is there in a message that says what is not: the most alike first, and never too many. */
final class Candidates {

    /** More lines than this help nobody. */
    static final int MOST = 15;

    private Candidates() {}

    /** The distinct names, those most alike to the wanted one first; case does not count. */
    static List<String> nearest(String wanted, Collection<String> names) {
        return nearest(wanted, names, name -> name);
    }

    /** The same where the wanted name may be given in a short form too. */
    static List<String> nearest(String wanted, Collection<String> names, UnaryOperator<String> shortForm) {
        String lower = wanted.toLowerCase(Locale.ROOT);
        ToIntFunction<String> distance = name -> distance(lower, name.toLowerCase(Locale.ROOT));
        return names.stream()
                .distinct()
                .sorted(Comparator.comparingInt(
                        name -> Math.min(distance.applyAsInt(name), distance.applyAsInt(shortForm.apply(name)))))
                .toList();
    }

    /** One line per entry, indented, with a last line that counts what was left out. */
    static String lines(List<String> entries) {
        String shown = entries.stream().limit(MOST).map(entry -> "\n  " + entry).collect(Collectors.joining());
        return entries.size() <= MOST ? shown : shown + "\n  … and " + (entries.size() - MOST) + " more";
    }

    /** Number of characters to insert, delete or replace. */
    static int distance(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
