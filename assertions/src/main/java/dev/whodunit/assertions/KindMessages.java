package dev.whodunit.assertions;

import dev.whodunit.kinds.ArtifactKind;
import dev.whodunit.kinds.KnownArtifact;
import dev.whodunit.run.ArtifactState;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What is said when artifacts of a kind are not there, or are not as a test expects. */
final class KindMessages {

    private static final String RULES = "docs/artifact-kinds.md";

    private KindMessages() {}

    static Problem noSuchArtifact(RunUnderTest run, ArtifactKind kind, String name) {
        return Problem.of(
                "There is no " + kind + " \"" + name + "\" in " + run.title() + "." + others(run, kind, name));
    }

    static Problem otherKind(RunUnderTest run, ArtifactKind kind, RecordedArtifact artifact) {
        return Problem.of("The artifact " + artifact + " is "
                + run.kindOf(artifact).map(other -> "of the kind " + other).orElse("of no known kind") + ", not "
                + kind + ".\nIt is " + ArtifactMessages.describe(artifact) + others(run, kind, artifact.name()));
    }

    private static String others(RunUnderTest run, ArtifactKind kind, String name) {
        List<KnownArtifact> known = run.ofKind(kind);
        List<String> nearest =
                Candidates.nearest(name, known.stream().map(KnownArtifact::name).toList());
        Stream<String> lines = nearest.stream()
                .flatMap(each ->
                        known.stream().filter(artifact -> artifact.name().equals(each)))
                .map(artifact -> artifact.name() + "   " + artifact.summary());
        return known.isEmpty()
                ? "\nNothing of this kind was recorded; " + RULES + " says what counts, and how to add your types."
                : "\nWhat is of this kind, the most alike first:" + Candidates.lines(lines.toList());
    }

    static Problem notKept(RecordedArtifact artifact) {
        boolean isOpaque = artifact.artifact().state() == ArtifactState.OPAQUE;
        return Problem.of("The content of " + artifact + " is not recorded: "
                + (isOpaque
                        ? "values of this class are not read. To say how, use PipelineExtension.tracing(…).rendering("
                                + artifact.artifact().type() + ".class, …)"
                        : ArtifactMessages.reason(artifact))
                + ".\nIt is " + ArtifactMessages.describe(artifact));
    }

    static Problem noSuchParameter(RecordedArtifact artifact, String name, Collection<String> parameters) {
        return Problem.of("The model " + artifact + " has no parameter \"" + name + "\"."
                + (parameters.isEmpty()
                        ? "\nIt has none."
                        : "\nIts parameters, the most alike first:"
                                + Candidates.lines(Candidates.nearest(
                                        name, parameters, path -> path.substring(path.lastIndexOf('.') + 1)))));
    }

    static Problem ambiguousParameter(RecordedArtifact artifact, String name, List<String> meant) {
        return Problem.of("\"" + name + "\" means " + meant.size() + " parameters of " + artifact + ":"
                + Candidates.lines(meant) + "\nName one of them in full.");
    }

    static Problem wrong(String subject, String expected, String actual) {
        return new Problem(subject + " should be " + expected + ", but is " + actual + ".", expected, actual);
    }

    static Problem wrongTurns(RecordedArtifact artifact, int expected, List<String> turns) {
        return new Problem(
                "The agent state " + artifact + " should have " + expected + (expected == 1 ? " turn" : " turns")
                        + ", but has " + turns.size() + (turns.isEmpty() ? "." : ":" + Candidates.lines(turns)),
                expected,
                turns.size());
    }

    static Problem wrongLastTurn(RecordedArtifact artifact, String text, List<String> turns) {
        return Problem.of("The last turn of " + artifact + " should contain \"" + text + "\", but "
                + (turns.isEmpty() ? "there is none." : "is:\n  " + turns.get(turns.size() - 1)));
    }

    static Problem wrongText(RecordedArtifact artifact, String expectation, String text, List<String> texts) {
        return Problem.of("The text of " + artifact + " " + expectation + " \"" + text + "\", but "
                + (texts.isEmpty() ? "it has none." : "is:" + Candidates.lines(texts)));
    }

    static Problem noNumber(RecordedArtifact artifact) {
        return Problem.of(
                "The metric " + artifact + " is no single number.\nIt is " + ArtifactMessages.describe(artifact));
    }

    static Problem wrongFigure(RecordedArtifact artifact, String expectation, String actual) {
        return Problem.of("The metric " + artifact + " should " + expectation + ", but is " + actual + ".");
    }
}
