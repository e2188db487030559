package dev.whodunit.assertions;

import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.Site;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds the lineage of a recording: one frame per step of the pipeline's own code, joined where one called another. */
final class LineageBuilder {

    private final Recording recording;
    private final Map<LineageNode, Set<LineageNode>> dependencies = new LinkedHashMap<>();
    private final Set<LineageNode> frozen = new HashSet<>();
    private final List<LineageGraph.Mutation> mutations = new ArrayList<>();
    private final Map<Integer, LineageFrame> frames = new LinkedHashMap<>();
    private final Map<String, List<Step>> stepsByBody = new HashMap<>();
    private final Map<Integer, List<Step>> children = new HashMap<>();
    private final Map<FunctionRef, Optional<MappedMethod>> methods = new HashMap<>();

    LineageBuilder(Recording recording) {
        this.recording = recording;
    }

    LineageGraph build() {
        for (Step step : recording.steps()) {
            children.computeIfAbsent(step.parent(), any -> new ArrayList<>()).add(step);
            if (step.function().kind().isTraced()) {
                Optional<MappedMethod> method = methods.computeIfAbsent(step.function(), this::methodOf);
                frames.put(step.id(), new LineageFrame(step, method));
                stepsByBody
                        .computeIfAbsent(bodyOf(step.function()), any -> new ArrayList<>())
                        .add(step);
            }
        }
        frames.values().forEach(this::addFrame);
        recording.steps().forEach(this::joinToCaller);
        return new LineageGraph(recording, dependencies, frozen, mutations);
    }

    private Optional<MappedMethod> methodOf(FunctionRef function) {
        return recording
                .map()
                .findMethod(function.className(), function.method(), function.descriptor())
                .filter(method -> !method.flows().isEmpty() || method.sites().isEmpty());
    }

    private void addFrame(LineageFrame frame) {
        frozen.addAll(frame.frozen());
        LineageNode output = LineageNode.output(frame.id());
        depend(output, frame.returned());
        if (frame.step().function().kind() == FunctionKind.CONSTRUCTOR) {
            depend(output, Set.of(LineageNode.receiver(frame.id())));
        }
        if (!frame.isMapped()) {
            depend(output, frame.inputs());
        }
        for (Site site : frame.sites()) {
            addSite(frame, site);
            depend(LineageNode.exception(frame.id()), Set.of(frame.result(site)));
        }
        addRecordedChanges(frame);
    }

    private void addSite(LineageFrame frame, Site site) {
        LineageNode result = frame.result(site);
        Set<LineageNode> receiver = frame.receiver(site.index());
        Set<LineageNode> argument = frame.arguments(site.index());
        switch (site.kind()) {
            case FIELD_READ -> {
                depend(result, Set.of(fieldOf(site)));
                depend(result, receiver);
            }
            case FIELD_WRITE -> {
                Set<LineageNode> targets = new LinkedHashSet<>(receiver);
                targets.add(fieldOf(site));
                depend(fieldOf(site), argument);
                mutations.add(new LineageGraph.Mutation(targets, argument, frame.id()));
            }
            case LAMBDA -> {
                depend(result, frame.operands(site.index()));
                String body = site.owner() + "." + site.name() + site.descriptor();
                for (Step step : stepsByBody.getOrDefault(body, List.of())) {
                    depend(result, Set.of(LineageNode.output(step.id())));
                    // Whoever calls it, and on whatever thread, hands it what stood beside it.
                    frame.companions(site.index()).forEach(companion -> dependInputs(step, companion));
                    dependInputs(step, frame.operands(site.index()));
                }
            }
            case CALL, CREATION, DELEGATION, DYNAMIC -> addCall(frame, site);
        }
    }

    private void addCall(LineageFrame frame, Site site) {
        List<Step> children = childrenAt(frame, site);
        boolean staysInside = !children.isEmpty() && children.stream().allMatch(child -> isDirect(site, child));
        if (!staysInside) {
            depend(frame.result(site), frame.operands(site.index()));
            mutations.addAll(LibraryEffects.of(frame, site, children));
        }
    }

    /** Direct calls hand over argument by argument; callbacks get whatever the call that made them had. */
    private void joinToCaller(Step step) {
        Step below = step;
        while (below.parent() >= 0 && !frames.containsKey(below.parent())) {
            below = recording.step(below.parent());
        }
        LineageFrame caller = frames.get(below.parent());
        if (caller == null) {
            return;
        }
        int index = below.site().index();
        LineageNode output = LineageNode.output(step.id());
        Optional<Site> site = caller.site(index);
        if (site.isEmpty()) {
            dependInputs(step, caller.everything());
            depend(LineageNode.output(caller.id()), Set.of(output));
            return;
        }
        LineageNode result = caller.result(site.get());
        depend(result, Set.of(output));
        boolean isTraced = step.function().kind().isTraced();
        if (!isTraced) {
            depend(output, Set.of(result));
        }
        if (below.id() == step.id() && (!isTraced || isDirect(site.get(), step))) {
            depend(LineageNode.receiver(step.id()), caller.receiver(index));
            for (int i = 0;
                    i
                            < LineageFrame.parameterTypes(step.function().descriptor())
                                    .size();
                    i++) {
                depend(LineageNode.parameter(step.id(), i), caller.argument(index, i));
            }
        } else {
            dependInputs(step, caller.operands(index));
        }
    }

    /** Array stores and code that could not be mapped leave no site: the recorded states tell. */
    private void addRecordedChanges(LineageFrame frame) {
        Set<LineageNode> changed = frame.changedInputs();
        if (!changed.isEmpty()) {
            mutations.add(new LineageGraph.Mutation(changed, frame.everything(), frame.id()));
        }
    }

    private static boolean isDirect(Site site, Step child) {
        FunctionRef function = child.function();
        return child.function().kind().isTraced()
                && site.name().equals(function.method())
                && LineageFrame.parameterTypes(site.descriptor()).size()
                        == LineageFrame.parameterTypes(function.descriptor()).size();
    }

    private List<Step> childrenAt(LineageFrame frame, Site site) {
        return children.getOrDefault(frame.id(), List.of()).stream()
                .filter(child -> child.site().index() == site.index())
                .toList();
    }

    private void dependInputs(Step step, Collection<LineageNode> sources) {
        depend(LineageNode.receiver(step.id()), sources);
        for (int i = 0;
                i < LineageFrame.parameterTypes(step.function().descriptor()).size();
                i++) {
            depend(LineageNode.parameter(step.id(), i), sources);
        }
    }

    private void depend(LineageNode node, Collection<LineageNode> sources) {
        dependencies.computeIfAbsent(node, any -> new LinkedHashSet<>()).addAll(sources);
    }

    /** One place per field of a class hierarchy, since an access may name any class of it. */
    private LineageNode fieldOf(Site site) {
        String owner = site.owner();
        String above = superclassInScope(owner);
        while (!above.isEmpty()) {
            owner = above;
            above = superclassInScope(owner);
        }
        return LineageNode.field(owner, site.name());
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
