package dev.whodunit.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RowsUnlikeTest {

    private static final long[] ACCEPTED = {10, 11, 12, 13, 14};

    @Test
    void aRowThatIsAnotherOneIsUnlike() {
        assertThat(RowsUnlike.positions(ACCEPTED, new long[] {10, 11, 99, 13, 14}, 10))
                .containsExactly(2);
    }

    @Test
    void aRowThatIsPutInMakesNoOtherOneUnlike() {
        assertThat(RowsUnlike.positions(ACCEPTED, new long[] {10, 99, 11, 12, 13, 14}, 10))
                .containsExactly(1);
    }

    @Test
    void whereARowIsMissingTheNextOneIsTold() {
        assertThat(RowsUnlike.positions(ACCEPTED, new long[] {10, 11, 13, 14}, 10))
                .containsExactly(2);
    }

    @Test
    void noMoreAreToldThanAreWanted() {
        assertThat(RowsUnlike.positions(ACCEPTED, LongStream.range(50, 90).toArray(), 3))
                .containsExactly(0, 1, 2);
    }
}
