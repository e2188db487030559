package dev.whodunit.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.canonical.ValueReader;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.Notice;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowKeeperTest {

    private static final Fingerprint ONE = new Fingerprint(1, 2);
    private static final Fingerprint OTHER = new Fingerprint(3, 4);

    private final List<String> rows =
            IntStream.range(0, 50_000).mapToObj(i -> "row " + i).toList();

    private static RowKeeper keeper(Budget budget) {
        return new RowKeeper(ValueReader.builder().build(), budget);
    }

    @Test
    void rowsAreKept() {
        RowKeeper keeper = keeper(Budget.DEFAULT);

        keeper.keep(ONE, rows);

        assertThat(keeper.kept().of(ONE)).isPresent();
        assertThat(keeper.kept().of(OTHER)).isEmpty();
        assertThat(keeper.notice()).isEmpty();
    }

    @Test
    void whatFindsNoRoomIsTold() {
        RowKeeper keeper = keeper(Budget.DEFAULT.in(70 << 20));

        for (int i = 0; i < 20; i++) {
            keeper.keep(new Fingerprint(i, i), rows);
        }

        assertThat(keeper.kept().of(new Fingerprint(0, 0))).isPresent();
        assertThat(keeper.kept().of(new Fingerprint(19, 19))).isEmpty();
        assertThat(keeper.notice())
                .map(Notice::text)
                .get()
                .asString()
                .startsWith("Of ")
                .contains(" large artifacts the rows were not kept", "more than 2 MB packed");
    }

    @Test
    void aLightRunKeepsNoneAndSaysNothing() {
        RowKeeper keeper = keeper(Budget.LIGHT);

        keeper.keep(ONE, rows);

        assertThat(keeper.kept().of(ONE)).isEmpty();
        assertThat(keeper.notice()).isEmpty();
    }
}
