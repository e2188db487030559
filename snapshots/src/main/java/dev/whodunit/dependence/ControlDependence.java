package dev.whodunit.dependence;

import dev.whodunit.map.MethodRef;
import dev.whodunit.map.SideEffects;
import dev.whodunit.map.Site;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What decides on what, beside the values that are handed on: branches, exceptions, the code itself, the code around the pipeline,
 * and the world outside, through which one library call may tell another one anything.
 */
final class ControlDependence {

    private final Recording recording;
    private final Frames frames;
    private final List<Step> roots;
    private final boolean isOneByOne;
    private final Edges edges = new Edges();
    private final List<Mutation> mutations = new ArrayList<>();

    private ControlDependence(Recording recording, Frames frames) {
        this.recording = recording;
        this.frames = frames;
        this.roots = recording.roots();
        this.isOneByOne = roots.stream().allMatch(root -> root.count() == 1 && !root.concurrent());
    }

    static ControlDependence of(Recording recording, Frames frames) {
        ControlDependence control = new ControlDependence(recording, frames);
        frames.all().forEach(control::addFrame);
        frames.steps().forEach(control::joinToCaller);
        control.joinRoots();
        return control;
    }

    Edges edges() {
        return edges;
    }

    /** What was done to objects, and what decided that it was done. */
    List<Mutation> mutations() {
        return mutations;
    }

    private void addFrame(StepFrame frame) {
        Place code = Place.code(frame.id());
        edges.depend(code, Place.execution(frame.id()));
        edges.depend(Place.output(frame.id()), code);
        edges.depend(Place.output(frame.id()), frame.decidersOfResult());
        // code may throw without a call: a division, a cast, an array
        edges.depend(Place.exception(frame.id()), everythingOf(frame));
        if (frame.mayHaveThrown()) {
            edges.depend(Place.output(frame.id()), Place.exception(frame.id()));
        }
        for (Site site : frame.sites()) {
            addSite(frame, site);
        }
        Set<Place> changed = new LinkedHashSet<>(frame.changedInputs());
        changed.addAll(frame.arrays());
        if (!changed.isEmpty()) {
            mutations.add(new Mutation(changed, everythingOf(frame), frame.id()));
        }
    }

    private void addSite(StepFrame frame, Site site) {
        Set<Place> deciders = decidersOf(frame, site);
        Place result = frame.result(site);
        edges.depend(result, frame.deciders(site.index()));
        switch (site.kind()) {
            case LAMBDA -> {}
            case FIELD_READ -> {
                if (frame.receiver(site.index()).isEmpty()) {
                    // the code around the pipeline may have set a static field
                    edges.depend(result, callerBefore(frame.step()));
                }
            }
            case FIELD_WRITE -> {
                Set<Place> targets = new LinkedHashSet<>(frame.receiver(site.index()));
                targets.add(frames.fieldOf(site));
                edges.depend(frames.fieldOf(site), deciders);
                mutations.add(new Mutation(targets, deciders, frame.id()));
            }
            case CALL, CREATION, DELEGATION, DYNAMIC -> {
                // which code runs is decided by what the receiver is
                edges.depend(result, frame.receiver(site.index()));
                if (!frames.staysInside(frame, site)) {
                    addLibraryCall(frame, site, deciders);
                }
            }
        }
    }

    private void addLibraryCall(StepFrame frame, Site site, Set<Place> deciders) {
        List<Step> called = frames.childrenAt(frame, site);
        edges.depend(frame.result(site), deciders);
        LibraryEffects.changed(frame, site, called).stream()
                .filter(target -> !target.isEmpty())
                .forEach(
                        target -> mutations.add(new Mutation(target, deciders, LibraryEffects.mutator(frame, called))));
        if (recording.map().findClass(site.owner()).isEmpty()) {
            addWorld(frame, site, deciders);
        }
    }

    private void addWorld(StepFrame frame, Site site, Set<Place> deciders) {
        MethodRef method = new MethodRef(site.owner(), site.name(), site.descriptor());
        boolean isRepeatable = SideEffects.isRepeatable(method);
        if (!isRepeatable || SideEffects.mayUseDefaults(method)) {
            edges.depend(frame.result(site), Place.WORLD);
        }
        if (!isRepeatable) {
            edges.depend(Place.WORLD, deciders);
            edges.depend(Place.WORLD, frame.operands(site.index()));
        }
    }

    private static Set<Place> decidersOf(StepFrame frame, Site site) {
        Set<Place> deciders = new LinkedHashSet<>(frame.deciders(site.index()));
        deciders.add(Place.code(frame.id()));
        return deciders;
    }

    private static Set<Place> everythingOf(StepFrame frame) {
        Set<Place> everything = new LinkedHashSet<>(frame.everything());
        everything.add(Place.code(frame.id()));
        return everything;
    }

    private void joinToCaller(Step step) {
        Step below = frames.calledByFrame(step);
        Optional<StepFrame> caller = frames.callerOf(step);
        if (caller.isPresent()) {
            Set<Place> deciders = decidersOfCall(caller.get(), below, step);
            // a decision before the call may have set what is handed to it
            dependInputs(step, deciders);
            edges.depend(Place.execution(step.id()), deciders);
        }
    }

    private static Set<Place> decidersOfCall(StepFrame caller, Step below, Step step) {
        Optional<Site> site = caller.site(below.site().index());
        if (site.isEmpty()) {
            return everythingOf(caller);
        }
        Set<Place> deciders = decidersOf(caller, site.get());
        deciders.addAll(caller.receiver(site.get().index()));
        if (below.id() != step.id() || !Frames.isDirect(site.get(), step)) {
            // whether a library calls back is decided by what it was given, and by what other functions told it
            deciders.addAll(caller.operands(site.get().index()));
            deciders.add(caller.result(site.get()));
        }
        return deciders;
    }

    private Place callerBefore(Step step) {
        Step root = step;
        while (root.parent() >= 0) {
            root = recording.step(root.parent());
        }
        return Place.caller(isOneByOne ? roots.indexOf(root) : 0);
    }

    /** The code around the pipeline hands on what it got before, changes it, and decides by it. */
    private void joinRoots() {
        for (int i = 0; i < roots.size(); i++) {
            Step root = roots.get(i);
            Place before = Place.caller(isOneByOne ? i : 0);
            Place after = Place.caller(isOneByOne ? i + 1 : 0);
            dependInputs(root, Set.of(before));
            edges.depend(Place.execution(root.id()), before);
            edges.depend(after, before);
            edges.depend(after, Place.output(root.id()));
            edges.depend(after, DataDependence.inputsOf(root));
        }
    }

    private void dependInputs(Step step, Collection<Place> sources) {
        DataDependence.inputsOf(step).forEach(input -> edges.depend(input, sources));
    }
}
