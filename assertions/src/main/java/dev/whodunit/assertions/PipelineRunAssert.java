package dev.whodunit.assertions;

import dev.whodunit.PipelineRun;
import org.jspecify.annotations.Nullable;

/**
 * Assertions over the run around the current test, as recorded when the assert was made.
 *
 * <pre>{@code
 * assertThat(run).step("rank").wasCalled();        // passes
 * assertThat(run).matchesSnapshot();               // fails where an interim artifact differs, and names the culprit
 * }</pre>
 */
public class PipelineRunAssert extends AbstractPipelineRunAssert<PipelineRunAssert, PipelineRun> {

    static final AssertKind<PipelineRunAssert, PipelineRun> KIND =
            new AssertKind<>(PipelineRunAssert.class, PipelineRun.class, PipelineRunAssert::new);

    /** @param actual the run */
    public PipelineRunAssert(@Nullable PipelineRun actual) {
        super(actual, PipelineRunAssert.class);
    }
}
