package dev.whodunit.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.run.CallLog;
import dev.whodunit.run.CallLog.Block;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaterExecutionsTest {

    private static final Sight SMALL = Sight.of(0x70);
    private static final Sight CUT = Sight.of(0x50 | CallLog.CUT);
    private static final Sight READ_TO_ITS_END = new Sight(0x80, 0x50 | CallLog.CUT);

    @Test
    void aBlockWithCutValuesIsTheSameHoweverFarTheOthersWereRead() {
        assertThat(blockOf(CUT, READ_TO_ITS_END, CUT)).isEqualTo(blockOf(CUT, CUT, READ_TO_ITS_END));
    }

    @Test
    void aBlockInWhichAllWasReadHasAllOfItsContent() {
        Block block = blockOf(READ_TO_ITS_END, SMALL);

        assertThat(CallLog.isComplete(block.inputs())).isTrue();
        assertThat(block).isNotEqualTo(blockOf(new Sight(0x90, READ_TO_ITS_END.glance()), SMALL));
    }

    @Test
    void executionsThatNeverEndedLeaveTheirBlockEmpty() {
        LaterExecutions later = new LaterExecutions();
        add(later, LaterExecutions.BLOCK, SMALL);

        List<Block> blocks = later.blocks(10, 10 + 2 * LaterExecutions.BLOCK + 1);

        assertThat(blocks).extracting(Block::from).containsExactly(10L, 4106L, 8202L);
        assertThat(blocks).extracting(Block::to).containsExactly(4106L, 8202L, 8203L);
        assertThat(blocks.get(0).inputs()).isZero();
        assertThat(blocks.get(1).inputs()).isNotZero();
        assertThat(blocks.get(2).inputs()).isZero();
    }

    private static Block blockOf(Sight... inputs) {
        LaterExecutions later = new LaterExecutions();
        for (int i = 0; i < inputs.length; i++) {
            add(later, i, inputs[i]);
        }
        return later.blocks(0, inputs.length).get(0);
    }

    private static void add(LaterExecutions later, long position, Sight input) {
        later.add(position, input.digest(), input.glance(), SMALL.digest(), SMALL.glance());
    }
}
