package dev.whodunit.provenance;

import dev.whodunit.provenance.DerivationGraph.Kind;
import java.util.BitSet;

/**
 * The values that were read at places, by their labels.
 *
 * @param values those that are meant, what has characters in common with them, and what all of them are in
 * @param maybe those that were read at a place which may be one that is meant
 * @param inside those that are meant, and what was cut out of these
 */
public record ReadValues(BitSet values, BitSet maybe, BitSet inside) {

    /** Nothing. */
    public static ReadValues none() {
        return new ReadValues(new BitSet(), new BitSet(), new BitSet());
    }

    /** What was read at the places that a text names, as {@link FilePlaces} says; nothing if it names none. */
    public static ReadValues at(String text, Derivations derivations) {
        FilePlaces places = derivations.places();
        BitSet ofFile = places.allOf(text);
        if (!ofFile.isEmpty()) {
            return new ReadValues(ofFile, new BitSet(), ofFile);
        }
        NamedPlaces named = places.named(text);
        return around(places.sources(named, named::have), named, derivations);
    }

    /** The values that some labels stand for, with all that these were read in. */
    public static ReadValues of(BitSet labels, Derivations derivations, DerivationGraph graph) {
        NamedPlaces named = derivations
                .places()
                .named(graph.values(labels).stream()
                        .filter(label -> graph.kind(label) == Kind.SOURCE)
                        .mapToObj(graph::origin)
                        .toList());
        return around(labels, named, derivations);
    }

    private static ReadValues around(BitSet labels, NamedPlaces named, Derivations derivations) {
        BitSet values = derivations.values(labels);
        BitSet maybe = derivations.places().sources(named, named::mayBe);
        maybe.andNot(values);
        values.or(derivations.places().sources(named, named::areIn));
        return new ReadValues(values, maybe, derivations.insideOf(labels));
    }

    /** Whether nothing was read there, nor at a place that may be there. */
    public boolean areNone() {
        return values.isEmpty() && maybe.isEmpty();
    }

    /** Whether something was read there, or at a place that may be there, and not only around it, as all that is in a folder. */
    public boolean areOfPlace() {
        return areKnown() || !maybe.isEmpty();
    }

    /** Whether it is known that something was read there, and not only something that may be there. */
    public boolean areKnown() {
        return !inside.isEmpty();
    }
}
