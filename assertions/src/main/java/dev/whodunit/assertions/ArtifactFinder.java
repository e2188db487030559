package dev.whodunit.assertions;

import dev.whodunit.provenance.SourceName;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds the artifacts that a name in a test means: first what the code stores under that name, then what it hands over
 * under that name, then what a function of that name produces. Where all that it can mean is one value, the outermost step's is
 * taken.
 */
final class ArtifactFinder {

    private ArtifactFinder() {}

    /** All artifacts that the name can mean; those of equal content that were only handed on are one. */
    static List<RecordedArtifact> matching(RunUnderTest run, String written) {
        SourceName asked = SourceName.of(written);
        String name = asked.mayBeArtifact() ? asked.text() : written;
        List<RecordedArtifact> stored = outputs(
                run, step -> step.step().isNamed() && step.step().artifactName().equals(name));
        if (!stored.isEmpty()) {
            return withoutEmptyBeginnings(stored);
        }
        List<RecordedArtifact> handedOver = withoutRepetition(
                inputs(run).stream().filter(input -> input.name().equals(name)).toList());
        return handedOver.isEmpty()
                ? outputs(run, step -> step.step().artifactName().equals(name))
                : handedOver;
    }

    /** The one artifact that the name means. */
    static Lookup<RecordedArtifact> one(RunUnderTest run, String name) {
        List<RecordedArtifact> found = matching(run, name);
        if (found.size() == 1) {
            RecordedArtifact only = found.get(0);
            return only.isInput() ? Lookup.found(only) : only.step().onlyCall().then(RecordedCall::output);
        }
        if (isOneValue(found)) {
            return Lookup.found(outermost(found));
        }
        return Lookup.missing(
                found.isEmpty()
                        ? ArtifactMessages.noSuchArtifact(run, name)
                        : ArtifactMessages.ambiguous(run, name, found));
    }

    /** The outputs that the code names and what came in from outside: what a reader calls the artifacts of a run. */
    static List<RecordedArtifact> named(RunUnderTest run) {
        List<RecordedArtifact> named = new ArrayList<>(inputs(run).stream()
                .filter(input -> input.step().step().parent() < 0)
                .filter(input -> !input.name().isEmpty() && !input.name().equals("this"))
                .toList());
        named.addAll(outputs(
                run,
                step -> step.step().isNamed() || step.step().function().kind().isTraced()));
        return named;
    }

    /** The first kept output of each step that meets the condition. */
    private static List<RecordedArtifact> outputs(RunUnderTest run, Predicate<RecordedStep> condition) {
        return run.steps().stream()
                .filter(condition)
                .flatMap(step -> step.step().samples().stream()
                        .filter(call -> !call.threw() && !call.output().isVoid())
                        .limit(1)
                        .map(call -> RecordedArtifact.output(step, call)))
                .toList();
    }

    private static List<RecordedArtifact> inputs(RunUnderTest run) {
        return run.steps().stream()
                .flatMap(step -> step.step().samples().stream().flatMap(call -> inputsOf(step, call).stream()))
                .toList();
    }

    static List<RecordedArtifact> inputsOf(RecordedStep step, Call call) {
        return IntStream.range(0, call.inputs().size())
                .mapToObj(i -> RecordedArtifact.input(step, call, i))
                .toList();
    }

    static List<RecordedArtifact> changedBy(RecordedStep step, Call call) {
        return IntStream.range(0, call.changed().size())
                .mapToObj(i -> RecordedArtifact.changed(step, call, i))
                .toList();
    }

    /** Nobody means the collection or builder that a variable starts with, where another artifact has its name. */
    private static List<RecordedArtifact> withoutEmptyBeginnings(List<RecordedArtifact> stored) {
        List<RecordedArtifact> others =
                stored.stream().filter(artifact -> !isEmptyBeginning(artifact)).toList();
        return others.isEmpty() ? stored : others;
    }

    /** Whether it is a collection as it was when it was made, of which nobody knows here what was put into it. */
    static boolean isEmptyBeginning(RecordedArtifact artifact) {
        FunctionRef function = artifact.recordedAt().function();
        return !artifact.isInput()
                && function.kind() == FunctionKind.LIBRARY
                && function.method().equals("<init>")
                && artifact.artifact().size() == 0;
    }

    /** Whether it is no guess to take any of them: a caller's variable often has the name of the callee's. */
    private static boolean isOneValue(List<RecordedArtifact> found) {
        return !found.isEmpty()
                && found.stream()
                        .allMatch(each -> each.recordedAt().count() == 1
                                && each.artifact().hasSameContentAs(found.get(0).artifact()));
    }

    private static RecordedArtifact outermost(List<RecordedArtifact> found) {
        return Collections.min(found, Comparator.comparingInt(artifact -> depth(artifact.step())));
    }

    private static int depth(RecordedStep step) {
        return step.parent().map(parent -> 1 + depth(parent)).orElse(0);
    }

    private static List<RecordedArtifact> withoutRepetition(List<RecordedArtifact> artifacts) {
        List<RecordedArtifact> distinct = new ArrayList<>();
        for (RecordedArtifact next : artifacts) {
            Artifact content = next.artifact();
            if (distinct.stream().noneMatch(known -> known.artifact().hasSameContentAs(content))) {
                distinct.add(next);
            }
        }
        return distinct;
    }
}
