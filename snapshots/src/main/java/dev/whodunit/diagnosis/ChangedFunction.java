package dev.whodunit.diagnosis;

import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Step;
import java.util.List;

/**
 * A function whose code changed and that nobody accuses.
 *
 * @param places the steps that executed it, side by side; at least one
 * @param isSeenSame whether it got at least once what it was given before, and gave what it gave before
 */
record ChangedFunction(List<Place> places, boolean isSeenSame) {

    /** A step in both runs. */
    record Place(Step accepted, Step current) {}

    ChangedFunction {
        places = List.copyOf(places);
    }

    FunctionRef accepted() {
        return places.get(0).accepted().function();
    }

    FunctionRef current() {
        return places.get(0).current().function();
    }

    String key() {
        return current().alignmentKey();
    }

    @Override
    public String toString() {
        return current().toString();
    }
}
