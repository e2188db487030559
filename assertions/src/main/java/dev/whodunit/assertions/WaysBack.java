package dev.whodunit.assertions;

import dev.whodunit.provenance.CellPath;
import dev.whodunit.provenance.DerivationGraph.Kind;
import dev.whodunit.provenance.Edges;
import dev.whodunit.provenance.LabelledArtifact;
import dev.whodunit.provenance.Way;
import dev.whodunit.provenance.Ways;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The ways that lead to a part of an artifact from what it was made of. */
final class WaysBack {

    private final RecordedPart part;
    private final FollowedRun followed;
    private final String relation;
    private final Edges edges;
    private final IntPredicate mayPass;
    private final Ways back;

    private WaysBack(RecordedPart part, String relation, Edges edges) {
        this.part = part;
        this.followed = part.followed();
        this.relation = relation;
        this.edges = part.avoiding().assumed() ? edges.known() : edges;
        this.mayPass = mayPass(part);
        this.back = followed.derivations().back(part.labels(), mayPass);
    }

    static WaysBack byData(RecordedPart part) {
        return new WaysBack(part, "derived from", Edges.DATA);
    }

    static WaysBack byDataOrControl(RecordedPart part) {
        return new WaysBack(part, "influenced by", Edges.DATA_AND_CONTROL);
    }

    /** The part, of which ways through some steps do not count, or that there is no such step. */
    static Lookup<RecordedPart> without(RecordedPart part, List<String> steps) {
        RunUnderTest run = part.followed().run();
        for (String step : steps) {
            if (StepSelector.matching(run, step).isEmpty()) {
                return Lookup.missing(StepMessages.noSuchStep(run, step));
            }
        }
        List<String> all = new ArrayList<>(part.avoiding().steps());
        all.addAll(steps);
        return Lookup.found(
                part.avoiding(new RecordedPart.Avoiding(part.avoiding().assumed(), all)));
    }

    static IntPredicate mayPass(RecordedPart part) {
        List<RecordedStep> closed = part.avoided();
        return closed.isEmpty()
                ? label -> true
                : part.followed().madeBy(closed).negate().or(part.followed()::isRead);
    }

    Optional<Problem> comesFrom(String name) {
        return NamedSource.of(followed, name).check(source -> {
            if (source.labels().stream().anyMatch(label -> back.tells(label, edges))) {
                return Optional.empty();
            }
            Optional<Problem> maybe = mayComeFrom(source).or(() -> comesFromWritten(source));
            if (maybe.isPresent()) {
                return maybe;
            }
            return source.labels().stream().anyMatch(label -> back.reach(label, edges))
                    ? Optional.of(notToldApart("is " + relation + " \"" + name + "\""))
                    : Optional.of(PartMessages.notFrom(part, relation, name, sources(new BitSet())));
        });
    }

    private Problem notToldApart(String question) {
        return notToldApart(question, List.of());
    }

    private Problem notToldApart(String question, List<String> way) {
        return PartMessages.notToldApart(part, question, followed.coarse(back, edges), way);
    }

    Optional<Problem> doesNotComeFrom(String name) {
        return NamedSource.of(followed, name)
                .check(source -> followed.derivations()
                        .way(part.labelled(), part.labels(), source.labels()::get, edges, mayPass)
                        .map(way -> comesFrom(source, way))
                        .or(() -> mayComeFrom(source))
                        .or(() -> comesFromWritten(source))
                        .or(() -> source.isKnown(followed)
                                ? Optional.empty()
                                : Optional.of(SourceMessages.neverRead(followed, name)))
                        .or(() -> source.unknown() == 0
                                ? Optional.empty()
                                : Optional.of(PartMessages.notAllKnown(part, relation, source)))
                        .or(() -> Unfollowed.hiding(part, part + " is " + relation + " \"" + name + "\"")));
    }

    private Optional<Problem> mayComeFrom(NamedSource source) {
        return followed.derivations()
                .way(part.labelled(), part.labels(), source.maybe()::get, edges, mayPass)
                .filter(way -> !way.isCoarse())
                .map(way -> PartMessages.maybeFrom(
                        part, relation, source.text(), WayText.of(part, way).lines()));
    }

    /** What the pipeline wrote to a file and read again is the same value as before, which may have gone around the file as well. */
    private Optional<Problem> comesFromWritten(NamedSource source) {
        return followed.derivations()
                .way(part.labelled(), part.labels(), source.written()::get, edges, mayPass)
                .filter(way -> !way.isCoarse())
                .map(way -> InterimMessages.writtenItself(
                        part,
                        part + " is " + relation + " \"" + source.text() + "\"",
                        WayText.of(part, way).lines(),
                        followed.lineage().placesBehind(source.written())));
    }

    private Problem comesFrom(NamedSource source, Way way) {
        WayText text = WayText.of(part, way);
        return way.isCoarse()
                ? notToldApart("is " + relation + " \"" + source.text() + "\"", text.lines())
                : PartMessages.from(part, relation, source.text(), text, isAssumed(source));
    }

    private boolean isAssumed(NamedSource source) {
        return source.labels().stream().noneMatch(label -> back.tells(label, edges.known()));
    }

    /** What belongs to a source are its values, what these were made of, and what was made of nothing else. */
    Optional<Problem> comesOnlyFrom(List<String> names) {
        BitSet named = new BitSet();
        BitSet maybe = new BitSet();
        BitSet written = new BitSet();
        for (String name : names) {
            Lookup<NamedSource> source = NamedSource.of(followed, name);
            if (source.problem().isPresent()) {
                return source.problem();
            }
            source.value().ifPresent(found -> {
                named.or(found.inside());
                maybe.or(found.maybe());
                written.or(found.written());
            });
        }
        maybe.or(named);
        if (!sources(maybe).isEmpty() && !written.isEmpty()) {
            maybe.or(written);
            if (sources(maybe).isEmpty()) {
                return Optional.of(InterimMessages.writtenItself(
                        part,
                        part + " is derived only from " + PartMessages.quoted(names),
                        List.of(),
                        followed.lineage().placesBehind(written)));
            }
        }
        List<String> others = sources(maybe);
        List<String> perhaps = others.isEmpty() ? sources(named) : List.of();
        if (!perhaps.isEmpty()) {
            return Optional.of(PartMessages.maybeOnlyFrom(part, names, perhaps));
        }
        if (others.isEmpty() && followed.isCoarse(back, edges)) {
            return Optional.of(notToldApart("is derived only from " + PartMessages.quoted(names)));
        }
        return others.isEmpty()
                ? Unfollowed.hiding(part, part + " is derived only from " + PartMessages.quoted(names))
                : Optional.of(PartMessages.notOnlyFrom(part, names, others));
    }

    /** The sources that lead to it on ways around some labels, as far as they are known. */
    private List<String> sources(BitSet around) {
        Ways ways = followed.derivations().back(part.labels(), label -> mayPass.test(label) && !around.get(label));
        Set<String> sources = new LinkedHashSet<>();
        labels().filter(label -> followed.lineage().graph().kind(label) == Kind.SOURCE && ways.tells(label, edges))
                .forEach(label ->
                        sources.add(WayText.describe(followed.lineage().graph().origin(label))));
        return List.copyOf(sources);
    }

    private IntStream labels() {
        return IntStream.range(1, followed.lineage().graph().size());
    }

    Optional<Problem> passedThrough(String name) {
        List<RecordedStep> steps = StepSelector.matching(followed.run(), name);
        if (steps.isEmpty()) {
            return Optional.of(StepMessages.noSuchStep(followed.run(), name));
        }
        IntPredicate isMade = followed.madeBy(steps);
        boolean hasPassed = labels().anyMatch(label -> isMade.test(label) && back.tells(label, edges))
                || back.coarse(edges).anyMatch(isMade);
        if (hasPassed || steps.stream().anyMatch(this::handedOn)) {
            return Optional.empty();
        }
        return followed.isCoarse(back, edges)
                ? Optional.of(notToldApart("has passed through \"" + name + "\""))
                : Optional.of(PartMessages.notPassed(part, name, makers()));
    }

    /** A step that changes nothing has values on the way in what it returned. */
    private boolean handedOn(RecordedStep step) {
        for (LabelledArtifact artifact : followed.lineage().artifacts()) {
            boolean isResult = artifact.ref().step() == step.step().id()
                    && artifact.order() <= part.labelled().order();
            if (isResult) {
                BitSet values = followed.labels(artifact, CellPath.WHOLE)
                        .map(followed.derivations()::values)
                        .orElseGet(BitSet::new);
                if (values.stream().anyMatch(label -> back.tells(label, edges))) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<String> makers() {
        return followed.makers(labels().filter(label ->
                back.tells(label, edges) && followed.derivations().maker(label).step() >= 0));
    }
}
