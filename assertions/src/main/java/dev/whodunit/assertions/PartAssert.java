package dev.whodunit.assertions;

import dev.whodunit.provenance.Ancestry;
import dev.whodunit.provenance.Edges;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Assertions over where a part of an artifact came from, and where it went: an element, a field, or all of it. Values are followed
 * through the code for that, which a test that uses this class asks for by using it.
 *
 * <p>Sources are named as in the code: {@code "flights"} is an artifact, {@code "flights[17].delay"} a part of one,
 * {@code "flights.delay"} a column of a list, {@code "flights.csv"} a file that was read. What may be both is an error: write {@code "file:flights"}
 * or {@code "artifact:flights"}.
 *
 * <pre>{@code
 * // passes
 * assertThat(run).artifact("ranking").element(0).field("delay").hasSources("flights[17].delay");
 * assertThat(run).artifact("export").lineage().withoutPassing("anonymize").isNotDerivedFrom("customers.email");
 *
 * // fails, and shows the way that the address took
 * assertThat(run).artifact("export").lineage().isNotDerivedFrom("customers.email");
 * }</pre>
 */
public class PartAssert extends AbstractWhodunitAssert<PartAssert, RecordedPart> {

    static final AssertKind<PartAssert, RecordedPart> KIND =
            new AssertKind<>(PartAssert.class, RecordedPart.class, PartAssert::new);

    /** @param actual the part */
    public PartAssert(@Nullable RecordedPart actual) {
        super(actual, PartAssert.class);
    }

    /** Leads to the element with an index, from 0. */
    public PartAssert element(int index) {
        return navigate(KIND, () -> actual.at(actual.path().element(index)));
    }

    /** Leads to what a map has under a key, by the key's text. */
    public PartAssert entry(String key) {
        return navigate(KIND, () -> actual.at(actual.path().entry(key)));
    }

    /** Leads to a field or record component. */
    public PartAssert field(String name) {
        return navigate(KIND, () -> actual.at(actual.path().field(name)));
    }

    /**
     * From here on ways do not count that lead through a step, what it calls included. Those count on which it returned a value as it
     * was, if the pipeline may have gone on with the same value that it had before; the message says so.
     */
    public PartAssert withoutPassing(String... steps) {
        return navigate(KIND, () -> WaysBack.without(actual, Names.required(steps)));
    }

    /**
     * From here on ways do not count on which something is only assumed, since nothing is known of a library call. What then says that
     * there is no way fails if not all was followed, since that might hide one.
     */
    public PartAssert knownOnly() {
        return navigate(
                KIND,
                () -> Lookup.found(actual.avoiding(
                        new RecordedPart.Avoiding(true, actual.avoiding().steps()))));
    }

    /** Fails unless values of each of these sources went into it. */
    public PartAssert isDerivedFrom(String... sources) {
        return each(sources, source -> WaysBack.byData(actual).comesFrom(source));
    }

    /** Fails if values of one of these sources went into it. */
    public PartAssert isNotDerivedFrom(String... sources) {
        return each(sources, source -> WaysBack.byData(actual).doesNotComeFrom(source));
    }

    /**
     * Fails unless all that went into it is of these sources; constants of the code are no source. It need not be of each of them, nor of
     * any, as what is made of constants; {@link #hasSources} wants each.
     */
    public PartAssert isDerivedOnlyFrom(String... sources) {
        return check(() -> WaysBack.byData(actual).comesOnlyFrom(Names.required(sources)));
    }

    /**
     * Fails unless values of each of these sources went into it, and nothing else did; constants of the code are no source.
     * {@link #isDerivedOnlyFrom} wants the second alone.
     */
    public PartAssert hasSources(String... sources) {
        return isDerivedFrom(sources).isDerivedOnlyFrom(sources);
    }

    /** Fails unless each of these sources went into it, or decided that it is there or is what it is. */
    public PartAssert isInfluencedBy(String... sources) {
        return each(sources, source -> WaysBack.byDataOrControl(actual).comesFrom(source));
    }

    /** Fails if one of these sources went into it, or decided that it is there or is what it is. */
    public PartAssert isNotInfluencedBy(String... sources) {
        return each(sources, source -> WaysBack.byDataOrControl(actual).doesNotComeFrom(source));
    }

    /**
     * Fails unless something that it was made of was made, or returned as it was, by each of these steps or what they call. A step that
     * may change values and left this one alone has seen it; whether the pipeline went on with what that step returned, or with an
     * equal value that it had before, is not told apart.
     */
    public PartAssert passedThrough(String... steps) {
        return each(steps, step -> WaysBack.byData(actual).passedThrough(step));
    }

    /** Fails unless something in each of these artifacts was made of it. */
    public PartAssert reaches(String... artifacts) {
        return each(artifacts, artifact -> Onward.from(actual).reaches(artifact));
    }

    /** Fails if something in one of these artifacts was made of it. */
    public PartAssert doesNotReach(String... artifacts) {
        return each(artifacts, artifact -> Onward.from(actual).doesNotReach(artifact));
    }

    /** Fails unless each of these steps, or what they call, made something of it, or returned it as it was; one that only looked at it has not. */
    public PartAssert wasUsedBy(String... steps) {
        return each(steps, step -> Onward.from(actual).wasUsedBy(step));
    }

    /** What it was made of, as plain data. */
    public Ancestry ancestry() {
        return actual.ancestry(Edges.DATA_AND_CONTROL);
    }

    private PartAssert each(String[] names, Function<String, Optional<Problem>> question) {
        Names.required(names);
        return check(() ->
                Arrays.stream(names).map(question).flatMap(Optional::stream).findFirst());
    }

    /** Leads back to the artifact. */
    public ArtifactAssert returnToArtifact() {
        return navigate(ArtifactAssert.KIND, () -> Lookup.found(actual.artifact()));
    }

    /** Leads back to the run. */
    public AbstractPipelineRunAssert<?, ?> returnToRun() {
        return returnTo(part -> part.artifact().step().run());
    }
}
