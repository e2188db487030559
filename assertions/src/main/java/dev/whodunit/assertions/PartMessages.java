package dev.whodunit.assertions;

import dev.whodunit.provenance.CellPath;
import java.util.List;

/** What is said about where a part of an artifact came from. */
final class PartMessages {

    private PartMessages() {}

    static Problem notFollowed(RunUnderTest run, String part) {
        return Problem.of("Where " + part + " came from is not known: values are not followed in " + run.title()
                + ".\nWrite @TracePipeline(…, lineage = true) on the test, or set whodunit.lineage to true.");
    }

    static Problem notKept(RecordedArtifact artifact) {
        return Problem.of("Where the parts of " + artifact
                + " came from was not kept: that is known of results of steps, of what"
                + " they change in place, and of what the pipeline is given, in executions that are kept in full."
                + "\nAsk of the result of the step that made it, or raise the setting whodunit.samples."
                + artifact.step().run().followed().map(PartMessages::gaps).orElse(""));
    }

    static Problem noSuchPart(RecordedPart part) {
        CellPath path = part.path();
        CellPath around = new CellPath(path.steps().subList(0, path.steps().size() - 1));
        List<String> there = part.at(around).value().stream()
                .flatMap(found -> found.children().stream())
                .map(CellPath::toString)
                .toList();
        return Problem.of(part.artifact() + " has no part \"" + path + "\"."
                + (there.isEmpty()
                        ? ""
                        : "\nIts parts:" + Candidates.lines(Candidates.nearest(path.toString(), there))));
    }

    static Problem notAllKnown(RecordedPart part, String relation, NamedSource source) {
        return Problem.of("Whether " + part + " is " + relation + " \"" + source.text() + "\" cannot be told: it means "
                + (source.unknown() == 1 ? "1 value" : Texts.count(source.unknown()) + " values")
                + " more than are known, of executions that are not kept."
                + "\nName a list that has them all, or raise the setting whodunit.samples.");
    }

    /**
     * Nothing is said of a way through values that are not told apart, neither that it is there nor that it is not.
     *
     * @param coarse the functions that made these values
     * @param way one of those that there may be, empty if none is shown
     */
    static Problem notToldApart(RecordedPart part, String question, List<String> coarse, List<String> way) {
        return Problem.of(
                "Whether " + part + " " + question + condition(part) + " cannot be told: the run made more values than"
                        + " are told apart, and what these functions made then may be made of any other value:"
                        + Candidates.lines(coarse)
                        + (way.isEmpty() ? "" : "\nSo there may be this way:" + Candidates.lines(way))
                        + "\nUse less data, trace fewer classes, or raise the setting whodunit.labels and the heap.");
    }

    static Problem maybeFrom(RecordedPart part, String relation, String source, List<String> way) {
        return Problem.of("Whether " + part + " is " + relation + " \"" + source + "\"" + condition(part)
                + " cannot be told: it is from a place in the same file which may be that one:"
                + Candidates.lines(way)
                + "\nName the place as it was read, or the file.");
    }

    static Problem maybeOnlyFrom(RecordedPart part, List<String> expected, List<String> perhaps) {
        return Problem.of("Whether " + part + " is derived only from " + quoted(expected) + condition(part)
                + " cannot be told: it is from places in the same file which may be those:"
                + Candidates.lines(perhaps)
                + "\nName the places as they were read, or the file.");
    }

    static Problem notSure(String question, List<String> gaps) {
        return Problem.of("Whether " + question + " cannot be told for sure. No way is known, but not all was followed:"
                + Candidates.lines(gaps) + "\nWithout knownOnly() it is enough that no way is known.");
    }

    private static String gaps(FollowedRun followed) {
        List<String> gaps = Unfollowed.of(followed);
        return gaps.isEmpty() ? "" : "\nNot all was followed:" + Candidates.lines(gaps);
    }

    static Problem notFrom(RecordedPart part, String relation, String source, List<String> sources) {
        return Problem.of(part + " should be " + relation + " \"" + source + "\"" + condition(part) + ", but is not."
                + (sources.isEmpty()
                        ? "\nIt is " + relation + " nothing that came from outside the pipeline."
                        : "\nIt is " + relation + ":" + Candidates.lines(sources))
                + gaps(part.followed()));
    }

    static Problem from(RecordedPart part, String relation, String source, WayText way, boolean isAssumed) {
        return Problem.of(part + " should not be " + relation + " \"" + source + "\"" + condition(part) + ", but is:"
                + Candidates.lines(way.lines())
                + returned(part, way)
                + (isAssumed
                        ? "\nEvery such way rests on an assumption: of a library call nothing is known, so its result counts as"
                                + " made of all that it was given. A flow summary tells what it does; with knownOnly() such"
                                + " ways do not count."
                        : ""));
    }

    static Problem notOnlyFrom(RecordedPart part, List<String> expected, List<String> others) {
        return Problem.of(part + " should be derived only from " + quoted(expected) + condition(part)
                + ", but is also derived from:" + Candidates.lines(others));
    }

    static Problem notPassed(RecordedPart part, String step, List<String> steps) {
        return Problem.of(part + " should have passed through \"" + step + "\", but has not."
                + (steps.isEmpty()
                        ? "\nIt has passed through no function that is traced."
                        : "\nIt has passed through:" + Candidates.lines(steps))
                + gaps(part.followed()));
    }

    static Problem notReaching(RecordedPart part, String artifact, List<String> reached) {
        return Problem.of(part + " should reach \"" + artifact + "\"" + condition(part) + ", but does not."
                + (reached.isEmpty()
                        ? "\nIt reaches no result of a function that ran once."
                        : "\nIt reaches:" + Candidates.lines(reached))
                + gaps(part.followed()));
    }

    static Problem reaching(RecordedPart part, String artifact, WayText way) {
        return Problem.of(part + " should not reach \"" + artifact + "\"" + condition(part) + ", but does:"
                + Candidates.lines(way.lines())
                + returned(part, way));
    }

    private static String returned(RecordedPart part, WayText way) {
        return !way.isReturned()
                ? ""
                : "\nWhat " + quoted(part.avoiding().steps())
                        + " returned as it was may have gone around it: whether the pipeline went on with that, or with the same"
                        + " value that it had before, is not told apart. So this way counts.";
    }

    static Problem notUsed(RecordedPart part, String step, List<String> users) {
        return Problem.of(part + " should have been used by \"" + step + "\", but was not."
                + (users.isEmpty()
                        ? "\nNo step made anything of it."
                        : "\nSteps that made something of it:" + Candidates.lines(users))
                + gaps(part.followed()));
    }

    static String condition(RecordedPart part) {
        RecordedPart.Avoiding avoiding = part.avoiding();
        return (avoiding.steps().isEmpty() ? "" : " without passing through " + quoted(avoiding.steps()))
                + (avoiding.assumed() ? " on ways that are known" : "");
    }

    static String quoted(List<String> names) {
        return String.join(", ", names.stream().map(name -> "\"" + name + "\"").toList());
    }
}
