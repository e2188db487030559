package dev.whodunit.review;

import dev.whodunit.difference.Differences;
import java.util.Optional;

/**
 * What is different about one step, or about the artifact that is asserted.
 *
 * @param step its call path, as the snapshot has it
 * @param line what the snapshots tell, in a line: how often it ran, how many elements it gave, how they begin
 * @param values what is different inside a result, where the recordings of both runs are at hand
 */
public record StepChange(String step, String line, Optional<Values> values) {

    /**
     * What is different inside a result.
     *
     * @param execution the first execution of which both results were kept and differ, from 0
     * @param of how many executions there are now
     * @param differences between its results
     */
    public record Values(long execution, long of, Differences differences) {}
}
