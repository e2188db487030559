package dev.whodunit.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whodunit.diagnosis.ValueComparison.Typed;
import dev.whodunit.difference.JsonTrees;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Step;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The greatest relative difference of the numbers at the same places of two values that are alike otherwise. Where something else than a
 * relative tolerance allows it, it counts as {@link ValueComparison#LEAST}.
 */
final class NumberDifference implements ValueComparison.Measure {

    private static final String RECEIVER = "this";

    private final Tolerance all;
    private final Tolerance tolerance;
    private final KnownTypes types;
    private final Function<Step, Optional<String>> getters;
    private final String root;
    private final ValueType holder;
    private final Map<String, ValuePlace> places = new HashMap<>();
    private final Map<String, NumberDifference> ofNames = new HashMap<>();

    NumberDifference(Tolerance tolerance) {
        this(tolerance, KnownTypes.NONE, step -> Optional.empty());
    }

    /**
     * @param types what is known of the types of values in the run
     * @param getters the field that a step does nothing but return, as {@code class.field}
     */
    NumberDifference(Tolerance tolerance, KnownTypes types, Function<Step, Optional<String>> getters) {
        this(tolerance, tolerance.elsewhere(), types, getters, "", ValueType.UNKNOWN);
    }

    /**
     * @param root what the values are called; "" if they have no name
     * @param holder the class whose field they are
     */
    private NumberDifference(
            Tolerance all,
            Tolerance tolerance,
            KnownTypes types,
            Function<Step, Optional<String>> getters,
            String root,
            ValueType holder) {
        this.all = all;
        this.tolerance = tolerance;
        this.types = types;
        this.getters = getters;
        this.root = root;
        this.holder = holder;
    }

    /** One for a run. */
    static NumberDifference in(StepTree run, Tolerance tolerance) {
        KnownTypes types = tolerance.needsTypes() ? new KnownTypes(run.run().map()) : KnownTypes.NONE;
        return new NumberDifference(tolerance, types, run.getters()::field);
    }

    @Override
    public Optional<ValueComparison.Measure> ofResults(Step step) {
        Optional<Tolerance> own = all.in(step);
        if (own.isPresent()) {
            return Optional.of(new NumberDifference(all, own.get(), types, getters, root, holder));
        }
        return ofResult(step)
                .filter(named -> named != this)
                .map(named -> (ValueComparison.Measure) named)
                .findFirst();
    }

    /** What is said of the names of what a step gives. */
    Stream<NumberDifference> ofResult(Step step) {
        return Stream.of(ofName(step.artifactName()), ofName(step.function().method()), ofFieldRead(step));
    }

    private NumberDifference ofFieldRead(Step step) {
        FunctionRef function = step.function();
        if (function.kind() == FunctionKind.FIELD_READ) {
            return named(function.method(), function.className());
        }
        Optional<String> field = getters.apply(step);
        int dot = field.map(name -> name.lastIndexOf('.')).orElse(0);
        return field.map(name -> named(name.substring(dot + 1), name.substring(0, dot)))
                .orElse(this);
    }

    @Override
    public boolean isOfWhole(Step step) {
        return all.in(step).isPresent();
    }

    @Override
    public NumberDifference ofName(String name) {
        return named(name, "");
    }

    @Override
    public NumberDifference ofHanded(FunctionRef function, String name) {
        if (name.equals(RECEIVER)) {
            return ofName(name);
        }
        return switch (function.kind()) {
            case FIELD_WRITE -> named(function.method(), function.className());
            case CONSTRUCTOR -> named(name, function.className());
            default -> ofName(name);
        };
    }

    /** @param className of the object whose field it is, or "" */
    private NumberDifference named(String name, String className) {
        if (name.isEmpty() || tolerance.rules().isEmpty()) {
            return this;
        }
        String key = className.isEmpty() ? name : className + "." + name;
        NumberDifference known = ofNames.get(key);
        if (known == null) {
            ValueType owner = ValueType.of(className);
            ValuePlace object = object(owner);
            boolean isSpokenOf = tolerance.rules().stream()
                    .anyMatch(rule -> rule.isNamed(name, owner, types) || (rule.isOfType() && rule.isOf(object)));
            known = isSpokenOf ? new NumberDifference(all, tolerance, types, getters, name, owner) : this;
            ofNames.put(key, known);
        }
        return known;
    }

    /**
     * {@link ValueComparison#OTHER} if more than numbers with a fraction differs; also if no number does, since what makes the
     * values unlike is something else then: their type, or the sign of a zero.
     */
    @Override
    public double between(Typed accepted, Typed current) {
        boolean mayBeOfOtherNumbers = !tolerance.rules().isEmpty() && isSameOutside(accepted.type(), current.type());
        if (!accepted.type().equals(current.type()) && !mayBeOfOtherNumbers) {
            return ValueComparison.OTHER;
        }
        return JsonTrees.read(accepted.json())
                .flatMap(before -> JsonTrees.read(current.json()).map(now -> whole(before, now, place(current.type()))))
                .filter(difference -> difference != ValueComparison.SAME)
                .orElse(ValueComparison.OTHER);
    }

    boolean isUsersCodeAsked() {
        return tolerance.rules().stream().anyMatch(rule -> rule.likeness() instanceof Likeness.Compared);
    }

    @Override
    public String levelled(Typed accepted, Typed current) {
        return new Levelling(this).of(accepted, current);
    }

    /** Who says something of a list as a whole has to see all of it. */
    @Override
    public ValueComparison.Rows ofRows(String type) {
        ValuePlace place = place(type);
        if (place.compared().isPresent()) {
            return ValueComparison.Rows.NOT;
        }
        return place.order().isPresent() ? ValueComparison.Rows.TOGETHER : ValueComparison.Rows.EACH;
    }

    @Override
    public boolean covers(double difference) {
        return all.covers(difference);
    }

    /** A map of whole numbers and one of numbers with a fraction. */
    private static boolean isSameOutside(String accepted, String current) {
        int end = accepted.indexOf('<');
        return end > 0 && current.startsWith(accepted.substring(0, end + 1));
    }

    /** That of values of a type, as it was recorded with them. */
    ValuePlace place(String type) {
        return places.computeIfAbsent(type, label -> object(holder).part(root, types.labelled(label)));
    }

    private ValuePlace object(ValueType type) {
        return new ValuePlace(tolerance, types, type);
    }

    double whole(JsonNode accepted, JsonNode current, ValuePlace said) {
        if (said.compared().isPresent() && !accepted.isNull() && !current.isNull() && !accepted.equals(current)) {
            return ComparedValues.agree(said.compared().get(), accepted, current)
                    ? ValueComparison.LEAST
                    : ValueComparison.OTHER;
        }
        if (said.order().isPresent() && accepted.isArray() && current.isArray() && accepted.size() == current.size()) {
            return new ElementPairs(said.order().get(), accepted, current)
                    .greatest((before, now) -> whole(before, now, said.element()));
        }
        return between(accepted, current, said);
    }

    private double between(JsonNode accepted, JsonNode current, ValuePlace place) {
        if (accepted.isNumber() && current.isNumber()) {
            return betweenNumbers(accepted, current, place);
        }
        if (accepted.isArray() && current.isArray() && accepted.size() == current.size()) {
            ValuePlace element = place.element();
            double worst = ValueComparison.SAME;
            for (int i = 0; i < accepted.size() && worst != ValueComparison.OTHER; i++) {
                worst = Math.max(worst, whole(accepted.get(i), current.get(i), element));
            }
            return worst;
        }
        if (accepted.isObject() && current.isObject() && accepted.size() == current.size()) {
            return betweenObjects(accepted, current, place);
        }
        return accepted.equals(current) ? ValueComparison.SAME : ValueComparison.OTHER;
    }

    /** The order of names is that of fields or of an ordered map. */
    private double betweenObjects(JsonNode accepted, JsonNode current, ValuePlace place) {
        double worst = ValueComparison.SAME;
        Iterator<Map.Entry<String, JsonNode>> others = current.properties().iterator();
        for (Map.Entry<String, JsonNode> field : accepted.properties()) {
            Map.Entry<String, JsonNode> now = others.next();
            if (!field.getKey().equals(now.getKey())) {
                return ValueComparison.OTHER;
            }
            worst = Math.max(worst, whole(field.getValue(), now.getValue(), place.field(field.getKey())));
        }
        return worst;
    }

    /** Whole numbers count, and nobody is one more or less by rounding, unless their name says otherwise; so do 1 and 1.0. */
    private double betweenNumbers(JsonNode accepted, JsonNode current, ValuePlace place) {
        BigDecimal before = accepted.decimalValue();
        BigDecimal now = current.decimalValue();
        Optional<Tolerance> own = place.numbers();
        if (before.compareTo(now) == 0) {
            boolean isOtherNumber = accepted.isIntegralNumber() != current.isIntegralNumber();
            return !isOtherNumber
                    ? ValueComparison.SAME
                    : own.isPresent() ? ValueComparison.LEAST : ValueComparison.OTHER;
        }
        if (own.isPresent()) {
            return own.get().allowsAny(before, now) ? ValueComparison.LEAST : ValueComparison.OTHER;
        }
        if (!accepted.isFloatingPointNumber() && !current.isFloatingPointNumber()) {
            return ValueComparison.OTHER;
        }
        return tolerance.allows(before, now) ? ValueComparison.LEAST : Tolerance.relativeDifference(before, now);
    }
}
