package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.CodeMap.Mapped;
import dev.whodunit.diagnosis.Suspicion.Execution;
import dev.whodunit.map.Flow;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.SideEffects;
import dev.whodunit.map.Site;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which fields hold the collections, builders, arrays and objects that an event works on. Their content is no event when
 * the field is read, so a change of it travels unseen from the method that made it to the one that shows it; here the
 * def-use edges of the code say which fields it may have travelled through, as {@code class.field}.
 */
final class FieldContents {

    private static final int MAX_DEPTH = 8;

    private final StepTree tree;
    private final CodeMap code;
    private final FieldTypes types;
    private final Map<Integer, Set<String>> touched = new HashMap<>();
    private final Map<Integer, Set<String>> changedInside = new HashMap<>();
    private final Map<Integer, Set<String>> stored = new HashMap<>();

    FieldContents(StepTree tree, CodeMap code) {
        this.tree = tree;
        this.code = code;
        this.types = new FieldTypes(code);
    }

    /** What a library call or the write of a field may change. */
    Set<String> changedBy(Step event) {
        if (event.function().kind() == FunctionKind.FIELD_WRITE) {
            return Set.of(event.function().className() + "." + event.function().method());
        }
        boolean mayChange = event.function().kind() == FunctionKind.LIBRARY
                && SideEffects.mayChange(
                        event.function().method(), event.function().descriptor());
        return mayChange ? touchedBy(event) : Set.of();
    }

    /** What a step and all steps inside it may change. */
    Set<String> changedInside(Step step) {
        Set<String> known = changedInside.get(step.id());
        if (known != null) {
            return known;
        }
        Set<String> fields = new TreeSet<>();
        Deque<Step> open = new ArrayDeque<>(List.of(step));
        while (!open.isEmpty()) {
            Step next = open.pop();
            fields.addAll(changedBy(next));
            fields.addAll(storedBy(next));
            tree.children(next.id()).forEach(open::push);
        }
        changedInside.put(step.id(), fields);
        return fields;
    }

    /** What the code of a step may write without that being an event: arrays, and fields of the object it makes. */
    Set<String> storedBy(Step step) {
        if (!step.function().kind().isTraced()) {
            return Set.of();
        }
        return stored.computeIfAbsent(step.id(), id -> {
            Set<String> fields = new TreeSet<>(arraysReadBy(step));
            if (step.function().kind() == FunctionKind.CONSTRUCTOR) {
                method(step.id()).stream()
                        .flatMap(method -> method.sites().stream())
                        .filter(site -> site.kind() == Site.Kind.FIELD_WRITE)
                        .forEach(site -> fields.add(site.owner() + "." + site.name()));
            }
            return fields;
        });
    }

    /** What the receiver and the arguments of a library call hold or are. */
    Set<String> touchedBy(Step event) {
        return touched.computeIfAbsent(event.id(), id -> {
            Set<String> fields = new TreeSet<>();
            collectOperands(event.parent(), event.site().index(), use -> true, fields, 0);
            return fields;
        });
    }

    /** What can be seen through the operands of a call: the fields they come from, and all that objects of the scope hold. */
    Set<String> passedTo(Step event) {
        Set<String> fields = new TreeSet<>(touchedBy(event));
        for (MappedMethod caller : method(event.parent())) {
            for (Flow flow : caller.flows()) {
                boolean isArgument = flow.to().kind() == Flow.Use.Kind.ARGUMENT
                        && flow.to().site() == event.site().index();
                if (isArgument) {
                    fields.addAll(types.below(typeOf(event.parent(), caller, flow.from())));
                }
            }
        }
        return fields;
    }

    /** Binary name of the declared type of a value, {@code ""} if it is none of an object. */
    private String typeOf(int step, MappedMethod method, Flow.Source source) {
        return switch (source.kind()) {
            case RECEIVER -> tree.step(step).function().className();
            case PARAMETER -> FieldTypes.className(Descriptors.parameter(method.descriptor(), source.index()));
            case SITE -> types.typeOf(method.sites().get(source.index()));
            case CONSTANT, EXCEPTION, ARRAY -> "";
        };
    }

    /** What the code of a step reads without that being an event, and what can be seen through the objects that it returns. */
    Set<String> readBy(Step step) {
        Set<String> fields = new TreeSet<>();
        for (MappedMethod method : method(step.id())) {
            for (Site site : method.sites()) {
                types.fieldOf(site).ifPresent(fields::add);
            }
            for (Flow flow : method.flows()) {
                if (flow.to().kind() == Flow.Use.Kind.RETURN) {
                    fields.addAll(types.below(typeOf(step.id(), method, flow.from())));
                }
            }
        }
        if (step.function().kind() == FunctionKind.CONSTRUCTOR) {
            fields.addAll(types.below(step.function().className()));
        }
        return fields;
    }

    /** Whether the caller hands the step's result to logs and the like and to nobody else. */
    boolean isOnlyWatched(Step step) {
        Set<Boolean> watched = new HashSet<>();
        for (MappedMethod caller : method(step.parent())) {
            for (Flow flow : caller.flows()) {
                boolean isResult = flow.from().kind() == Flow.Source.Kind.SITE
                        && flow.from().index() == step.site().index();
                if (isResult) {
                    Site use = flow.to().site() < 0 || flow.to().kind() == Flow.Use.Kind.DECISION
                            ? null
                            : caller.sites().get(flow.to().site());
                    watched.add(use != null && Visibility.isWatching(use.owner(), use.name()));
                }
            }
        }
        return watched.equals(Set.of(true));
    }

    /** Whether a lambda captured other values, as far as its values were kept. */
    boolean hasOtherCaptures(Execution accepted, Execution current) {
        Step lambda = current.step();
        long captured = method(lambda.parent()).stream()
                .flatMap(caller -> caller.flows().stream()
                        .filter(flow -> flow.to().kind() == Flow.Use.Kind.ARGUMENT
                                && flow.to().site() == creation(caller, lambda)))
                .map(flow -> flow.to().operand())
                .distinct()
                .count();
        Optional<Call> before = accepted.step().sample(accepted.index());
        Optional<Call> now = lambda.sample(current.index());
        if (lambda.function().kind() != FunctionKind.LAMBDA || before.isEmpty() || now.isEmpty()) {
            return false;
        }
        List<Artifact> old = arguments(before.get());
        List<Artifact> young = arguments(now.get());
        for (int i = 0; i < Math.min(captured, Math.min(old.size(), young.size())); i++) {
            boolean isComparable = old.get(i).state() == young.get(i).state();
            if (isComparable && !old.get(i).fingerprint().equals(young.get(i).fingerprint())) {
                return true;
            }
        }
        return false;
    }

    private static List<Artifact> arguments(Call call) {
        return call.inputs().stream()
                .filter(input -> !input.name().equals("this"))
                .toList();
    }

    /** The arrays among {@link #readBy}: reading an element is no event either. */
    Set<String> arraysReadBy(Step step) {
        Set<String> fields = new TreeSet<>(readBy(step));
        fields.removeIf(field -> !types.isArray(field));
        return fields;
    }

    private void collectOperands(int caller, int site, Predicate<Flow.Use> wanted, Set<String> fields, int depth) {
        for (MappedMethod method : method(caller)) {
            for (Flow flow : method.flows()) {
                boolean isOperand = flow.to().site() == site
                        && (flow.to().kind() == Flow.Use.Kind.RECEIVER
                                || flow.to().kind() == Flow.Use.Kind.ARGUMENT);
                if (isOperand && wanted.test(flow.to())) {
                    collect(caller, method, flow.from(), fields, depth + 1);
                }
            }
        }
    }

    private void collect(int step, MappedMethod method, Flow.Source source, Set<String> fields, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        collectAliases(method, source, fields);
        if (source.kind() == Flow.Source.Kind.PARAMETER) {
            collectArgument(tree.step(step), source.index(), fields, depth);
        } else if (source.kind() == Flow.Source.Kind.SITE) {
            Site site = method.sites().get(source.index());
            boolean isField = types.fieldOf(site).map(fields::add).isPresent();
            if (!isField && site.kind() == Site.Kind.CALL && code.find(site).isEmpty()) {
                // what a collection hands out is a part of it, and what a builder returns is the builder
                collectOperands(step, source.index(), use -> use.kind() == Flow.Use.Kind.RECEIVER, fields, depth + 1);
            }
        }
    }

    /** The fields in which other methods of the scope keep the object when it is handed to them. */
    private void collectAliases(MappedMethod method, Flow.Source source, Set<String> fields) {
        for (Flow flow : method.flows()) {
            boolean isHandedOn = flow.from().equals(source)
                    && flow.to().kind() == Flow.Use.Kind.ARGUMENT
                    && flow.to().site() >= 0;
            if (isHandedOn) {
                code.find(method.sites().get(flow.to().site()))
                        .ifPresent(taker ->
                                fields.addAll(keptBy(taker.method(), flow.to().operand())));
            }
        }
    }

    private static Set<String> keptBy(MappedMethod method, int parameter) {
        Set<String> fields = new TreeSet<>();
        for (Flow flow : method.flows()) {
            if (flow.from().equals(new Flow.Source(Flow.Source.Kind.PARAMETER, parameter))
                    && flow.to().site() >= 0) {
                Site site = method.sites().get(flow.to().site());
                if (site.kind() == Site.Kind.FIELD_WRITE && flow.to().kind() == Flow.Use.Kind.ARGUMENT) {
                    fields.add(site.owner() + "." + site.name());
                }
            }
        }
        return fields;
    }

    /** What a parameter is, in the caller's terms; a lambda's first parameters are what it captured. */
    private void collectArgument(Step step, int parameter, Set<String> fields, int depth) {
        for (MappedMethod caller : method(step.parent())) {
            int site = step.function().kind() == FunctionKind.LAMBDA
                    ? creation(caller, step)
                    : step.site().index();
            boolean isDirect = site >= 0
                    && site < caller.sites().size()
                    && caller.sites().get(site).name().equals(step.function().method());
            if (isDirect) {
                collectOperands(
                        step.parent(),
                        site,
                        use -> use.kind() == Flow.Use.Kind.ARGUMENT && use.operand() == parameter,
                        fields,
                        depth + 1);
            }
        }
    }

    private static int creation(MappedMethod caller, Step lambda) {
        return caller.sites().stream()
                .filter(site -> site.kind() == Site.Kind.LAMBDA
                        && site.name().equals(lambda.function().method()))
                .mapToInt(Site::index)
                .findFirst()
                .orElse(-1);
    }

    private Set<MappedMethod> method(int step) {
        return step == StepTree.OUTSIDE
                ? Set.of()
                : code.find(tree.step(step).function())
                        .map(Mapped::method)
                        .map(Set::of)
                        .orElseGet(HashSet::new);
    }
}
