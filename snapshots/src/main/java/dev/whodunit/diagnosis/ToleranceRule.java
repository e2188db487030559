package dev.whodunit.diagnosis;

import dev.whodunit.naming.FunctionPattern;
import dev.whodunit.naming.NamePattern;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Step;
import java.util.List;
import java.util.stream.Stream;

/**
 * What holds for some values instead of what holds for all.
 *
 * @param field names of fields, entries of maps or columns, with {@code *} for any text; "" for what a step gives as a whole
 * @param step which steps' results, as {@code Class.method} with or without the package, or by the name that the code gives the result,
 *     with {@code *} for any text; "" for all values
 * @param likeness what holds
 */
public record ToleranceRule(String field, String step, Likeness likeness) {

    /** @throws IllegalArgumentException if it is about everything, or has rules in it */
    public ToleranceRule {
        if (field.isEmpty() && step.isEmpty()) {
            throw new IllegalArgumentException("say for which fields or steps values may come " + likeness);
        }
        if (likeness instanceof Tolerance tolerance && !tolerance.rules().isEmpty()) {
            throw new IllegalArgumentException("a tolerance of some values has no others in it");
        }
    }

    /**
     * Rules for each of these fields in each of these steps.
     *
     * @param fields none for all of what a step gives
     * @param steps none for all values
     */
    public static List<ToleranceRule> of(List<String> fields, List<String> steps, Likeness likeness) {
        return orAny(fields)
                .flatMap(field -> orAny(steps).map(step -> new ToleranceRule(field, step, likeness)))
                .toList();
    }

    private static Stream<String> orAny(List<String> patterns) {
        return patterns.isEmpty() ? Stream.of("") : patterns.stream();
    }

    boolean isOfSteps() {
        return !step.isEmpty();
    }

    boolean isIn(Step made) {
        FunctionRef function = made.function();
        return FunctionPattern.isFunction(step)
                ? FunctionPattern.of(step).matches(function.className(), function.method())
                : NamePattern.of(step).matches(made.artifactName()) && made.isNamed();
    }

    /** The same for all values of a step that it is about: numbers at any depth, and else the whole of it. */
    ToleranceRule inStep() {
        String where = field.isEmpty() && likeness instanceof Tolerance ? "*" : field;
        return new ToleranceRule(where, step, likeness);
    }

    boolean isOf(String name) {
        return NamePattern.of(field).matches(name);
    }

    @Override
    public String toString() {
        String where = Stream.of(step, field)
                .filter(name -> !name.isEmpty())
                .reduce((in, at) -> in + " " + at)
                .orElse("");
        return where + ": " + likeness;
    }
}
