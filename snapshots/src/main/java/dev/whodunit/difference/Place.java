package dev.whodunit.difference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a value is inside another one: {@code [3].delay}, {@code .means["San José"]}.
 *
 * @param inside what it is in; {@code null} for the whole value
 * @param name name of a field or key; {@code ""} for an element of a list
 * @param index position in a list; {@code -1} for a field
 */
public record Place(@Nullable Place inside, String name, int index) {

    /** The whole value. */
    public static final Place ROOT = new Place(null, "", -1);

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][\\w$]*");

    /** A field of the value at this place. */
    Place field(String field) {
        return new Place(this, field, -1);
    }

    /** An element of the list at this place. */
    Place element(int position) {
        return new Place(this, "", position);
    }

    /** Whether this is the whole value. */
    public boolean isRoot() {
        return inside == null;
    }

    /** Whether it is an element of a list. */
    public boolean isElement() {
        return index >= 0;
    }

    /** Whether it is a field of the whole value, with a name that a field of a class can have. */
    public boolean isPlainField() {
        return inside != null && inside.isRoot() && !isElement() && isIdentifier(name);
    }

    static boolean isIdentifier(String name) {
        return IDENTIFIER.matcher(name).matches();
    }

    /** The ways from the whole value to here, the first one first; empty for the whole value. */
    public List<Place> steps() {
        List<Place> steps = new ArrayList<>();
        for (Place place = this; place.inside != null; place = place.inside) {
            steps.add(place);
        }
        Collections.reverse(steps);
        return steps;
    }

    /** The row of the outermost list that it is in, or the whole value if it is in none. */
    Place row() {
        Place row = ROOT;
        for (Place place = this; place.inside != null; place = place.inside) {
            row = place.isElement() ? place : row;
        }
        return row;
    }

    /** The same place, where the rows of the whole value are at these positions. */
    Place inRowOf(int[] positions) {
        if (inside == null) {
            return this;
        }
        return inside.isRoot() && isElement()
                ? ROOT.element(positions[index])
                : new Place(inside.inRowOf(positions), name, index);
    }

    /** The last step alone: {@code [3]}, {@code .delay}, {@code ["San José"]}. */
    public String step() {
        if (isRoot()) {
            return "";
        }
        if (isElement()) {
            return "[" + index + "]";
        }
        return isIdentifier(name) ? "." + name : "[\"" + VisibleText.of(name).replace("\"", "\\\"") + "\"]";
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        steps().forEach(place -> text.append(place.step()));
        return text.toString();
    }
}
