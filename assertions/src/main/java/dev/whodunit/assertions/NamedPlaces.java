package dev.whodunit.assertions;

import dev.whodunit.provenance.Origin;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places in what was read that a test names, and what they have to do with others there: another one may be all around them, or it
 * may be one of them under another name.
 */
final class NamedPlaces {

    /** The last step of a position, which is a name, an index, or a quoted name. */
    private static final Pattern LAST =
            Pattern.compile("(.*?)(\\.[^.\\[\\]]+|\\[\\d+]|\\[\"[^\"]*\"])", Pattern.DOTALL);

    private static final String SOMEWHERE = "?";
    private static final String ANYWHERE = "*";
    private static final String EACH = "[*]";

    private static final Pattern FIRST = Pattern.compile("^\\[\\d+]");

    private final Set<Origin> named;
    private final Set<Origin> around = new HashSet<>();
    private final Map<String, Set<String>> lastSteps = new HashMap<>();
    private final Map<Origin, Set<String>> stepsByParent = new HashMap<>();

    NamedPlaces(Collection<Origin> named) {
        this.named = Set.copyOf(named);
        named.forEach(this::add);
    }

    private void add(Origin origin) {
        Set<String> ofPlace = lastSteps.computeIfAbsent(origin.place(), unseen -> new HashSet<>());
        String position = origin.position();
        Matcher last = LAST.matcher(position);
        ofPlace.add(last.matches() ? last.group(2) : position);
        if (last.matches()) {
            stepsByParent
                    .computeIfAbsent(at(origin, last.group(1)), unseen -> new HashSet<>())
                    .add(last.group(2));
        }
        while (last.matches() && !last.group(1).isEmpty()) {
            around.add(at(origin, last.group(1)));
            last = LAST.matcher(last.group(1));
        }
    }

    private static Origin at(Origin origin, String position) {
        return new Origin(origin.place(), position, "");
    }

    /** Whether a place is one of them, or in one. */
    boolean have(Origin origin) {
        String position = origin.position();
        return named.stream()
                .filter(each -> each.place().equals(origin.place()))
                .map(Origin::position)
                .anyMatch(each ->
                        isIn(position, each) || isIn(column(position), each) || isIn(column(position), EACH + each));
    }

    private static boolean isIn(String position, String around) {
        return position.startsWith(around)
                && (position.length() == around.length() || ".[:".indexOf(position.charAt(around.length())) >= 0);
    }

    /** A position in the first row is one in each row. */
    private static String column(String position) {
        return FIRST.matcher(position).replaceFirst("[*]");
    }

    /** Whether a place has one of them in it. */
    boolean areIn(Origin origin) {
        Set<String> steps = lastSteps.getOrDefault(origin.place(), Set.of());
        boolean isColumn = origin.position().startsWith(EACH)
                && steps.contains(origin.position().substring(EACH.length()));
        return !steps.isEmpty()
                && (origin.position().equals(ANYWHERE) || isColumn || around.contains(at(origin, origin.position())));
    }

    /** Whether a place may be one of them, which nobody knows: it is somewhere, or it has a number where they have names. */
    boolean mayBe(Origin origin) {
        Set<String> steps = lastSteps.getOrDefault(origin.place(), Set.of());
        Matcher last = LAST.matcher(origin.position());
        if (steps.isEmpty() || areIn(origin)) {
            return false;
        }
        if (isSomewhere(origin.position())) {
            return !last.matches()
                    || steps.stream().anyMatch(step -> step.equals(last.group(2)) || isOther(step, last.group(2)));
        }
        return last.matches()
                && stepsByParent.getOrDefault(at(origin, last.group(1)), Set.of()).stream()
                        .anyMatch(step -> isOther(step, last.group(2)));
    }

    /** What an object was made of that a library has read is known by the object. */
    private static boolean isSomewhere(String position) {
        return position.startsWith(SOMEWHERE)
                || (!position.isEmpty() && Character.isJavaIdentifierStart(position.charAt(0)));
    }

    /** Whether one is a name and the other one a number. */
    private static boolean isOther(String step, String other) {
        return isNumber(step) != isNumber(other);
    }

    private static boolean isNumber(String step) {
        return step.startsWith("[") && !step.startsWith("[\"");
    }
}
