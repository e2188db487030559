package dev.whodunit.dependence;

import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.Site;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The frames of a recording, and how one step was called by another. */
final class Frames {

    private final Recording recording;
    private final Map<Integer, StepFrame> frames = new LinkedHashMap<>();
    private final Map<String, List<Step>> stepsByBody = new HashMap<>();
    private final Map<Integer, List<Step>> children = new HashMap<>();
    private final Map<FunctionRef, Optional<MappedMethod>> methods = new HashMap<>();

    Frames(Recording recording) {
        this.recording = recording;
        for (Step step : recording.steps()) {
            children.computeIfAbsent(step.parent(), any -> new ArrayList<>()).add(step);
            if (step.function().kind().isTraced()) {
                Optional<MappedMethod> method = methods.computeIfAbsent(step.function(), this::methodOf);
                frames.put(step.id(), new StepFrame(step, method));
                stepsByBody
                        .computeIfAbsent(bodyOf(step.function()), any -> new ArrayList<>())
                        .add(step);
            }
        }
    }

    private Optional<MappedMethod> methodOf(FunctionRef function) {
        return recording
                .map()
                .findMethod(function.className(), function.method(), function.descriptor())
                .filter(method -> !method.flows().isEmpty() || method.sites().isEmpty());
    }

    Collection<StepFrame> all() {
        return frames.values();
    }

    List<Step> steps() {
        return recording.steps();
    }

    /** The frame of the pipeline's own code around a step, unless it was entered from outside. */
    Optional<StepFrame> callerOf(Step step) {
        return Optional.ofNullable(frames.get(calledByFrame(step).parent()));
    }

    /** The step itself, or the library call around it that the frame made. */
    Step calledByFrame(Step step) {
        Step below = step;
        while (below.parent() >= 0 && !frames.containsKey(below.parent())) {
            below = recording.step(below.parent());
        }
        return below;
    }

    /** The steps that ran the body that a lambda stands for. */
    List<Step> stepsOfBody(Site lambda) {
        return stepsByBody.getOrDefault(lambda.owner() + "." + lambda.name() + lambda.descriptor(), List.of());
    }

    List<Step> childrenAt(StepFrame frame, Site site) {
        return children.getOrDefault(frame.id(), List.of()).stream()
                .filter(child -> child.site().index() == site.index())
                .toList();
    }

    /** Whether all that is called at a site is the pipeline's own code, which the site names. */
    boolean staysInside(StepFrame frame, Site site) {
        List<Step> called = childrenAt(frame, site);
        return !called.isEmpty() && called.stream().allMatch(child -> isDirect(site, child));
    }

    static boolean isDirect(Site site, Step child) {
        FunctionRef function = child.function();
        return child.function().kind().isTraced()
                && site.name().equals(function.method())
                && StepFrame.parameterTypes(site.descriptor()).size()
                        == StepFrame.parameterTypes(function.descriptor()).size();
    }

    /** One place per field of a class hierarchy, since an access may name any class of it. */
    Place fieldOf(Site site) {
        String owner = site.owner();
        String above = superclassInScope(owner);
        while (!above.isEmpty()) {
            owner = above;
            above = superclassInScope(owner);
        }
        return Place.field(owner, site.name());
    }

    private String superclassInScope(String className) {
        return recording
                .map()
                .findClass(className)
                .map(MappedClass::superName)
                .filter(name -> recording.map().findClass(name).isPresent())
                .orElse("");
    }

    private static String bodyOf(FunctionRef function) {
        return function.className() + "." + function.method() + function.descriptor();
    }
}
