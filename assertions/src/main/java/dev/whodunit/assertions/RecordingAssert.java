package dev.whodunit.assertions;

import dev.whodunit.run.Recording;
import org.jspecify.annotations.Nullable;

/**
 * Assertions over a recording, for instance one read from a file. Values are those that the recording kept, as lists,
 * maps, texts and numbers.
 *
 * <pre>{@code
 * assertThat(recording).artifact("ranking").hasRowCount(254);     // passes
 * assertThat(recording).matchesSnapshot();                        // fails: only a run has a snapshot
 * }</pre>
 */
public class RecordingAssert extends AbstractPipelineRunAssert<RecordingAssert, Recording> {

    static final AssertKind<RecordingAssert, Recording> KIND =
            new AssertKind<>(RecordingAssert.class, Recording.class, RecordingAssert::new);

    /** @param actual the recording */
    public RecordingAssert(@Nullable Recording actual) {
        super(actual, RecordingAssert.class);
    }
}
