package dev.whodunit.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.run.CallLog;
import dev.whodunit.run.Phase;
import org.junit.jupiter.api.Test;

class RoomTest {

    private static final long MEGABYTE = 1L << 20;

    @Test
    void aSmallHeapHasRoomForSomeEntriesOfEachStepAndBlocksForTheRest() {
        Room room = Room.in(64 * MEGABYTE);
        StepNode top = new StepNode(null, 0, StepNode.NOT_WOVEN, Phase.TEST, 0, room);

        CallLog first = logOf(new StepNode(top, 1, 1, Phase.TEST, 200_000), 300_000);
        CallLog last = logOf(new StepNode(top, 2, 2, Phase.TEST, 200_000), 300_000);

        assertThat(first.count()).isEqualTo(300_000);
        assertThat(first.entries()).isBetween(10_000, 50_000);
        assertThat(last.entries()).isBetween(3_000, 50_000);
        assertThat(room.isUsedUp()).isTrue();
    }

    @Test
    void whatHasNoEntriesThereIsWholeBlocksOfARunWithMoreMemory() {
        StepNode small = new StepNode(null, 0, StepNode.NOT_WOVEN, Phase.TEST, 0, Room.in(64 * MEGABYTE));

        int entries =
                logOf(new StepNode(small, 1, 1, Phase.TEST, 200_000), 300_000).entries();

        assertThat((200_000 - entries) % CallLog.BLOCK).isZero();
    }

    @Test
    void aLargeHeapHasRoomForAll() {
        Room room = Room.in(1_024 * MEGABYTE);
        StepNode top = new StepNode(null, 0, StepNode.NOT_WOVEN, Phase.TEST, 0, room);

        for (int site = 0; site < 5; site++) {
            assertThat(logOf(new StepNode(top, site, 1, Phase.TEST, 200_000), 250_000)
                            .entries())
                    .isEqualTo(200_000);
        }
        assertThat(room.isUsedUp()).isFalse();
    }

    @Test
    void aBudgetFitsTheHeap() {
        Budget small = Budget.DEFAULT.in(64 * MEGABYTE);

        assertThat(small.stepsPerRun()).isEqualTo(2_048);
        assertThat(small.contentCharactersPerRun()).isEqualTo(2 * MEGABYTE);
        assertThat(small.rowBytesPerRun()).isEqualTo(2 * MEGABYTE);
        assertThat(Budget.DEFAULT.in(1_024 * MEGABYTE).contentCharactersPerRun())
                .isEqualTo(Budget.DEFAULT.contentCharactersPerRun());
        assertThat(Budget.DEFAULT.in(3_072 * MEGABYTE)).isEqualTo(Budget.DEFAULT);
    }

    private static CallLog logOf(StepNode step, int executions) {
        for (int i = 0; i < executions; i++) {
            step.add(0, i, 2, 4);
        }
        return step.log();
    }
}
