package dev.whodunit.assertions;

import dev.whodunit.provenance.CellPath;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ListAssert;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;

/**
 * Assertions over one column of a list of objects. A row without a value counts for {@link #doesNotContainNull()} and
 * {@link #isUnique()} only. Numbers compare by their value: {@code 1} is {@code 1.0}.
 *
 * <pre>{@code
 * assertThat(run).artifact("onTime").column("delay").doesNotContainNull().isBetween(0, 300);    // passes
 * assertThat(run).artifact("onTime").column("delay").isBetween(0, 60);    // fails, and lists the rows
 * }</pre>
 */
public class ColumnAssert extends AbstractWhodunitAssert<ColumnAssert, RecordedColumn> {

    static final AssertKind<ColumnAssert, RecordedColumn> KIND =
            new AssertKind<>(ColumnAssert.class, RecordedColumn.class, ColumnAssert::new);

    /** @param actual the column */
    public ColumnAssert(@Nullable RecordedColumn actual) {
        super(actual, ColumnAssert.class);
    }

    /** Leads to AssertJ's own assert over the values. */
    @CheckReturnValue
    public ListAssert<Object> values() {
        return valueAssert(
                InstanceOfAssertFactories.list(Object.class),
                () -> Lookup.found(new ValueSource.Fixed(actual.toString(), actual.values())));
    }

    /** Fails if a row has no value. */
    public ColumnAssert doesNotContainNull() {
        return each("should have a value in each row", Objects::nonNull);
    }

    /** Fails unless each row has a value that no other row has. */
    public ColumnAssert isUnique() {
        Set<Object> seen = new HashSet<>();
        return each("should be unique", value -> value != null && seen.add(ColumnValues.key(value)));
    }

    /** Fails if two rows have the same value. */
    public ColumnAssert hasNoDuplicates() {
        Set<Object> seen = new HashSet<>();
        return each("should have no duplicates", value -> value == null || seen.add(ColumnValues.key(value)));
    }

    /** Fails unless each value lies between two others, themselves included. */
    public ColumnAssert isBetween(Object low, Object high) {
        return each(
                "should lie between " + shown(low) + " and " + shown(high),
                value -> value == null || (ColumnValues.isOrdered(low, value) && ColumnValues.isOrdered(value, high)));
    }

    /**
     * Fails unless each value meets a condition.
     *
     * @param condition gets lists, maps, texts, numbers and booleans
     * @param description completes the sentence "the values should …"
     */
    public ColumnAssert allMatch(Predicate<Object> condition, String description) {
        return each("should " + description, value -> value == null || condition.test(value));
    }

    /**
     * Fails unless each value meets a condition.
     *
     * @param condition gets lists, maps, texts, numbers and booleans
     */
    public ColumnAssert allMatch(Predicate<Object> condition) {
        return allMatch(condition, "meet the condition");
    }

    /** Fails unless each value is one of these, and each of these is there. */
    public ColumnAssert containsOnly(Object... values) {
        Set<Object> allowed = new HashSet<>();
        Arrays.stream(values).map(ColumnValues::key).forEach(allowed::add);
        each(
                "should contain only " + shown(values),
                value -> value == null || allowed.contains(ColumnValues.key(value)));
        return check(() -> {
            Set<Object> there = new HashSet<>();
            actual.values().stream()
                    .filter(Objects::nonNull)
                    .map(ColumnValues::key)
                    .forEach(there::add);
            List<String> missing = Arrays.stream(values)
                    .filter(value -> !there.contains(ColumnValues.key(value)))
                    .map(this::shown)
                    .toList();
            return missing.isEmpty() ? Optional.empty() : Optional.of(TableMessages.missingValues(actual, missing));
        });
    }

    /** Fails unless the smallest value is this one. */
    public ColumnAssert hasMin(Object expected) {
        return check(() -> figure("smallest value", expected, ColumnValues.smallest(actual.values())));
    }

    /** Fails unless the largest value is this one. */
    public ColumnAssert hasMax(Object expected) {
        return check(() -> figure("largest value", expected, ColumnValues.largest(actual.values())));
    }

    /** Fails unless the mean of the numbers is close to this one. */
    public ColumnAssert hasMeanCloseTo(double expected, Offset<Double> offset) {
        return check(() -> {
            OptionalDouble mean = ColumnValues.mean(actual.values());
            boolean close = mean.isPresent() && Math.abs(mean.getAsDouble() - expected) <= offset.value;
            return close
                    ? Optional.empty()
                    : Optional.of(TableMessages.wrongFigure(
                            actual,
                            "mean",
                            expected + " ± " + offset.value,
                            mean.isPresent() ? shown(mean.getAsDouble()) : "not defined: there are no numbers"));
        });
    }

    private Optional<Problem> figure(String name, Object expected, Optional<Object> found) {
        return found.isPresent() && ColumnValues.key(found.get()).equals(ColumnValues.key(expected))
                ? Optional.empty()
                : Optional.of(TableMessages.wrongFigure(
                        actual,
                        name,
                        shown(expected),
                        found.map(this::shown).orElse("not defined: there are no values to compare")));
    }

    private ColumnAssert each(String expectation, Predicate<@Nullable Object> condition) {
        return check(() -> {
            List<String> violations = IntStream.range(0, actual.values().size())
                    .filter(row -> !condition.test(actual.values().get(row)))
                    .mapToObj(row -> "row " + row + ": " + shown(actual.values().get(row)))
                    .toList();
            return violations.isEmpty()
                    ? Optional.empty()
                    : Optional.of(TableMessages.violated(actual, expectation, violations));
        });
    }

    /** Leads to where its values came from and went, all together. */
    public PartAssert lineage() {
        return navigate(
                PartAssert.KIND,
                () -> RecordedPart.of(actual.artifact(), CellPath.WHOLE.each().field(actual.name())));
    }

    /** Fails unless values of each of these sources went into it; see {@link PartAssert}. */
    public ColumnAssert isDerivedFrom(String... sources) {
        lineage().isDerivedFrom(sources);
        return this;
    }

    /** Fails if values of one of these sources went into it; see {@link PartAssert}. */
    public ColumnAssert isNotDerivedFrom(String... sources) {
        lineage().isNotDerivedFrom(sources);
        return this;
    }

    /** Fails if one of these sources went into it or decided on it; see {@link PartAssert}. */
    public ColumnAssert isNotInfluencedBy(String... sources) {
        lineage().isNotInfluencedBy(sources);
        return this;
    }

    /** Leads back to the artifact. */
    public ArtifactAssert returnToArtifact() {
        return navigate(ArtifactAssert.KIND, () -> Lookup.found(actual.artifact()));
    }

    /** Leads back to the run. */
    public AbstractPipelineRunAssert<?, ?> returnToRun() {
        return returnTo(column -> column.artifact().step().run());
    }
}
