package dev.whodunit.record;

import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.map.Site;
import dev.whodunit.map.Variable;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import dev.whodunit.run.CallSite;
import dev.whodunit.run.Contents;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.KeptValue;
import dev.whodunit.run.Library;
import dev.whodunit.run.Notice;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.run.Step;
import dev.whodunit.weave.MethodRegistry;
import dev.whodunit.weave.WovenMethod;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns what a {@link RunRecorder} holds into the immutable record of the run, with the names that the code gives. */
final class RecordingBuilder {

    private final RunRecorder recorder;
    private final MethodRegistry registry;
    private final CodeMaps maps;
    private final List<Step> steps = new ArrayList<>();
    private final IdentityHashMap<StepNode, Integer> ids = new IdentityHashMap<>();
    private final RanClasses ran = new RanClasses();
    private final List<KeptValue> values;

    RecordingBuilder(RunRecorder recorder, MethodRegistry registry, CodeMaps maps) {
        this.recorder = recorder;
        this.registry = registry;
        this.maps = maps;
        this.values = recorder.probe().small().values();
    }

    Recording build(RunIdentity identity, PipelineMap map, List<Library> libraries, List<Notice> notices) {
        addBelow(recorder.top(), -1);
        return new Recording(
                identity,
                steps,
                asRun(map),
                libraries,
                new Contents(
                                recorder.probe().contents(),
                                values,
                                recorder.probe().outlines())
                        .withRows(recorder.probe().rows().kept()),
                notices);
    }

    /** Of two classes with one name in different loaders, the map may have the other one: what ran here counts. */
    private PipelineMap asRun(PipelineMap map) {
        Map<String, MappedClass> classes = new TreeMap<>();
        map.classes().forEach(mapped -> classes.put(mapped.name(), mapped));
        ran.all().forEach(mapped -> classes.put(mapped.name(), mapped));
        return new PipelineMap(List.copyOf(classes.values()));
    }

    /** The ids given to the recorded steps, after {@link #build}. */
    IdentityHashMap<StepNode, Integer> ids() {
        return ids;
    }

    private void addBelow(StepNode parent, int parentId) {
        for (StepNode child : parent.children()) {
            int id = steps.size();
            ids.put(child, id);
            steps.add(step(child, parent, id, parentId));
            addBelow(child, id);
        }
    }

    private Step step(StepNode node, StepNode parent, int id, int parentId) {
        Optional<Site> site =
                parent.isWoven() ? maps.siteOf(registry.method(parent.method), node.site) : Optional.empty();
        FunctionRef function = node.isWoven()
                ? functionOf(registry.method(node.method))
                : site.map(called -> calledFunction(called, node)).orElse(unknownFunction(node));
        List<String> inputs = inputNames(node);
        return new Step(
                id,
                parentId,
                function,
                isCallback(node, parent) ? callSite(parent, site).withoutName() : callSite(parent, site),
                node.phase,
                node.concurrent,
                node.log(),
                namedCalls(node.samples(), inputs),
                node.kept(inputs, values));
    }

    private FunctionRef functionOf(WovenMethod method) {
        return ran.functionOf(maps.classOf(method.origin()), maps.functionOf(method));
    }

    /** Called by the library that the site calls; it is the library's result that is stored there. */
    private static boolean isCallback(StepNode node, StepNode parent) {
        if (!node.isWoven()) {
            return false;
        }
        for (StepNode sibling : parent.children()) {
            if (!sibling.isWoven() && sibling.site == node.site) {
                return true;
            }
        }
        return false;
    }

    private CallSite callSite(StepNode parent, Optional<Site> site) {
        if (!parent.isWoven()) {
            return CallSite.OUTSIDE;
        }
        String file = maps.classOf(registry.method(parent.method).origin()).sourceFile();
        return site.map(known -> new CallSite(known.index(), file, known.line(), known.storedInto()))
                .orElse(new CallSite(-1, file, 0, ""));
    }

    /** A method of the pipeline that its caller notes is a getter, and a method like any other to the reader. */
    private FunctionRef calledFunction(Site site, StepNode node) {
        FunctionKind kind = switch (site.kind()) {
            case FIELD_READ -> FunctionKind.FIELD_READ;
            case FIELD_WRITE -> FunctionKind.FIELD_WRITE;
            case CALL ->
                recorder.isInScope(site.owner()) && !node.isBehindInterface()
                        ? FunctionKind.METHOD
                        : FunctionKind.LIBRARY;
            case CREATION, DELEGATION, LAMBDA, DYNAMIC -> FunctionKind.LIBRARY;
        };
        return FunctionRef.of(kind, site.owner(), site.name(), site.descriptor());
    }

    private static FunctionRef unknownFunction(StepNode node) {
        return FunctionRef.of(FunctionKind.LIBRARY, "unknown", "site" + node.site, "");
    }

    private List<String> inputNames(StepNode node) {
        if (!node.isWoven()) {
            return List.of();
        }
        WovenMethod method = registry.method(node.method);
        return maps.methodOf(method).map(MappedMethod::parameters).orElse(List.of()).stream()
                .map(Variable::name)
                .toList();
    }

    private static List<Call> namedCalls(List<Call> samples, List<String> names) {
        return samples.stream()
                .map(call -> new Call(
                        call.index(),
                        named(call.inputs(), names),
                        call.output(),
                        call.threw(),
                        named(call.changed(), names)))
                .toList();
    }

    private static List<Artifact> named(List<Artifact> artifacts, List<String> names) {
        return artifacts.stream()
                .map(artifact -> {
                    String position = artifact.name();
                    if (!position.startsWith("arg")) {
                        return artifact;
                    }
                    int index = Integer.parseInt(position.substring(3));
                    return index < names.size() ? artifact.named(names.get(index)) : artifact;
                })
                .toList();
    }
}
