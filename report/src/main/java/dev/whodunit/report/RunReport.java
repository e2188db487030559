package dev.whodunit.report;

import dev.whodunit.diagnosis.Sources;
import dev.whodunit.provenance.Lineage;
import dev.whodunit.run.Recording;
import java.util.List;
import java.util.Optional;

/**
 * All that the page of a test shows.
 *
 * @param run what was recorded
 * @param outcome of the test
 * @param failure message of what it failed with; {@code ""} if it did not
 * @param comparisons in the order in which the test asked for them
 * @param sources where the lines that a verdict names can be read
 * @param lineage where the values of the run came from; without artifacts if they were not followed
 */
public record RunReport(
        Recording run, Outcome outcome, String failure, List<Compared> comparisons, Sources sources, Lineage lineage) {

    /** What became of a test. */
    public enum Outcome {
        /** It is green. */
        PASSED,
        /** It is red. */
        FAILED,
        /** It was left, as where an assumption does not hold. */
        ABORTED;

        /** The word that pages have. */
        String word() {
            return switch (this) {
                case PASSED -> "passed";
                case FAILED -> "failed";
                case ABORTED -> "aborted";
            };
        }
    }

    public RunReport {
        comparisons = List.copyOf(comparisons);
    }

    /** Of a run in which values were not followed. */
    public RunReport(Recording run, Outcome outcome, String failure, List<Compared> comparisons, Sources sources) {
        this(run, outcome, failure, comparisons, sources, Lineage.EMPTY);
    }

    /** The comparison that the page is about: the first one that is not as accepted, else the first one. */
    Optional<Compared> telling() {
        return comparisons.stream()
                .filter(comparison -> !comparison.verdict().isAccepted())
                .findFirst()
                .or(() -> comparisons.stream().findFirst());
    }
}
