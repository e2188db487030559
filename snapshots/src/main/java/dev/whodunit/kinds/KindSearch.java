package dev.whodunit.kinds;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Call;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds the artifacts of one kind in a recording, each value once and under the best name that it has. */
final class KindSearch {

    private final ArtifactKinds kinds;
    private final Recording run;
    private final Function<Artifact, List<Class<?>>> classes;

    KindSearch(ArtifactKinds kinds, Recording run, Function<Artifact, List<Class<?>>> classes) {
        this.kinds = kinds;
        this.run = run;
        this.classes = classes;
    }

    /**
     * An artifact where it was seen.
     *
     * @param rank the smaller, the better the name: what the code stores goes before what it hands over
     */
    private record Sighting(ArtifactRef ref, String name, Artifact artifact, int rank) {}

    List<KnownArtifact> of(ArtifactKind wanted) {
        Map<Object, Sighting> distinct = new LinkedHashMap<>();
        for (Step step : run.steps()) {
            for (Sighting seen : sightings(step)) {
                if (kinds.kindOf(seen.artifact(), seen.name(), classes.apply(seen.artifact()))
                        .filter(wanted::equals)
                        .isPresent()) {
                    distinct.merge(key(wanted, seen), seen, KindSearch::better);
                }
            }
        }
        return distinct.values().stream().map(seen -> known(wanted, seen)).toList();
    }

    private static List<Sighting> sightings(Step step) {
        List<Sighting> sightings = new ArrayList<>();
        for (Call call : step.samples()) {
            add(step, call, ArtifactRef.Part.INPUT, call.inputs(), sightings);
            if (!call.threw() && !call.output().isVoid()) {
                ArtifactRef ref = new ArtifactRef(step.id(), call.index(), ArtifactRef.Part.OUTPUT, 0);
                sightings.add(new Sighting(ref, step.artifactName(), call.output(), step.isNamed() ? 0 : 1));
            }
            add(step, call, ArtifactRef.Part.CHANGED, call.changed(), sightings);
        }
        return sightings;
    }

    private static void add(
            Step step, Call call, ArtifactRef.Part part, List<Artifact> artifacts, List<Sighting> sightings) {
        for (int i = 0; i < artifacts.size(); i++) {
            Artifact artifact = artifacts.get(i);
            int rank = artifact.name().isEmpty() || artifact.name().equals("this") ? 3 : 2;
            sightings.add(
                    new Sighting(new ArtifactRef(step.id(), call.index(), part, i), artifact.name(), artifact, rank));
        }
    }

    /** Two figures may well be equal, and what is not read has no content to tell it by. */
    private static Object key(ArtifactKind kind, Sighting seen) {
        Artifact artifact = seen.artifact();
        boolean isByName = kind == ArtifactKind.METRIC || artifact.state() != ArtifactState.COMPLETE;
        return List.of(artifact.fingerprint(), artifact.type(), isByName ? seen.name() : "");
    }

    private static Sighting better(Sighting known, Sighting next) {
        return Comparator.comparingInt(Sighting::rank).compare(known, next) <= 0 ? known : next;
    }

    private KnownArtifact known(ArtifactKind kind, Sighting seen) {
        String summary = KindSummary.of(
                kind, seen.artifact(), run.contents().json(seen.artifact().fingerprint()));
        return new KnownArtifact(kind, seen.name(), seen.ref(), seen.artifact(), summary);
    }
}
