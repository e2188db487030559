package dev.whodunit.assertions;

import dev.whodunit.PipelineRun;
import dev.whodunit.run.Recording;
import org.assertj.core.annotation.CheckReturnValue;

/**
 * Where assertions over a run begin.
 *
 * <pre>{@code
 * // passes
 * assertThat(run).step("dropCancelled").output(LIST).hasSize(1_987);
 * assertThat(run).artifact("ranking").isDerivedFrom("flights", "airports").wasProducedBy("rank");
 *
 * // fails, and lists the steps that ran
 * assertThat(run).step("dropCanceled");
 * }</pre>
 *
 * <p>{@code as}, {@code withRepresentation} and {@code withFailMessage} hold for the assert that they are called on;
 * description and representation are passed on to the asserts that it leads to.
 */
public final class WhodunitAssertions {

    private WhodunitAssertions() {}

    /** Asserts on the run around the current test, as recorded until now. */
    @CheckReturnValue
    public static PipelineRunAssert assertThat(PipelineRun run) {
        return new PipelineRunAssert(run);
    }

    /** Asserts on a recording, for instance one read from a file; only what it kept has values. */
    @CheckReturnValue
    public static RecordingAssert assertThat(Recording recording) {
        return new RecordingAssert(recording);
    }

    /** The same as {@link #assertThat(PipelineRun)}, for tests that say given, when, then. */
    @CheckReturnValue
    public static PipelineRunAssert then(PipelineRun run) {
        return assertThat(run);
    }

    /** The same as {@link #assertThat(Recording)}, for tests that say given, when, then. */
    @CheckReturnValue
    public static RecordingAssert then(Recording recording) {
        return assertThat(recording);
    }
}
