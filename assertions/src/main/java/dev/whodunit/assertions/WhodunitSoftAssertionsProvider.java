package dev.whodunit.assertions;

import dev.whodunit.PipelineRun;
import dev.whodunit.run.Recording;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.SoftAssertionsProvider;

/**
 * Adds soft assertions over a run to a class of soft assertions.
 *
 * <pre>{@code
 * class MySoftAssertions extends SoftAssertions implements WhodunitSoftAssertionsProvider {}
 *
 * // reports both, at the end
 * softly.assertThat(run).step("rank").wasCalled(2);
 * softly.assertThat(run).artifact("ranking").hasRowCount(9);
 * }</pre>
 *
 * <p>A step or artifact that is not there is one failure; what is asked of it afterwards is not reported.
 */
public interface WhodunitSoftAssertionsProvider extends SoftAssertionsProvider {

    /** Asserts on the run around the current test, as recorded until now. */
    @CheckReturnValue
    default PipelineRunAssert assertThat(PipelineRun run) {
        return soft(PipelineRunAssert.KIND, run);
    }

    /** Asserts on a recording. */
    @CheckReturnValue
    default RecordingAssert assertThat(Recording recording) {
        return soft(RecordingAssert.KIND, recording);
    }

    /** The same as {@link #assertThat(PipelineRun)}. */
    @CheckReturnValue
    default PipelineRunAssert then(PipelineRun run) {
        return assertThat(run);
    }

    /** The same as {@link #assertThat(Recording)}. */
    @CheckReturnValue
    default RecordingAssert then(Recording recording) {
        return assertThat(recording);
    }

    private <A extends AbstractWhodunitAssert<A, T>, T> A soft(AssertKind<A, T> kind, T actual) {
        Reporting reporting = new SoftReporting(this);
        A created = reporting.create(kind, actual);
        created.reportingTo(reporting);
        return created;
    }
}
