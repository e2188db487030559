package dev.whodunit.assertions;

import java.util.List;

/** What is said when artifacts are not there, or are not as a test expects. */
final class ArtifactMessages {

    private ArtifactMessages() {}

    static Problem noSuchArtifact(RunUnderTest run, String name) {
        List<String> names = Candidates.nearest(
                name,
                ArtifactFinder.named(run).stream().map(RecordedArtifact::name).toList());
        return Problem.of("There is no artifact \"" + name + "\" in " + run.title() + "."
                + (names.isEmpty()
                        ? "\nNo artifact was recorded: " + run.askWhyEmpty()
                        : "\nArtifacts, the most alike first:" + Candidates.lines(names)
                                + "\nNames are those of variables, fields and parameters; without any, use"
                                + " artifactProducedBy(step)."));
    }

    static Problem ambiguous(RunUnderTest run, String name, List<RecordedArtifact> found) {
        return Problem.of("\"" + name + "\" means " + found.size() + " artifacts in " + run.title() + ":"
                + Candidates.lines(found.stream()
                        .map(artifact -> artifact + "   " + Texts.typeAndSize(artifact.artifact()))
                        .toList())
                + "\nChoose one with step(…).output(), step(…).input(name) or artifactAt(file, line).");
    }

    static Problem onlyItsBeginning(RecordedArtifact artifact) {
        return Problem.of("Where what is in " + artifact + " came from cannot be told by that name: it means the"
                + " collection as it was when it was made, empty."
                + "\nWhat was put into it has other names: those of the parameter of the function that filled it, and"
                + " of what it became a part of.");
    }

    static Problem notKept(RecordedArtifact artifact) {
        return Problem.of("The value of " + artifact + " is not at hand: the object is gone, and "
                + reason(artifact)
                + ".\nIt is " + describe(artifact));
    }

    static Problem otherKind(RecordedArtifact artifact, Class<?> wanted) {
        return Problem.of("The value of " + artifact + " is not to be had as a " + wanted.getSimpleName()
                + ".\nIt is " + describe(artifact)
                + "\nA value whose object is gone is read from the recording as lists, maps, texts and numbers.");
    }

    static Problem wrongValue(RecordedArtifact artifact, String actual, String other, boolean shouldBeEqual) {
        return shouldBeEqual
                ? new Problem(
                        "The value of " + artifact + " should be " + other + ", but is " + actual + ".", other, actual)
                : Problem.of("The value of " + artifact + " should not be " + other + ", but is.");
    }

    static Problem wrongProducer(RecordedArtifact artifact, String expected) {
        return Problem.of("The artifact " + artifact + " should have been produced by \"" + expected + "\", but "
                + (artifact.isInput() ? "came in from outside." : "was produced by " + artifact.step() + ".")
                + "\nCall path of its producer: " + artifact.step().path());
    }

    static Problem notAlike(RecordedArtifact artifact, RecordedArtifact other) {
        return Problem.of("The artifacts " + artifact + " and " + other + " should have the same content, but "
                + (comparable(artifact, other) ? "have not." : "that is unknown: not all of it could be read.")
                + "\n  " + describe(artifact)
                + "\n  " + describe(other));
    }

    static Problem wrongRowCount(RecordedArtifact artifact, long expected) {
        return new Problem(
                "The artifact " + artifact + " should have " + Texts.count(expected)
                        + (expected == 1 ? " row" : " rows") + ", but "
                        + has(artifact) + ".\nIt is " + describe(artifact),
                expected,
                artifact.artifact().size());
    }

    static Problem wrongComparedSize(RecordedArtifact artifact, String relation, RecordedArtifact other) {
        return Problem.of("The artifact " + artifact + " should have " + relation + " " + other + ", but "
                + has(artifact) + " and the other " + has(other) + ".");
    }

    private static boolean comparable(RecordedArtifact artifact, RecordedArtifact other) {
        return artifact.artifact().hasSameContentAs(artifact.artifact())
                && other.artifact().hasSameContentAs(other.artifact());
    }

    private static String has(RecordedArtifact artifact) {
        long size = artifact.artifact().size();
        return size < 0 ? "has no size" : "has " + Texts.count(size);
    }

    static String describe(RecordedArtifact artifact) {
        return Texts.typeAndSize(artifact.artifact()) + ": " + Texts.preview(artifact.artifact());
    }

    static String reason(RecordedArtifact artifact) {
        return switch (artifact.artifact().state()) {
            case COMPLETE, PARTIAL ->
                "the recording does not hold its whole content; to keep it, raise the setting " + Settings.CONTENTS;
            case OPAQUE -> "values such as streams, iterators and readers are never read";
            case UNREADABLE -> "it could not be read: " + artifact.artifact().note();
        };
    }
}
