package dev.whodunit.canonical;

import static dev.whodunit.canonical.Sample.READER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.canonical.Sample.Flight;
import dev.whodunit.canonical.Sample.Town;
import dev.whodunit.run.Outline;
import dev.whodunit.run.Outline.Column;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTest {

    private static final int ROWS = 60_000;
    private static final int BYTES = 3 * 1024 * 1024 + 5;

    @TempDir
    Path folder;

    private static Outline outline(Object value) {
        return READER.outline(value).orElseThrow();
    }

    private static Flight flight(int i) {
        return new Flight("SJC", "A" + i, i, i / 2.0, i % 2 == 0, LocalDate.of(2001, 1, 1));
    }

    private static List<Flight> flights(int rows) {
        return new ArrayList<>(
                IntStream.range(0, rows).mapToObj(OutlineTest::flight).toList());
    }

    private static List<Integer> changedBlocks(Outline before, Outline now) {
        return IntStream.range(0, now.blocks().size())
                .filter(i -> !before.blocks().get(i).equals(now.blocks().get(i)))
                .boxed()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aChangedRowChangesTheFingerprintAndItsBlockAlone(long seed) {
        Random random = new Random(seed);
        List<Flight> flights = flights(ROWS + random.nextInt(ROWS));
        Outline before = outline(flights);
        String fingerprint = Sample.fingerprint(flights);
        int row = random.nextInt(flights.size());

        flights.set(row, flight(-1 - row));

        assertThat(Sample.fingerprint(flights)).isNotEqualTo(fingerprint);
        assertThat(changedBlocks(before, outline(flights))).containsExactly((int) (row / before.block()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aChangedByteChangesTheFingerprintAndItsBlockAlone(long seed) {
        Random random = new Random(seed);
        byte[] bytes = new byte[BYTES + random.nextInt(BYTES)];
        random.nextBytes(bytes);
        Outline before = outline(bytes);
        String fingerprint = Sample.fingerprint(bytes);
        int at = random.nextInt(bytes.length);

        bytes[at]++;

        assertThat(Sample.fingerprint(bytes)).isNotEqualTo(fingerprint);
        assertThat(changedBlocks(before, outline(bytes))).containsExactly((int) (at / before.block()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyPortionsOfTheSameBytesHaveTheSameOutline(long seed) {
        Random random = new Random(seed);
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        ByteOutline portions = new ByteOutline();

        for (int from = 0; from < bytes.length; ) {
            int length = Math.min(1 + random.nextInt(100_000), bytes.length - from);
            portions.add(ByteBuffer.wrap(bytes, from, length));
            from += length;
        }

        assertThat(portions.finish()).isEqualTo(outline(bytes));
    }

    @Test
    void aFileAndABufferHaveTheOutlineOfTheirBytes() throws IOException {
        byte[] bytes = new byte[BYTES];
        new Random(1).nextBytes(bytes);
        Path file = Files.write(folder.resolve("large.bin"), bytes);

        assertThat(outline(file)).isEqualTo(outline(bytes));
        assertThat(outline(ByteBuffer.wrap(bytes))).isEqualTo(outline(bytes));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 257, 511, 512, 513, 1_000, 70_000})
    void longerBlocksAreTheSumsOfShorterOnes(int items) {
        BlockSums sums = new BlockSums();
        BlockSums more = new BlockSums();
        for (int i = 0; i < items; i++) {
            sums.add(i * 31L);
            more.add(i * 31L);
        }
        long longer = 4 * sums.block();
        while (more.block() < longer) {
            more.add(0);
        }
        int whole = items / (int) longer;

        Outline outline = new Outline(Outline.Unit.ROWS, items, sums.block(), sums.blocks(), List.of());

        assertThat(outline.inBlocksOf(longer).blocks().subList(0, whole))
                .isEqualTo(more.blocks().subList(0, whole));
    }

    @Test
    void columnsAreSummarised() {
        assertThat(outline(flights(ROWS)).columns())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("digest")
                .containsExactly(
                        new Column("origin", 0, "\"SJC\"", "\"SJC\"", 1, 0),
                        new Column("destination", 0, "\"A0\"", "\"A9999\"", Column.MANY, 0),
                        new Column("delay", 0, "0", "59999", Column.MANY, 0),
                        new Column("distance", 0, "0.0", "29999.5", Column.MANY, 0),
                        new Column("late", 0, "", "", 2, 0),
                        new Column("day", 0, "\"2001-01-01\"", "\"2001-01-01\"", 1, 0));
    }

    @Test
    void aValueInTheMiddleChangesTheDigestOfItsColumnAlone() {
        List<Flight> flights = flights(ROWS);
        List<Column> before = outline(flights).columns();
        Flight row = flights.get(100);

        flights.set(100, new Flight(row.origin(), row.destination(), 101, row.distance(), row.late(), row.day()));

        List<Column> now = outline(flights).columns();
        assertThat(IntStream.range(0, before.size())
                        .filter(i -> !before.get(i).equals(now.get(i)))
                        .mapToObj(i -> now.get(i).name()))
                .containsExactly("delay");
    }

    @Test
    void twoRowsThatChangePlacesAreSeen() {
        List<Flight> flights = flights(ROWS);
        Outline before = outline(flights);

        flights.set(0, flights.set(1, flights.get(0)));

        assertThat(changedBlocks(before, outline(flights))).containsExactly(0);
    }

    @Test
    void rowsMayBeMapsThatLackSomething() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", i);
            if (i % 3 == 0) {
                row.put("tags", List.of("a", i));
            }
            rows.add(row);
        }

        assertThat(outline(rows).columns())
                .extracting(Column::name, Column::nulls)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("id", 0L),
                        org.assertj.core.groups.Tuple.tuple("tags", (long) ROWS / 3 * 2));
    }

    @Test
    void numbersAreOneColumnWithoutAName() {
        double[] numbers = new double[ROWS];
        Arrays.setAll(numbers, i -> i / 4.0 - 2);

        assertThat(outline(numbers).columns())
                .extracting(Column::name, Column::min, Column::max)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("", "-2.0", "14997.75"));
    }

    @Test
    void anImageIsOutlinedByItsLines() {
        BufferedImage image = new BufferedImage(40, 600, BufferedImage.TYPE_INT_ARGB);
        Outline before = outline(image);

        image.setRGB(7, 300, 0xff00ff00);

        assertThat(before.length()).isEqualTo(600);
        assertThat(changedBlocks(before, outline(image))).containsExactly(300 / (int) before.block());
    }

    @Test
    void whatIsSmallOrHasNoOrderHasNone() {
        assertThat(READER.outline(flights(49_999))).isEmpty();
        assertThat(READER.outline(new byte[1024 * 1024 - 1])).isEmpty();
        assertThat(READER.outline(new java.util.HashSet<>(flights(ROWS)))).isEmpty();
        assertThat(READER.outline("text")).isEmpty();
    }

    @Test
    void elementsThatHangTogetherHaveNone() {
        List<Town> towns = new ArrayList<>();
        IntStream.range(0, 50_000).forEach(i -> towns.add(new Town("t" + i, towns)));

        assertThat(READER.outline(towns)).isEmpty();
    }
}
