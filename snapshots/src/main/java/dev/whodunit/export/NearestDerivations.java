package dev.whodunit.export;

import dev.whodunit.export.RunGraph.Derivation;
import dev.whodunit.export.RunGraph.Use;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Leaves of derivations those that others do not tell: what an artifact came from by way of another one is left out, unless the step
 * that made it was given it. What an artifact is not made of is what was there only later.
 */
final class NearestDerivations {

    private final Set<List<Integer>> given = new HashSet<>();
    private final Map<Integer, List<Derivation>> byArtifact = new TreeMap<>();
    private final Map<Integer, BitSet> ancestors = new TreeMap<>();

    /** @param all in which artifacts have numbers in the order in which they were first seen */
    NearestDerivations(Collection<Derivation> all, List<Use> uses) {
        uses.forEach(use -> given.add(List.of(use.step(), use.entity())));
        all.stream()
                .filter(derivation -> derivation.from() < derivation.entity())
                .forEach(derivation -> byArtifact
                        .computeIfAbsent(derivation.entity(), unseen -> new ArrayList<>())
                        .add(derivation));
    }

    List<Derivation> all() {
        List<Derivation> nearest = new ArrayList<>();
        byArtifact.forEach((artifact, derivations) -> {
            BitSet further = new BitSet();
            derivations.forEach(derivation -> further.or(ancestorsOf(derivation.from())));
            derivations.stream()
                    .filter(derivation -> !further.get(derivation.from()) || isGiven(derivation))
                    .forEach(nearest::add);
            derivations.forEach(derivation -> further.set(derivation.from()));
            ancestors.put(artifact, further);
        });
        return nearest;
    }

    private BitSet ancestorsOf(int artifact) {
        return ancestors.getOrDefault(artifact, new BitSet());
    }

    private boolean isGiven(Derivation derivation) {
        return given.contains(List.of(derivation.step(), derivation.from()));
    }
}
