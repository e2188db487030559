package dev.whodunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.run.Outline;
import dev.whodunit.run.Outline.Column;
import dev.whodunit.run.Outline.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineDifferenceTest {

    private static Outline rows(long length, long block, Integer... blocks) {
        return new Outline(Unit.ROWS, length, block, List.of(blocks), List.of());
    }

    private static Outline with(Column... columns) {
        return new Outline(Unit.ROWS, 1, 1, List.of(1), List.of(columns));
    }

    @Test
    void blocksSideBySideAreOneRange() {
        assertThat(OutlineDifference.lines(rows(100, 32, 1, 2, 3, 4), rows(100, 32, 1, 7, 8, 4)))
                .containsExactly("different within rows 33 to 96");
    }

    @Test
    void bytesAreToldByMegabytesWhereTheyBeginThere() {
        Outline before = new Outline(Unit.BYTES, 9_000_000, 4 << 20, List.of(1, 2, 3), List.of());
        Outline now = new Outline(Unit.BYTES, 9_000_000, 4 << 20, List.of(1, 5, 6), List.of());

        assertThat(OutlineDifference.lines(before, now)).containsExactly("different within bytes 4 MB to 9,000,000");
    }

    @Test
    void blocksOfUnlikeLengthAreComparedByTheLongerOnes() {
        assertThat(OutlineDifference.lines(rows(4, 1, 1, 2, 3, 4), rows(4, 2, 3, 8)))
                .containsExactly("different within rows 3 to 4");
    }

    @Test
    void whatOnlyOneOfThemHasIsDifferent() {
        assertThat(OutlineDifference.lines(rows(4, 2, 1, 2), rows(6, 2, 1, 2, 3)))
                .containsExactly("different within rows 5 to 6");
    }

    @Test
    void manyRangesAreCounted() {
        assertThat(OutlineDifference.lines(
                        rows(14, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1),
                        rows(14, 1, 0, 2, 0, 2, 0, 2, 0, 2, 0, 2, 0, 2, 0, 2)))
                .containsExactly("different within rows 2 to 2, 4 to 4, 6 to 6, 8 to 8, 10 to 10, and 2 more ranges");
    }

    @Test
    void aColumnIsToldWithWhatItIsNow() {
        assertThat(OutlineDifference.lines(
                        with(new Column("delay", 0, "1", "5", 3, 1), new Column("late", 0, "", "", 2, 2)),
                        with(new Column("delay", 2, "1", "7", Column.MANY, 4), new Column("late", 0, "", "", 2, 3))))
                .containsExactly(
                        "column delay: nulls 0 → 2, max 5 → 7, different values 3 → many",
                        "column late is different inside");
    }

    @Test
    void columnsComeAndGo() {
        assertThat(OutlineDifference.lines(
                        with(new Column("delay", 0, "1", "5", 3, 1)), with(new Column("wait", 0, "1", "5", 3, 1))))
                .containsExactly("column wait is new: 1 to 5", "column delay is gone");
    }

    @Test
    void rowsAndBytesAreNotCompared() {
        assertThat(OutlineDifference.lines(rows(1, 1, 1), new Outline(Unit.BYTES, 1, 1, List.of(2), List.of())))
                .isEmpty();
    }
}
