package dev.whodunit.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many differences there are of each kind.
 *
 * @param changed other values at the same place
 * @param changedInRows how many of them are in rows of a list
 * @param changedRows in how many rows
 * @param added what was not there
 * @param addedRows how many of them are rows
 * @param removed what is not there any more
 * @param removedRows how many of them are rows
 * @param moved rows at another place
 * @param reordered lists and maps in another order
 */
public record Totals(
        long changed,
        long changedInRows,
        long changedRows,
        long added,
        long addedRows,
        long removed,
        long removedRows,
        long moved,
        long reordered) {

    /** Nothing is different. */
    public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** All together. */
    public long count() {
        return changed + added + removed + moved + reordered;
    }

    /** {@code … and 1,234 more (1,200 rows changed, 34 rows added)}, if these are the ones that are not shown. */
    String asRest() {
        List<String> parts = new ArrayList<>();
        if (changed > 0) {
            parts.add(changedWords());
        }
        addTo(parts, added, addedRows, "added");
        addTo(parts, removed, removedRows, "removed");
        addTo(parts, moved, moved, "moved");
        if (reordered > 0) {
            parts.add(number(reordered) + " in another order");
        }
        return parts.size() == 1
                ? "… and " + parts.get(0).replaceFirst(" ", " more ")
                : "… and " + number(count()) + " more (" + String.join(", ", parts) + ")";
    }

    private String changedWords() {
        if (changedInRows < changed) {
            return number(changed) + " changed";
        }
        return changedRows == changed
                ? rows(changed) + " changed"
                : number(changed) + " changed in " + rows(changedRows);
    }

    private static void addTo(List<String> parts, long count, long rows, String act) {
        if (count > 0) {
            parts.add((rows == count ? rows(count) : number(count)) + " " + act);
        }
    }

    private static String rows(long count) {
        return number(count) + (count == 1 ? " row" : " rows");
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
