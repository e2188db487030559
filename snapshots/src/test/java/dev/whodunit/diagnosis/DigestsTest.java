package dev.whodunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.run.CallLog;
import dev.whodunit.run.CallLog.Block;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestsTest {

    private static final long WHOLE = 0x50;
    private static final long CUT = 0x60 | CallLog.CUT;
    private static final long UNREADABLE = 0x70 | CallLog.UNREADABLE;

    @Test
    void unlikeDigestsOfOneKindAreOfUnlikeContents() {
        assertThat(Digests.differ(WHOLE, WHOLE + 16)).isTrue();
        assertThat(Digests.differ(CUT, CUT + 16)).isTrue();
        assertThat(Digests.differ(UNREADABLE, UNREADABLE + 16)).isTrue();
    }

    @Test
    void whatWasReadFurtherInOneRunIsNotKnownToDiffer() {
        assertThat(Digests.differ(WHOLE, CUT)).isFalse();
        assertThat(Digests.differ(CUT, UNREADABLE)).isFalse();
        assertThat(Digests.differ(UNREADABLE, WHOLE)).isFalse();
    }

    @Test
    void norAreLaterExecutionsThatWereReadFurtherInOneRun() {
        assertThat(Digests.differInBlocks(block(WHOLE, WHOLE), block(WHOLE, CUT)))
                .isFalse();
        assertThat(Digests.differInBlocks(block(CUT, WHOLE), block(WHOLE, WHOLE)))
                .isFalse();
        assertThat(Digests.differInBlocks(block(WHOLE, WHOLE), block(WHOLE, WHOLE + 16)))
                .isTrue();
    }

    private static CallLog block(long inputs, long outputs) {
        return new CallLog(
                new int[0], new int[0], new long[0], new long[0], List.of(new Block(0, 4096, inputs, outputs)));
    }
}
