package dev.whodunit.export;

import dev.whodunit.dependence.DependenceGraph;
import dev.whodunit.dependence.Place;
import dev.whodunit.export.RunGraph.Activity;
import dev.whodunit.export.RunGraph.Derivation;
import dev.whodunit.export.RunGraph.Making;
import dev.whodunit.export.RunGraph.Use;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.Site;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which artifacts came from which, from artifact to the nearest ones before it: as the code lets values pass, joined at the calls that
 * were made. It says too much rather than too little.
 */
final class RunDerivations {

    private final Recording run;
    private final DependenceGraph dependence;
    private final List<Use> given;
    private final Map<Integer, Step> steps = new LinkedHashMap<>();
    private final Map<Integer, List<Use>> uses = new HashMap<>();
    private final Map<Integer, List<Making>> makings = new HashMap<>();
    private final Map<Place, Integer> known = new HashMap<>();
    private final Map<FunctionRef, List<Site>> sites = new HashMap<>();
    private final Map<List<Integer>, Derivation> found = new LinkedHashMap<>();

    RunDerivations(Recording run, List<Activity> activities, List<Use> uses, List<Making> makings) {
        this.run = run;
        this.given = uses;
        this.dependence = DependenceGraph.ofData(run);
        activities.forEach(activity -> steps.put(activity.id(), activity.step()));
        uses.forEach(use -> this.uses
                .computeIfAbsent(use.step(), unseen -> new ArrayList<>())
                .add(use));
        makings.forEach(making -> this.makings
                .computeIfAbsent(making.step(), unseen -> new ArrayList<>())
                .add(making));
        steps.values().stream().filter(step -> step.count() == 1).forEach(this::addKnown);
    }

    /** Where a step ran once, a place held one artifact. */
    private void addKnown(Step step) {
        usesOf(step).forEach(use -> known.put(place(step, use), use.entity()));
        makingsOf(step).stream()
                .filter(making -> making.how() != Making.How.CHANGED)
                .forEach(making -> known.put(Place.output(step.id()), making.entity()));
    }

    List<Derivation> all() {
        steps.values().forEach(this::derive);
        return new NearestDerivations(found.values(), given).all();
    }

    private void derive(Step step) {
        List<Making> made = makingsOf(step).stream().filter(Making::isNew).toList();
        if (made.stream().anyMatch(making -> making.how() != Making.How.CHANGED)) {
            Place output = Place.output(step.id());
            Set<Place> inputs = Set.copyOf(
                    usesOf(step).stream().map(use -> place(step, use)).toList());
            Map<Place, Place> reached = dependence.sourcesOf(
                    Set.of(output), step, place -> inputs.contains(place) || known.containsKey(place));
            reached.keySet().stream()
                    .filter(place -> !place.equals(output))
                    .forEach(place -> made.stream()
                            .filter(making -> making.how() != Making.How.CHANGED)
                            .forEach(making -> addResult(step, making, place, reached)));
        }
        made.stream().filter(making -> making.how() == Making.How.CHANGED).forEach(making -> addChange(step, making));
    }

    private void addResult(Step step, Making making, Place place, Map<Place, Place> reached) {
        boolean isAssumed = isAssumed(DependenceGraph.path(reached, place));
        usesOf(step).stream()
                .filter(use -> use.call() == making.call() && place(step, use).equals(place))
                .forEach(use -> add(making, use.entity(), isAssumed));
        Integer other = known.get(place);
        if (other != null) {
            add(making, other, isAssumed);
        }
    }

    /** It is what it was before, changed by what the step was given, or by anything else that the step has. */
    private void addChange(Step step, Making making) {
        usesOf(step).stream()
                .filter(use -> use.call() == making.call())
                .forEach(use -> add(making, use.entity(), !use.as().equals(making.as())));
    }

    /** What is known goes before what is assumed. */
    private void add(Making making, int from, boolean isAssumed) {
        if (making.entity() != from) {
            found.merge(
                    List.of(making.entity(), from),
                    new Derivation(making.entity(), from, making.step(), isAssumed),
                    (one, other) -> one.assumed() ? other : one);
        }
    }

    /** Whether a call of a library is on the way. */
    private boolean isAssumed(List<Place> path) {
        return path.stream()
                .filter(place -> place.slot() == Place.Slot.SITE)
                .anyMatch(place -> isOfLibrary(run.step(place.step()).function(), place.index()));
    }

    private boolean isOfLibrary(FunctionRef caller, int index) {
        List<Site> all = sites.computeIfAbsent(
                caller,
                function -> run.map()
                        .findMethod(function.className(), function.method(), function.descriptor())
                        .map(MappedMethod::sites)
                        .orElse(List.of()));
        if (index < 0 || index >= all.size()) {
            return true;
        }
        Site site = all.get(index);
        return switch (site.kind()) {
            case CALL, CREATION, DELEGATION, DYNAMIC ->
                run.map().findClass(site.owner()).isEmpty();
            case LAMBDA, FIELD_READ, FIELD_WRITE -> false;
        };
    }

    private List<Use> usesOf(Step step) {
        return uses.getOrDefault(step.id(), List.of());
    }

    private List<Making> makingsOf(Step step) {
        return makings.getOrDefault(step.id(), List.of());
    }

    private static Place place(Step step, Use use) {
        List<Artifact> inputs = step.sample(use.call()).map(Call::inputs).orElse(List.of());
        int receivers = !inputs.isEmpty() && inputs.get(0).name().equals("this") ? 1 : 0;
        return use.position() < receivers
                ? Place.receiver(step.id())
                : Place.parameter(step.id(), use.position() - receivers);
    }
}
