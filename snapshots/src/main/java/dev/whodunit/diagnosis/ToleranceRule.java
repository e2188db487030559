package dev.whodunit.diagnosis;

import dev.whodunit.naming.FunctionPattern;
import dev.whodunit.naming.NamePattern;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Step;
import java.util.List;
import java.util.stream.Stream;

/**
 * What holds for some values instead of what holds for all. What is said of fields, types and steps together holds where all of it fits.
 *
 * @param field names of fields, entries of maps or columns, or fields as {@code Class.field} with or without the package, with {@code *}
 *     for any text; "" for what a step gives as a whole, or for all values of a type
 * @param type which classes' values, with or without the package, with {@code *} for any text; "" for all
 * @param step which steps' results, as {@code Class.method} with or without the package, or by the name that the code gives the result,
 *     with {@code *} for any text; "" for all values
 * @param likeness what holds
 */
public record ToleranceRule(String field, String type, String step, Likeness likeness) {

    /** @throws IllegalArgumentException if it is about everything, or has rules in it */
    public ToleranceRule {
        if (field.isEmpty() && type.isEmpty() && step.isEmpty()) {
            throw new IllegalArgumentException("say for which fields, types or steps values may come " + likeness);
        }
        if (likeness instanceof Tolerance tolerance && !tolerance.rules().isEmpty()) {
            throw new IllegalArgumentException("a tolerance of some values has no others in it");
        }
    }

    /** One for values of all types. */
    public ToleranceRule(String field, String step, Likeness likeness) {
        this(field, "", step, likeness);
    }

    /**
     * Rules for each of these fields of each of these types in each of these steps.
     *
     * @param fields none for all values of the types, or all of what the steps give
     * @param types none for all
     * @param steps none for all values
     */
    public static List<ToleranceRule> of(
            List<String> fields, List<String> types, List<String> steps, Likeness likeness) {
        return orAny(fields)
                .flatMap(field -> orAny(types)
                        .flatMap(type -> orAny(steps).map(step -> new ToleranceRule(field, type, step, likeness))))
                .toList();
    }

    private static Stream<String> orAny(List<String> patterns) {
        return patterns.isEmpty() ? Stream.of("") : patterns.stream();
    }

    boolean isOfSteps() {
        return !step.isEmpty();
    }

    boolean isOfType() {
        return !type.isEmpty();
    }

    /** Whether it is about all of what steps give. */
    boolean isOfWhole() {
        return field.isEmpty() && type.isEmpty();
    }

    boolean needsTypes() {
        return isOfType() || FunctionPattern.isFunction(field);
    }

    boolean isIn(Step made) {
        FunctionRef function = made.function();
        return FunctionPattern.isFunction(step)
                ? FunctionPattern.of(step).matches(function.className(), function.method())
                : NamePattern.of(step).matches(made.artifactName()) && made.isNamed();
    }

    /** The same for all values of a step that it is about: numbers at any depth, and else the whole of it. */
    ToleranceRule inStep() {
        boolean isOfAll = isOfWhole() && likeness instanceof Tolerance;
        return new ToleranceRule(isOfAll ? "*" : field, type, step, likeness);
    }

    /** Whether it is about a place. */
    boolean isOf(ValuePlace place) {
        boolean isThere = field.isEmpty()
                ? isOfType() || place.name().isEmpty()
                : isNamed(place.name(), place.holder(), place.types());
        return isThere && (!isOfType() || place.types().isOf(place.type(), NamePattern.of(type)));
    }

    /**
     * Whether it is about what the code calls so.
     *
     * @param holder the class whose field it is
     */
    boolean isNamed(String name, ValueType holder, KnownTypes types) {
        if (NamePattern.of(field).matches(name)) {
            return true;
        }
        int dot = field.lastIndexOf('.');
        if (!FunctionPattern.isFunction(field)
                || !NamePattern.of(field.substring(dot + 1)).matches(name)) {
            return false;
        }
        NamePattern owner = NamePattern.of(field.substring(0, dot));
        return owner.matches("") || types.hasField(holder, owner, name);
    }

    @Override
    public String toString() {
        String where = Stream.of(step, field, type)
                .filter(name -> !name.isEmpty())
                .reduce((in, at) -> in + " " + at)
                .orElse("");
        return where + ": " + likeness;
    }
}
