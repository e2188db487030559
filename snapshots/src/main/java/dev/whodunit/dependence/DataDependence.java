package dev.whodunit.dependence;

import dev.whodunit.map.Site;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Which values came from which: def-use inside the methods that ran, joined at their calls. */
final class DataDependence {

    private final Frames frames;
    private final Edges edges = new Edges();
    private final Set<Place> frozen = new HashSet<>();
    private final List<Mutation> mutations = new ArrayList<>();

    private DataDependence(Frames frames) {
        this.frames = frames;
    }

    static DataDependence of(Frames frames) {
        DataDependence data = new DataDependence(frames);
        frames.all().forEach(data::addFrame);
        frames.steps().forEach(data::joinToCaller);
        return data;
    }

    Edges edges() {
        return edges;
    }

    /** The places whose values cannot be changed in place. */
    Set<Place> frozen() {
        return frozen;
    }

    /** What was put into objects. */
    List<Mutation> mutations() {
        return mutations;
    }

    private void addFrame(StepFrame frame) {
        frozen.addAll(frame.frozen());
        Place output = Place.output(frame.id());
        depend(output, frame.returned());
        if (frame.step().function().kind() == FunctionKind.CONSTRUCTOR) {
            depend(output, Set.of(Place.receiver(frame.id())));
        }
        if (!frame.isMapped()) {
            depend(output, frame.inputs());
        }
        for (Site site : frame.sites()) {
            addSite(frame, site);
            depend(Place.exception(frame.id()), Set.of(frame.result(site)));
        }
        addRecordedChanges(frame);
    }

    private void addSite(StepFrame frame, Site site) {
        Place result = frame.result(site);
        Set<Place> receiver = frame.receiver(site.index());
        Set<Place> argument = frame.arguments(site.index());
        switch (site.kind()) {
            case FIELD_READ -> {
                depend(result, Set.of(frames.fieldOf(site)));
                depend(result, receiver);
            }
            case FIELD_WRITE -> {
                Set<Place> targets = new LinkedHashSet<>(receiver);
                targets.add(frames.fieldOf(site));
                depend(frames.fieldOf(site), argument);
                mutations.add(new Mutation(targets, argument, frame.id()));
            }
            case LAMBDA -> {
                depend(result, frame.operands(site.index()));
                for (Step step : frames.stepsOfBody(site)) {
                    depend(result, Set.of(Place.output(step.id())));
                    // Whoever calls it, and on whatever thread, hands it what stood beside it.
                    frame.companions(site.index()).forEach(companion -> dependInputs(step, companion));
                    dependInputs(step, frame.operands(site.index()));
                }
            }
            case CALL, CREATION, DELEGATION, DYNAMIC -> addCall(frame, site);
        }
    }

    private void addCall(StepFrame frame, Site site) {
        if (!frames.staysInside(frame, site)) {
            depend(frame.result(site), frame.operands(site.index()));
            mutations.addAll(LibraryEffects.of(frame, site, frames.childrenAt(frame, site)));
        }
    }

    /** Direct calls hand over argument by argument; callbacks get whatever the call that made them had. */
    private void joinToCaller(Step step) {
        Step below = frames.calledByFrame(step);
        frames.callerOf(step).ifPresent(caller -> join(caller, below, step));
    }

    private void join(StepFrame caller, Step below, Step step) {
        int index = below.site().index();
        Place output = Place.output(step.id());
        Optional<Site> site = caller.site(index);
        if (site.isEmpty()) {
            dependInputs(step, caller.everything());
            depend(Place.output(caller.id()), Set.of(output));
            return;
        }
        Place result = caller.result(site.get());
        depend(result, Set.of(output));
        boolean isTraced = step.function().kind().isTraced();
        if (!isTraced) {
            depend(output, Set.of(result));
        }
        if (below.id() == step.id() && (!isTraced || Frames.isDirect(site.get(), step))) {
            depend(Place.receiver(step.id()), caller.receiver(index));
            for (int i = 0;
                    i < StepFrame.parameterTypes(step.function().descriptor()).size();
                    i++) {
                depend(Place.parameter(step.id(), i), caller.argument(index, i));
            }
        } else {
            dependInputs(step, caller.operands(index));
        }
    }

    /** Array stores and code that could not be mapped leave no site: the recorded states tell. */
    private void addRecordedChanges(StepFrame frame) {
        Set<Place> changed = frame.changedInputs();
        if (!changed.isEmpty()) {
            mutations.add(new Mutation(changed, frame.everything(), frame.id()));
        }
    }

    private void dependInputs(Step step, Collection<Place> sources) {
        inputsOf(step).forEach(input -> depend(input, sources));
    }

    /** Receiver and parameters of a step. */
    static Set<Place> inputsOf(Step step) {
        Set<Place> inputs = new LinkedHashSet<>();
        inputs.add(Place.receiver(step.id()));
        IntStream.range(
                        0,
                        StepFrame.parameterTypes(step.function().descriptor()).size())
                .forEach(i -> inputs.add(Place.parameter(step.id(), i)));
        return inputs;
    }

    private void depend(Place place, Collection<Place> sources) {
        edges.depend(place, sources);
    }
}
