package dev.whodunit.report;

import dev.whodunit.diagnosis.ShownStage;
import dev.whodunit.diagnosis.StepComparison.Status;
import dev.whodunit.provenance.Lineage;
import dev.whodunit.report.html.Html;
import dev.whodunit.report.lineage.PageLineage;
import dev.whodunit.report.rows.PageRows;
import dev.whodunit.report.rows.PageRows.Weight;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.Contents;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What scripts show beside what is in the page itself: where values came from, and further rows. Used once. */
record PageExtras(PageLineage lineage, PageRows rows) {

    /** The attribute of lists that the script knows all rows of. */
    static final String ROWS = "data-rows";

    private static final int MOST_BYTES = 4_800_000;
    private static final int BYTES_OF_ROWS = 4_000_000;

    /** Before it is packed to an eighth, about. */
    private static final int LINEAGE = 2_000_000;

    private static final int LINEAGE_IF_PASSED = 150_000;

    /** Of a test that passed there is what was asked for alone, since there are many of them: values that were followed. */
    static PageExtras of(RunReport report, Recording shown, List<ShownStage> stages) {
        boolean isRed = report.outcome() == RunReport.Outcome.FAILED;
        Lineage lineage = isWhole(report.run(), shown) ? report.lineage() : Lineage.EMPTY;
        boolean isFollowed = !lineage.artifacts().isEmpty();
        return new PageExtras(
                isRed || isFollowed
                        ? PageLineage.of(shown, lineage, stages, isRed ? LINEAGE : LINEAGE_IF_PASSED)
                        : PageLineage.none(),
                isRed ? PageRows.upTo(BYTES_OF_ROWS) : PageRows.none());
    }

    /** Lineage speaks of the steps of the run, and a part of it has others. */
    private static boolean isWhole(Recording run, Recording shown) {
        return shown.steps().size() == run.steps().size()
                && shown.steps().stream().allMatch(step -> isSame(step, run.step(step.id())));
    }

    private static boolean isSame(Step step, Step other) {
        return step.parent() == other.parent()
                && step.function().equals(other.function())
                && step.site().equals(other.site());
    }

    /** Attributes by which scripts find what they know of a value. */
    String[] attributes(
            ArtifactRef ref, Artifact artifact, Optional<Artifact> before, Status status, Contents own, Contents old) {
        boolean isOther = before.filter(earlier -> !earlier.fingerprint().equals(artifact.fingerprint()))
                .isPresent();
        Weight weight = !isOther ? Weight.REST : status == Status.CHANGED ? Weight.OF_CULPRIT : Weight.OTHER;
        int rank = weight == Weight.OF_CULPRIT ? 0 : weight == Weight.OTHER ? 1 : 2;
        OptionalInt asked = lineage.shows(ref, artifact, rank);
        OptionalInt more = rows.shows(artifact, own, before, old, weight);
        return Stream.of(named("data-artifact", asked), named(ROWS, more))
                .flatMap(List::stream)
                .toArray(String[]::new);
    }

    private static List<String> named(String name, OptionalInt number) {
        return number.isPresent() ? List.of(name, String.valueOf(number.getAsInt())) : List.of();
    }

    void write(CommandLine commands, Html page) {
        if (lineage.write(commands.of("why").orElse(""), page)) {
            Page.script("packed", page);
            Page.include("lineage", page);
        }
        if (rows.write(MOST_BYTES - page.bytes(), page)) {
            Page.script("packed", page);
            Page.include("rows", page);
        }
    }
}
