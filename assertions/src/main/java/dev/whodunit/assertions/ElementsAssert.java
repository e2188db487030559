package dev.whodunit.assertions;

import dev.whodunit.provenance.CellPath;
import dev.whodunit.provenance.Edges;
import dev.whodunit.provenance.Elements;
import dev.whodunit.provenance.LabelledArtifact;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Assertions over where each element of a list came from among the elements of another one.
 *
 * <pre>{@code
 * assertThat(run).artifact("late").everyElement().tracesBackOneToOneTo("flights").leavesOutElementsAt("flights", 1);    // passes
 * assertThat(run).artifact("late").everyElement().leavesOutNothingOf("flights");    // fails, and names the step that dropped one
 * }</pre>
 */
public class ElementsAssert extends AbstractWhodunitAssert<ElementsAssert, RecordedPart> {

    static final AssertKind<ElementsAssert, RecordedPart> KIND =
            new AssertKind<>(ElementsAssert.class, RecordedPart.class, ElementsAssert::new);

    /** @param actual the list */
    public ElementsAssert(@Nullable RecordedPart actual) {
        super(actual, ElementsAssert.class);
    }

    /** Fails unless each element was computed from at least one element of the source. */
    public ElementsAssert tracesBackTo(String source) {
        return against(
                source,
                (elements, from) -> first(from, element -> from.get(element) == Elements.NONE)
                        .map(element -> ElementMessages.notTraced(actual, element, source)));
    }

    /**
     * Fails unless each element was computed from exactly one element of the source, and each from another one. A value that several
     * elements of the source have in common, such as a unit from a header, is of none of them in particular, and does not count; what
     * all elements of this list have from one element of the source does, and the message tells it.
     */
    public ElementsAssert tracesBackOneToOneTo(String source) {
        tracesBackTo(source);
        BitSet used = new BitSet();
        return against(
                source,
                (elements, from) -> first(from, element -> {
                            int of = from.get(element);
                            boolean isTwice = of >= 0 && used.get(of);
                            if (of >= 0) {
                                used.set(of);
                            }
                            return of == Elements.SEVERAL || of == Elements.SHARED || isTwice;
                        })
                        .map(element -> notOneToOne(elements, element, source, from.get(element))));
    }

    private Problem notOneToOne(Elements elements, int element, String source, int of) {
        return of == Elements.SHARED
                ? ElementMessages.onlyShared(actual, element, source)
                : ElementMessages.notOneToOne(
                        actual,
                        element,
                        source,
                        elements.allSourcesOf(actual.labelled(), element),
                        elements.sourcesOfEach(actual.labelled()));
    }

    /** Fails unless each element of the source has something in it. */
    public ElementsAssert leavesOutNothingOf(String source) {
        return leavesOut(source, List.of());
    }

    /**
     * Fails unless exactly those elements of the source have nothing in it that stand at these indexes, counted from 0.
     *
     * @throws IllegalArgumentException if there are no indexes: write {@link #leavesOutNothingOf(String)}
     */
    public ElementsAssert leavesOutElementsAt(String source, int... indexes) {
        if (indexes.length == 0) {
            throw new IllegalArgumentException(
                    "This assertion was given no index. Name the elements that are left out, or ask leavesOutNothingOf(source).");
        }
        return leavesOut(
                source, Arrays.stream(indexes).sorted().distinct().boxed().toList());
    }

    private ElementsAssert leavesOut(String source, List<Integer> expected) {
        return against(source, (elements, from) -> {
            List<Integer> missing = elements.missingIn(actual.labelled());
            return missing.equals(expected)
                    ? Optional.empty()
                    : Optional.of(ElementMessages.wrongLeftOut(
                            actual, source, expected, missing, droppers(elements, missing)));
        });
    }

    private List<String> droppers(Elements elements, List<Integer> missing) {
        FollowedRun followed = actual.followed();
        return missing.stream()
                .limit(Candidates.MOST)
                .map(element -> "[" + element + "]"
                        + elements.firstWithout(
                                        element,
                                        artifact -> followed.derivations().isOfOneExecution(artifact.ref()))
                                .map(artifact ->
                                        " is not in " + followed.recorded(artifact) + ", nor in what comes after")
                                .orElse(""))
                .toList();
    }

    private static Optional<Integer> first(List<Integer> from, IntPredicate isWrong) {
        return IntStream.range(0, from.size()).filter(isWrong).boxed().findFirst();
    }

    private ElementsAssert against(String source, BiFunction<Elements, List<Integer>, Optional<Problem>> question) {
        return check(() -> ArtifactFinder.one(actual.followed().run(), source).check(found -> {
            Optional<LabelledArtifact> labelled = actual.followed().labelled(found);
            if (labelled.isEmpty()) {
                return Optional.of(PartMessages.notKept(found));
            }
            List<String> coarse = coarse(actual.followed());
            if (!coarse.isEmpty()) {
                return Optional.of(PartMessages.notToldApart(
                        actual, "has its elements from those of \"" + source + "\"", coarse, List.of()));
            }
            Elements elements = new Elements(actual.followed().lineage(), labelled.get());
            return question.apply(elements, elements.sourcesOf(actual.labelled()));
        }));
    }

    /** The functions that made elements that are not told apart. */
    private List<String> coarse(FollowedRun followed) {
        BitSet elements =
                followed.labels(actual.labelled(), CellPath.WHOLE.each()).orElseGet(BitSet::new);
        return followed.coarse(followed.derivations().back(elements), Edges.DATA);
    }

    /** Leads back to the artifact. */
    public ArtifactAssert returnToArtifact() {
        return navigate(ArtifactAssert.KIND, () -> Lookup.found(actual.artifact()));
    }
}
