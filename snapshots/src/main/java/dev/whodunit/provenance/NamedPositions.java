package dev.whodunit.provenance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Positions in one file that somebody names. They are taken apart once. Another one is compared as it stands, since a run has millions
 * of them.
 */
final class NamedPositions {

    private static final String SOMEWHERE = "?";
    private static final String ANYWHERE = "*";
    private static final String EACH = "[*]";

    /** Characters of all of a text, in more than one line of it. */
    private static final String SOME_LINES = "*:";

    private static final int NONE = -1;
    private static final String NO_OBJECT = "";

    private final List<String> named = new ArrayList<>();
    private final Set<String> around = new HashSet<>();
    private final Set<String> lastSteps = new HashSet<>();
    private final Set<String> beforeNames = new HashSet<>();
    private final Set<String> beforeNumbers = new HashSet<>();
    private final BitSet lengthsBefore = new BitSet();
    private final Map<String, List<Characters>> characters = new HashMap<>();
    private final Map<String, Pieces> pieces = new HashMap<>();
    private final Set<String> somewhere = new HashSet<>();
    private final Set<String> objects = new HashSet<>();
    private boolean haveCells;
    private boolean haveLines;
    private boolean haveSomeLines;
    private boolean haveOthers;
    private boolean areAnywhere;
    private boolean haveNames;
    private boolean haveNumbers;

    /**
     * @param position one that is named
     * @param isText whether it is known to be of a text, so that what has only a number is a line
     * @param isTable whether the file has cells, so that what has only a number may be a row
     */
    void add(String position, boolean isText, boolean isTable) {
        named.add(position);
        boolean isNumbered = Lines.line(position) != Lines.NONE;
        boolean isLine = position.startsWith(SOME_LINES) || (isNumbered && (isText || Characters.areSome(position)));
        haveLines |= isLine;
        haveSomeLines |= position.startsWith(SOME_LINES);
        haveOthers |= !position.startsWith(SOME_LINES);
        if (Characters.areSome(position)) {
            characters
                    .computeIfAbsent(Characters.textOf(position), unseen -> new ArrayList<>())
                    .add(charactersOf(position));
            pieces.clear();
        }
        haveCells |= isCell(position) || (isNumbered && !isLine && isTable);
        int last = lastStep(position, position.length());
        String step = last == NONE ? position : position.substring(last);
        boolean isNumber = isNumber(step, 0);
        lastSteps.add(step);
        if (isSomewhere(position)) {
            somewhere.add(step);
            areAnywhere |= isNumber || step.equals(SOMEWHERE);
        }
        objects.add(isSomewhere(position) ? objectOf(position) : NO_OBJECT);
        haveNumbers |= isNumber;
        haveNames |= !isNumber;
        if (last != NONE) {
            (isNumber ? beforeNumbers : beforeNames).add(position.substring(0, last));
            lengthsBefore.set(last);
        }
        int end = last;
        while (end > 0 && around.add(position.substring(0, end))) {
            end = lastStep(position, end);
        }
    }

    /** Whether a position is one of them, or in one. One in a row is in the column, too. */
    boolean have(String position) {
        int row = endOfRow(position);
        for (String each : named) {
            int column = each.startsWith(EACH) ? EACH.length() : 0;
            if (isIn(position, 0, each, 0)
                    || (row > 0 && (isIn(position, row, each, 0) || isIn(position, row, each, column)))) {
                return true;
            }
        }
        return cutOutOfTheSameText(position)
                .filter(same -> same.contain(charactersOf(position)))
                .isPresent();
    }

    private Optional<Pieces> cutOutOfTheSameText(String position) {
        boolean areSome = !characters.isEmpty() && Characters.areSome(position);
        List<Characters> same = areSome ? characters.get(Characters.textOf(position)) : null;
        return same == null
                ? Optional.empty()
                : Optional.of(pieces.computeIfAbsent(Characters.textOf(position), unseen -> new Pieces(same)));
    }

    private static Characters charactersOf(String position) {
        return Characters.of(new Origin("", position, ""));
    }

    /** Whether from some character on a position is, or is in, what is left of another one from some character on. */
    private static boolean isIn(String position, int at, String other, int from) {
        int end = at + other.length() - from;
        return position.regionMatches(at, other, from, end - at)
                && (end == at || end == position.length() || ".[:".indexOf(position.charAt(end)) >= 0);
    }

    /** Where the step ends that is the number of a row, or any row; 0 if there is none. */
    private static int endOfRow(String position) {
        if (position.startsWith(EACH)) {
            return EACH.length();
        }
        int at = position.startsWith("[") ? endOfDigits(position, 1) : 0;
        return at > 1 && at < position.length() && position.charAt(at) == ']' ? at + 1 : 0;
    }

    private static int endOfDigits(String position, int from) {
        int at = from;
        while (at < position.length() && isDigit(position.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** Whether a position has one of them in it, or has characters in common with one. */
    boolean areIn(String position) {
        return position.equals(ANYWHERE)
                || characters.containsKey(position)
                || cutOutOfTheSameText(position)
                        .filter(same -> same.overlap(charactersOf(position)))
                        .isPresent()
                || around.contains(position)
                || (position.startsWith(EACH) && lastSteps.contains(position.substring(EACH.length())));
    }

    /**
     * Whether a position may be one of them, or have something of one, which nobody knows: it is somewhere, it has a number where they
     * have names, or it is of a line where they are of rows.
     *
     * @param isText whether a text was read there: it may be a line, even if nothing is cut out of it
     */
    boolean mayBe(String position, boolean isText) {
        if (position.startsWith(SOME_LINES)) {
            return haveOthers;
        }
        boolean areCharacters = Characters.areSome(position);
        if (Lines.line(position) != Lines.NONE && (isText || areCharacters)) {
            return (haveCells || haveSomeLines) && !areIn(position);
        }
        String cell = areCharacters ? Characters.textOf(position) : position;
        return (areCharacters && areIn(cell)) || (haveLines && isCell(cell)) || mayBeCalledSo(cell);
    }

    /**
     * Whether a position is of something that only a reader of tables or trees gives. In which line it stands nobody knows: one row may
     * take several lines, several elements may stand in one, and there may be lines that are no rows.
     */
    static boolean isCell(String position) {
        return !position.startsWith(ANYWHERE) && Lines.line(position) == Lines.NONE;
    }

    private boolean mayBeCalledSo(String position) {
        int last = lastStep(position, position.length());
        if (isSomewhere(position)) {
            return !isAnotherObject(position)
                    && (last == NONE || haveOther(position, last) || lastSteps.contains(position.substring(last)))
                    && !areIn(position);
        }
        return isPerhapsSomewhere(position, last)
                || (last != NONE
                        && haveOther(position, last)
                        && lengthsBefore.get(last)
                        && (isNumber(position, last) ? beforeNames : beforeNumbers)
                                .contains(position.substring(0, last))
                        && !areIn(position));
    }

    /** Whether one of them is known by an object, or not at all, and what it is called does not tell it from a position. */
    private boolean isPerhapsSomewhere(String position, int last) {
        return !somewhere.isEmpty()
                && isCell(position)
                && (areAnywhere
                        || last == NONE
                        || isNumber(position, last)
                        || somewhere.contains(position.substring(last)))
                && !areIn(position);
    }

    /** Whether all of them are of objects of the class that a position is of one of, too: then each object has its own. */
    private boolean isAnotherObject(String position) {
        return objects.size() == 1 && !objectOf(position).equals(NO_OBJECT) && objects.contains(objectOf(position));
    }

    /** The class of the object that a position begins with. */
    private static String objectOf(String position) {
        int end = position.indexOf('[');
        return position.startsWith(SOMEWHERE) || end < 0 ? NO_OBJECT : position.substring(0, end);
    }

    /** Whether one of them ends in a name where a position ends in a number, or the other way round. */
    private boolean haveOther(String position, int last) {
        return isNumber(position, last) ? haveNames : haveNumbers;
    }

    /** What an object was made of that a library has read is known by the object. */
    private static boolean isSomewhere(String position) {
        return position.startsWith(SOMEWHERE)
                || (!position.isEmpty() && Character.isJavaIdentifierStart(position.charAt(0)));
    }

    private static boolean isNumber(String position, int step) {
        return position.startsWith("[", step) && !position.startsWith("[\"", step);
    }

    /**
     * Where the last step begins of those before an end, which is a name, an index, or a quoted name; {@link #NONE} if there is none, as
     * after some characters of a text.
     */
    private static int lastStep(String position, int end) {
        if (end < 2) {
            return NONE;
        }
        if (position.charAt(end - 1) != ']') {
            int begin = end - 1;
            while (begin >= 0 && ".[]".indexOf(position.charAt(begin)) < 0) {
                begin--;
            }
            return begin >= 0 && begin < end - 1 && position.charAt(begin) == '.' ? begin : NONE;
        }
        int begin = position.charAt(end - 2) == '"'
                ? position.lastIndexOf('"', end - 3) - 1
                : beginOfDigits(position, end - 1) - 1;
        boolean isStep = begin >= 0 && begin < end - 2 && position.charAt(begin) == '[';
        return isStep ? begin : NONE;
    }

    private static int beginOfDigits(String position, int end) {
        int begin = end;
        while (begin > 0 && isDigit(position.charAt(begin - 1))) {
            begin--;
        }
        return begin;
    }
}
