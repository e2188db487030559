package dev.whodunit.report.graph;

import dev.whodunit.diagnosis.ShownStage;
import dev.whodunit.diagnosis.StepComparison.Status;
import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.MethodRef;
import dev.whodunit.map.Site;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the part of the code map begins that never ran: methods that did not run, and are called in the code of methods that did. */
public final class UnrunCalls {

    private static final Set<Site.Kind> CALLS =
            Set.of(Site.Kind.CALL, Site.Kind.CREATION, Site.Kind.DELEGATION, Site.Kind.LAMBDA);

    private final Recording run;
    private final List<ShownStage> stages;
    private final Set<MethodRef> never;
    private final Set<String> names = new HashSet<>();
    private final Map<Integer, Integer> stageOfStep = new HashMap<>();
    private final Map<String, MappedClass> classes = new HashMap<>();

    private UnrunCalls(List<ShownStage> stages, Recording run, List<MethodRef> never) {
        this.run = run;
        this.stages = stages;
        this.never = new HashSet<>(never);
        never.forEach(method -> names.add(method.name() + method.descriptor()));
        run.map().classes().forEach(mapped -> classes.put(mapped.name(), mapped));
        for (int i = 0; i < stages.size(); i++) {
            int number = i;
            stages.get(i).step().current().ifPresent(step -> stageOfStep.putIfAbsent(step.id(), number));
        }
    }

    /**
     * All of them, the most telling first: in stages that are not as accepted, then what stages call themselves, and what somebody gave a name.
     *
     * @param run whose stages they are
     * @param never the methods that never ran
     */
    public static List<UnrunCall> of(List<ShownStage> stages, Recording run, List<MethodRef> never) {
        return never.isEmpty() ? List.of() : new UnrunCalls(stages, run, never).all();
    }

    private List<UnrunCall> all() {
        Map<MethodRef, UnrunCall> found = new LinkedHashMap<>();
        Set<MethodRef> seen = new HashSet<>();
        for (Step step : run.steps()) {
            MethodRef caller = method(step.function());
            if (isOfThePipeline(step) && seen.add(caller)) {
                unrunCallsOf(caller)
                        .forEach(called -> found.putIfAbsent(called, new UnrunCall(called, caller, stageAround(step))));
            }
        }
        List<UnrunCall> calls = new ArrayList<>(found.values());
        calls.sort(Comparator.comparingInt(this::rank));
        return calls;
    }

    private static boolean isOfThePipeline(Step step) {
        FunctionKind kind = step.function().kind();
        return kind == FunctionKind.METHOD || kind == FunctionKind.LAMBDA || kind == FunctionKind.CONSTRUCTOR;
    }

    private static MethodRef method(FunctionRef function) {
        return new MethodRef(function.className(), function.method(), function.descriptor());
    }

    /** The map is asked only where a name may mean a method of another class, which takes long, and pages are many. */
    private List<MethodRef> unrunCallsOf(MethodRef caller) {
        List<Site> sites = code(caller).stream()
                .flatMap(code -> code.sites().stream())
                .filter(site -> CALLS.contains(site.kind()) && names.contains(site.name() + site.descriptor()))
                .toList();
        boolean isInherited =
                sites.stream().anyMatch(site -> !site.name().equals("<init>") && !never.contains(method(site)));
        return (isInherited
                        ? run.map().callsOf(caller).stream()
                        : sites.stream().map(UnrunCalls::method))
                .filter(never::contains)
                .toList();
    }

    private static MethodRef method(Site site) {
        return new MethodRef(site.owner(), site.name(), site.descriptor());
    }

    private Optional<MappedMethod> code(MethodRef method) {
        return Optional.ofNullable(classes.get(method.className())).stream()
                .flatMap(owner -> owner.methods().stream())
                .filter(code ->
                        code.name().equals(method.name()) && code.descriptor().equals(method.descriptor()))
                .findFirst();
    }

    private int stageAround(Step step) {
        for (int id = step.id(); id >= 0; id = run.step(id).parent()) {
            Integer stage = stageOfStep.get(id);
            if (stage != null) {
                return stage;
            }
        }
        return -1;
    }

    private int rank(UnrunCall call) {
        if (call.stage() < 0) {
            return 8;
        }
        ShownStage stage = stages.get(call.stage());
        int ofStage = stage.step().status() == Status.SAME ? 4 : 0;
        int ofCaller = method(stage.step().shown().function()).equals(call.caller()) ? 0 : 2;
        boolean isNamed = !call.method().name().startsWith("lambda$")
                && !call.method().name().equals("<init>");
        return ofStage + ofCaller + (isNamed ? 0 : 1);
    }
}
