package dev.whodunit.dependence;

import dev.whodunit.map.CodeLine;
import dev.whodunit.map.Flow;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.Site;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Call;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The places inside one step of the pipeline's own code, and which of them reach which uses. */
final class StepFrame {

    private final Step step;
    private final Optional<MappedMethod> method;
    private final Map<Flow.Use, Set<Place>> reaching = new HashMap<>();

    StepFrame(Step step, Optional<MappedMethod> method) {
        this.step = step;
        this.method = method;
        for (Flow flow : method.map(MappedMethod::flows).orElse(List.of())) {
            reaching.computeIfAbsent(flow.to(), any -> new LinkedHashSet<>()).add(Place.of(step.id(), flow.from()));
        }
    }

    Step step() {
        return step;
    }

    int id() {
        return step.id();
    }

    boolean isMapped() {
        return method.isPresent();
    }

    List<Site> sites() {
        return method.map(MappedMethod::sites).orElse(List.of());
    }

    Optional<Site> site(int index) {
        return index >= 0 && index < sites().size() ? Optional.of(sites().get(index)) : Optional.empty();
    }

    Place result(Site site) {
        return Place.site(id(), site.index());
    }

    /** What is returned or thrown. */
    Set<Place> returned() {
        Set<Place> returned = new LinkedHashSet<>(reaching(Flow.Use.Kind.RETURN, -1, 0));
        returned.addAll(reaching(Flow.Use.Kind.THROW, -1, 0));
        return returned;
    }

    /** The object that a call is made on; the new object itself where the site creates one. */
    Set<Place> receiver(int site) {
        return reaching(Flow.Use.Kind.RECEIVER, site, 0);
    }

    Set<Place> argument(int site, int operand) {
        return reaching(Flow.Use.Kind.ARGUMENT, site, operand);
    }

    Set<Place> arguments(int site) {
        Set<Place> all = new LinkedHashSet<>();
        reaching.forEach((use, sources) -> {
            if (use.kind() == Flow.Use.Kind.ARGUMENT && use.site() == site) {
                all.addAll(sources);
            }
        });
        return all;
    }

    Set<Place> operands(int site) {
        Set<Place> all = new LinkedHashSet<>(receiver(site));
        all.addAll(arguments(site));
        return all;
    }

    /** The operands of each site that uses the result of a site. */
    List<Set<Place>> companions(int site) {
        Place result = Place.site(id(), site);
        return reaching.entrySet().stream()
                .filter(entry -> entry.getKey().site() >= 0
                        && entry.getKey().kind() != Flow.Use.Kind.DECISION
                        && entry.getValue().contains(result))
                .map(entry -> operands(entry.getKey().site()))
                .toList();
    }

    /** What decides whether a site runs. */
    Set<Place> deciders(int site) {
        return decisions(use -> use.site() >= 0 && use.site() <= site && site <= use.operand());
    }

    /** What decides which result is returned. */
    Set<Place> decidersOfResult() {
        return decisions(use -> use.site() < 0);
    }

    private Set<Place> decisions(Predicate<Flow.Use> wanted) {
        Set<Place> deciders = new LinkedHashSet<>();
        reaching.forEach((use, sources) -> {
            if (use.kind() == Flow.Use.Kind.DECISION && wanted.test(use)) {
                deciders.addAll(sources);
            }
        });
        return deciders;
    }

    /** Arrays that its code may store into without a site: those that it is given or gets; none where it stores into none. */
    Set<Place> arrays() {
        boolean computesNothing = method.map(MappedMethod::lines).orElse(List.of()).stream()
                .allMatch(line -> !line.does(CodeLine.Action.COMPUTES));
        if (computesNothing && method.isPresent() && !method.get().lines().isEmpty()) {
            return Set.of();
        }
        Set<Place> arrays = new LinkedHashSet<>();
        List<String> types = parameterTypes(step.function().descriptor());
        IntStream.range(0, types.size())
                .filter(i -> mayBeArray(types.get(i)))
                .forEach(i -> arrays.add(Place.parameter(id(), i)));
        sites().stream().filter(site -> mayBeArray(resultType(site))).forEach(site -> arrays.add(result(site)));
        reaching.values().stream()
                .flatMap(Set::stream)
                .filter(place -> place.slot() == Place.Slot.ARRAY)
                .forEach(arrays::add);
        return arrays;
    }

    private static boolean mayBeArray(String type) {
        return type.startsWith("[") || type.equals("Ljava/lang/Object;");
    }

    /** Whether an exception left it, or may have left an execution that was not kept. */
    boolean mayHaveThrown() {
        return step.samples().size() < step.count() || step.samples().stream().anyMatch(Call::threw);
    }

    /** Receiver and parameters. */
    Set<Place> inputs() {
        return DataDependence.inputsOf(step);
    }

    /** Inputs, and the results of all sites. */
    Set<Place> everything() {
        Set<Place> everything = inputs();
        sites().forEach(site -> everything.add(result(site)));
        return everything;
    }

    /** The inputs that were changed in a kept execution, and arrays that may have been in one that was not kept. */
    Set<Place> changedInputs() {
        List<String> types = parameterTypes(step.function().descriptor());
        Set<Place> changed = new LinkedHashSet<>();
        boolean allKept = step.samples().size() == step.count();
        for (Call call : step.samples()) {
            call.changed().forEach(artifact -> node(call, artifact.name()).ifPresent(changed::add));
            allKept &= call.inputs().stream().allMatch(input -> input.state() == ArtifactState.COMPLETE);
        }
        for (int i = 0; i < types.size() && !allKept; i++) {
            if (types.get(i).startsWith("[")) {
                changed.add(Place.parameter(id(), i));
            }
        }
        return changed;
    }

    private Optional<Place> node(Call call, String name) {
        List<Artifact> inputs = call.inputs();
        return IntStream.range(0, inputs.size())
                .filter(i -> inputs.get(i).name().equals(name))
                .mapToObj(i -> node(call, i))
                .findFirst();
    }

    /** The place of the input at a position of a call's inputs, of which the receiver is the first. */
    Place node(Call call, int position) {
        int receivers = call.inputs().get(0).name().equals("this") ? 1 : 0;
        return position < receivers ? Place.receiver(id()) : Place.parameter(id(), position - receivers);
    }

    /** The places that hold values which nothing can change. */
    Set<Place> frozen() {
        Set<Place> frozen = new LinkedHashSet<>();
        List<String> types = parameterTypes(step.function().descriptor());
        for (int i = 0; i < types.size(); i++) {
            if (ImmutableTypes.contains(types.get(i))) {
                frozen.add(Place.parameter(id(), i));
            }
        }
        for (Site site : sites()) {
            if (site.kind() != Site.Kind.LAMBDA && ImmutableTypes.contains(resultType(site))) {
                frozen.add(result(site));
            }
        }
        if (ImmutableTypes.contains(step.function().descriptor().replaceFirst(".*\\)", ""))
                && !step.function().method().equals("<init>")) {
            frozen.add(Place.output(id()));
        }
        return frozen;
    }

    private static String resultType(Site site) {
        return site.kind() == Site.Kind.CREATION
                ? "L" + site.owner().replace('.', '/') + ";"
                : site.descriptor().substring(site.descriptor().indexOf(')') + 1);
    }

    private Set<Place> reaching(Flow.Use.Kind kind, int site, int operand) {
        return reaching.getOrDefault(new Flow.Use(kind, site, operand), Set.of());
    }

    /** The parameters of a method descriptor, as type descriptors; none for a field's. */
    static List<String> parameterTypes(String descriptor) {
        List<String> types = new ArrayList<>();
        int at = 1;
        while (descriptor.startsWith("(") && descriptor.charAt(at) != ')') {
            int end = at;
            while (descriptor.charAt(end) == '[') {
                end++;
            }
            end = descriptor.charAt(end) == 'L' ? descriptor.indexOf(';', end) + 1 : end + 1;
            types.add(descriptor.substring(at, end));
            at = end;
        }
        return types;
    }
}
