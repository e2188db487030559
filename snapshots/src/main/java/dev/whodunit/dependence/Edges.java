package dev.whodunit.dependence;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Per place, the places that it depends on in one way. */
final class Edges {

    private final Map<Place, Set<Place>> sources = new LinkedHashMap<>();

    void depend(Place place, Collection<Place> on) {
        sources.computeIfAbsent(place, any -> new LinkedHashSet<>()).addAll(on);
    }

    void depend(Place place, Place on) {
        depend(place, Set.of(on));
    }

    Set<Place> of(Place place) {
        return sources.getOrDefault(place, Set.of());
    }

    Map<Place, Set<Place>> all() {
        return sources;
    }
}
