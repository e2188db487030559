package dev.whodunit.record;

import java.util.ArrayList;
import java.util.List;

/** The arguments of an execution that it may change: they are looked at again at its end. */
final class WatchedArguments {

    private final List<Object> values = new ArrayList<>(2);
    private final List<Sight> sights = new ArrayList<>(2);
    private boolean isBlind;

    /** Adds one, with what it was like at first. */
    void add(Object value, Sight sight) {
        if (sight.isCut()) {
            isBlind = true;
        } else {
            values.add(value);
            sights.add(sight);
        }
    }

    /** A result, with the states in which the arguments were left; cut if there is one of which too little is known. */
    Sight left(Sight result, ValueProbe probe, StepNode node, long index) {
        Sight out = isBlind ? result.cut() : result;
        for (int i = 0; i < values.size(); i++) {
            Sight now = probe.look(node, index, values.get(i));
            out = now.isState() ? out.leaving(i, sights.get(i), now) : out;
        }
        return out;
    }
}
