package dev.whodunit.assertions;

import dev.whodunit.provenance.CellPath;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.InstanceOfAssertFactory;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions over one artifact: its content, its rows and columns, and where it came from.
 *
 * <pre>{@code
 * // passes
 * assertThat(run).artifact("onTime").hasFewerRowsThan("flights").column("delay").isBetween(0, 300);
 * assertThat(run).artifact("ranking").wasProducedBy("rank").isDerivedFrom("flights", "airports");
 *
 * // fails, and shows by which steps the flights came in
 * assertThat(run).artifact("ranking").isNotDerivedFrom("flights");
 * }</pre>
 *
 * <p>Derivation follows values, not decisions: a flag that only chooses a branch is no source of what the branch computes.
 */
public class ArtifactAssert extends AbstractWhodunitAssert<ArtifactAssert, RecordedArtifact> {

    static final AssertKind<ArtifactAssert, RecordedArtifact> KIND =
            new AssertKind<>(ArtifactAssert.class, RecordedArtifact.class, ArtifactAssert::new);

    /** @param actual the artifact */
    public ArtifactAssert(@Nullable RecordedArtifact actual) {
        super(actual, ArtifactAssert.class);
        if (actual != null) {
            actual.step().noteAssertion();
        }
    }

    /** Leads to AssertJ's own assert over the value. */
    public <A extends AbstractAssert<?, ?>> A value(InstanceOfAssertFactory<?, A> factory) {
        return valueAssert(factory, () -> StepAssert.valueOf(actual));
    }

    /** Fails unless the value is equal to this one; numbers compare by value. */
    @Override
    public ArtifactAssert isEqualTo(@Nullable Object expected) {
        return check(() -> compare(expected, true));
    }

    /** Fails if the value is equal to this one; numbers compare by value. */
    @Override
    public ArtifactAssert isNotEqualTo(@Nullable Object other) {
        return check(() -> compare(other, false));
    }

    /** Fails unless the value is {@code null}. */
    @Override
    public void isNull() {
        check(() -> compare(null, true));
    }

    /** Fails if the value is {@code null}. */
    @Override
    public ArtifactAssert isNotNull() {
        return isNotEqualTo(null);
    }

    private Optional<Problem> compare(@Nullable Object other, boolean shouldBeEqual) {
        try {
            Object value = actual.value().as(Object.class);
            return ColumnValues.areEqual(value, other) == shouldBeEqual
                    ? Optional.empty()
                    : Optional.of(ArtifactMessages.wrongValue(actual, shown(value), shown(other), shouldBeEqual));
        } catch (UnavailableValueException unavailable) {
            return Optional.of(unavailable.problem());
        }
    }

    /** Leads to the rows of a list of objects, as maps from column to value. */
    @CheckReturnValue
    public ListAssert<Map<String, Object>> rows() {
        return valueAssert(
                rowsFactory(),
                () -> Table.of(actual)
                        .then(table -> Lookup.found(new ValueSource.Fixed("rows of " + actual, table.rows()))));
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // AssertJ has no class literal for a list of maps either
    private static InstanceOfAssertFactory<?, ListAssert<Map<String, Object>>> rowsFactory() {
        return (InstanceOfAssertFactory) InstanceOfAssertFactories.LIST;
    }

    /** Leads to one column of a list of objects. */
    public ColumnAssert column(String name) {
        return navigate(ColumnAssert.KIND, () -> Table.of(actual).then(table -> table.column(name)));
    }

    /** Fails unless a list of objects has these columns; it may have more. */
    public ArtifactAssert hasColumns(String... names) {
        return check(() -> Table.of(actual).check(table -> table.checkColumns(Names.required(names))));
    }

    /** Fails unless it has this many elements or entries. */
    public ArtifactAssert hasRowCount(long rows) {
        return check(() -> actual.artifact().size() == rows
                ? Optional.empty()
                : Optional.of(ArtifactMessages.wrongRowCount(actual, rows)));
    }

    /** Fails unless it has fewer elements or entries than another artifact. */
    public ArtifactAssert hasFewerRowsThan(String artifact) {
        return checkSize(artifact, "fewer rows than", (mine, theirs) -> mine < theirs);
    }

    /** Fails unless it has as many elements or entries as another artifact. */
    public ArtifactAssert hasSameRowCountAs(String artifact) {
        return checkSize(artifact, "as many rows as", Long::equals);
    }

    private ArtifactAssert checkSize(String artifact, String relation, BiPredicate<Long, Long> condition) {
        return check(() -> ArtifactFinder.one(actual.step().run(), artifact).check(other -> {
            long mine = actual.artifact().size();
            long theirs = other.artifact().size();
            return mine >= 0 && theirs >= 0 && condition.test(mine, theirs)
                    ? Optional.empty()
                    : Optional.of(ArtifactMessages.wrongComparedSize(actual, relation, other));
        }));
    }

    /** Fails unless all of both was recorded and their content is the same. */
    public ArtifactAssert hasSameContentAs(String artifact) {
        return check(() -> ArtifactFinder.one(actual.step().run(), artifact)
                .check(other -> actual.artifact().hasSameContentAs(other.artifact())
                        ? Optional.empty()
                        : Optional.of(ArtifactMessages.notAlike(actual, other))));
    }

    /** Fails unless it came out of a step that the text can mean, or was handed through from such a one's return. */
    public ArtifactAssert wasProducedBy(String step) {
        return check(() -> Producers.of(actual).stream()
                        .anyMatch(
                                producer -> StepSelector.matching(actual.step().run(), step).stream()
                                        .anyMatch(named -> named.step().id() == producer.id()))
                ? Optional.empty()
                : Optional.of(ArtifactMessages.wrongProducer(actual, step)));
    }

    /** Fails unless values of each of these artifacts went into it. */
    public ArtifactAssert isDerivedFrom(String... artifacts) {
        return check(() -> first(artifacts, Lineage.byData(actual)::comesFrom));
    }

    /** Fails if values of one of these artifacts may have gone into it. */
    public ArtifactAssert isNotDerivedFrom(String... artifacts) {
        return check(() -> first(artifacts, Lineage.byData(actual)::doesNotComeFrom));
    }

    /**
     * Fails unless each of these artifacts may have gone into it or decided on it: on a branch, on whether a function was called, or through
     * the world outside, such as a file.
     */
    public ArtifactAssert isInfluencedBy(String... artifacts) {
        return check(() -> first(artifacts, Lineage.byDataOrControl(actual)::comesFrom));
    }

    /** Fails if one of these artifacts may have gone into it, or may have decided on it. */
    public ArtifactAssert isNotInfluencedBy(String... artifacts) {
        return check(() -> first(artifacts, Lineage.byDataOrControl(actual)::doesNotComeFrom));
    }

    private Optional<Problem> first(String[] names, Function<String, Optional<Problem>> question) {
        if (ArtifactFinder.isEmptyBeginning(actual)) {
            return Optional.of(ArtifactMessages.onlyItsBeginning(actual));
        }
        return Names.required(names).stream()
                .map(question)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Leads to all of it, and to where its values came from and went. */
    public PartAssert lineage() {
        return part(CellPath.WHOLE);
    }

    /** Leads to the element with an index, from 0, and to where that came from and went. */
    public PartAssert element(int index) {
        return part(CellPath.WHOLE.element(index));
    }

    /** Leads to what a map has under a key, by the key's text, and to where that came from and went. */
    public PartAssert entry(String key) {
        return part(CellPath.WHOLE.entry(key));
    }

    /** Leads to a field or record component, and to where that came from and went. */
    public PartAssert field(String name) {
        return part(CellPath.WHOLE.field(name));
    }

    /** Leads to the first row that has a value in a column, and to where that came from and went. */
    public PartAssert row(String column, Object value) {
        return navigate(
                PartAssert.KIND,
                () -> Table.of(actual)
                        .then(table -> table.indexOf(column, value))
                        .then(index -> RecordedPart.of(actual, CellPath.WHOLE.element(index))));
    }

    /** Leads to where each element came from among the elements of another list. */
    @CheckReturnValue
    public ElementsAssert everyElement() {
        return navigate(ElementsAssert.KIND, () -> RecordedPart.of(actual, CellPath.WHOLE));
    }

    private PartAssert part(CellPath path) {
        return navigate(PartAssert.KIND, () -> RecordedPart.of(actual, path));
    }

    /**
     * Fails unless it is as in the accepted snapshot of this name, and names the function that changed it, wherever in the run
     * that is. What cannot have reached it may differ; where the accepted recording is at hand, such changes are told apart.
     *
     * @param name distinguishes it from the other snapshots of the test
     */
    public ArtifactAssert matchesSnapshot(String name) {
        return check(() -> Snapshots.compare(actual, name));
    }

    /** Leads to the step that produced it, or that used it where it came from outside. */
    public StepAssert producer() {
        return navigate(StepAssert.KIND, () -> Lookup.found(actual.step()));
    }

    /** Leads back to the run. */
    public AbstractPipelineRunAssert<?, ?> returnToRun() {
        return returnTo(artifact -> artifact.step().run());
    }
}
