package dev.whodunit.canonical;

import static dev.whodunit.canonical.Sample.READER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.run.KeptRows;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class KeptRowsTest {

    private static final int ROWS = 60_000;
    private static final long ROOM = 64_000_000;

    record Town(String name, int people) {}

    private static List<Town> towns() {
        return new ArrayList<>(
                IntStream.range(0, ROWS).mapToObj(i -> new Town("town " + i, i)).toList());
    }

    private static KeptRows rows(Object value) {
        return reader().rows(value, ROOM).orElseThrow();
    }

    private static ValueReader reader() {
        return ValueReader.builder().build();
    }

    @Test
    void anyRowComesBackWithoutTheOthers() throws IOException {
        KeptRows rows = rows(towns());

        assertThat(rows.json(new int[] {0, 1, 30_000, ROWS - 1}))
                .containsExactly(
                        "{\"name\":\"town 0\",\"people\":0}",
                        "{\"name\":\"town 1\",\"people\":1}",
                        "{\"name\":\"town 30000\",\"people\":30000}",
                        "{\"name\":\"town 59999\",\"people\":59999}");
        assertThat(rows.starts()).hasSizeGreaterThan(10);
        assertThat(rows.packed(0).length).isLessThan(64 * 1024);
    }

    @Test
    void aChangedRowChangesItsDigestAlone() {
        List<Town> towns = towns();
        long[] before = rows(towns).digests();
        towns.set(41_000, new Town("another", 0));
        long[] now = rows(towns).digests();

        assertThat(IntStream.range(0, ROWS).filter(i -> before[i] != now[i])).containsExactly(41_000);
    }

    @Test
    void rowsThatAreNotTheSameHaveUnlikeDigests() {
        Set<Long> digests = new HashSet<>();
        LongStream.of(rows(towns()).digests()).forEach(digests::add);

        assertThat(digests).hasSize(ROWS);
    }

    @Test
    void numbersOfAnArrayAreRows() {
        double[] numbers =
                DoubleStream.iterate(0, number -> number + 0.5).limit(ROWS).toArray();

        assertThat(rows(numbers).json(new int[] {0, 3})).containsExactly("0.0", "1.5");
    }

    @Test
    void nullsAndLineBreaksAreWithinTheirRow() {
        List<String> texts = new ArrayList<>(Collections.nCopies(ROWS, "a\nb"));
        texts.set(5, null);

        assertThat(rows(texts).json(new int[] {4, 5, 6})).containsExactly("\"a\\nb\"", "null", "\"a\\nb\"");
    }

    @Test
    void whatTakesTooMuchIsNotKept() {
        assertThat(READER.rows(towns(), 100_000)).isEmpty();
    }

    @Test
    void whatTheyTakeIsKnown() {
        KeptRows rows = rows(towns());

        assertThat(rows.bytes()).isBetween(8L * ROWS, 16L * ROWS);
    }

    @Test
    void rowsThatAreVeryLongAreNotKept() {
        List<String> texts = Collections.nCopies(ROWS, "x".repeat(3_000));

        assertThat(READER.rows(texts, ROOM)).isEmpty();
    }

    @Test
    void smallListsAndImagesHaveNone() {
        assertThat(READER.rows(List.of(1, 2, 3), ROOM)).isEmpty();
        assertThat(READER.rows(new BufferedImage(10, 60_000, BufferedImage.TYPE_INT_RGB), ROOM))
                .isEmpty();
        assertThat(READER.rows(Map.of(1, 2), ROOM)).isEmpty();
    }
}
