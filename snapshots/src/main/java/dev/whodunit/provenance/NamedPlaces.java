package dev.whodunit.provenance;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Places in what was read that somebody names, and what they have to do with others there: another one may be all around them, or it
 * may be one of them under another name. Each source of a run is asked for, and these come in millions.
 */
final class NamedPlaces {

    private final Map<String, NamedPositions> files = new HashMap<>();

    /** @param isTable whether a file is read by its cells */
    NamedPlaces(Collection<Origin> named, Predicate<String> isTable) {
        named.forEach(origin -> files.computeIfAbsent(origin.place(), unseen -> new NamedPositions())
                .add(origin.position(), !origin.text().isEmpty(), isTable.test(origin.place())));
    }

    /** The names of the files that they are in. */
    Set<String> files() {
        return files.keySet();
    }

    /** Whether a place is one of them, or in one. */
    boolean have(Origin origin) {
        NamedPositions named = files.get(origin.place());
        return named != null && named.have(origin.position());
    }

    /** Whether a place has one of them in it. */
    boolean areIn(Origin origin) {
        NamedPositions named = files.get(origin.place());
        return named != null && named.areIn(origin.position());
    }

    /**
     * Whether a place may be one of them, or have something of one, which nobody knows: it is somewhere, it has a number where they have
     * names, or the number of a line where they have those of rows.
     */
    boolean mayBe(Origin origin) {
        NamedPositions named = files.get(origin.place());
        return named != null && named.mayBe(origin.position(), !origin.text().isEmpty());
    }
}
