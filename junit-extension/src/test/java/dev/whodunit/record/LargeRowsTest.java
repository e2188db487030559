package dev.whodunit.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LargeRowsTest {

    private static final int OTHERS = 50_000_000;

    @Test
    void ofTenMillionRowsMoreIsReadThanOfOtherValues() {
        assertThat(LargeRows.tokens(new int[10_000_000], OTHERS)).isEqualTo(320_000_000);
        assertThat(LargeRows.tokens("text", OTHERS)).isEqualTo(OTHERS);
        assertThat(LargeRows.tokens(null, OTHERS)).isEqualTo(OTHERS);
    }

    @Test
    void aListThatOnlySeemsToBeLargeIsReadLikeAnyOther() {
        assertThat(LargeRows.tokens(Collections.nCopies(Integer.MAX_VALUE, 1), OTHERS))
                .isEqualTo(OTHERS);
    }

    @Test
    void theyCountLess() {
        List<Integer> rows = new ArrayList<>(Collections.nCopies(1_000_000, 1));

        assertThat(LargeRows.cost(rows, 1_600)).isEqualTo(100);
        assertThat(LargeRows.cost(rows.subList(0, 10), 1_600)).isEqualTo(1_600);
    }
}
