package dev.whodunit.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargeListsTest {

    private static final int ROWS = 20_000;

    private int read;

    private static String row(int id, int rate) {
        return "{\"id\":" + id + ",\"shop\":\"s" + id % 50 + "\",\"rate\":" + rate + "}";
    }

    private static List<String> rows(int from, int to) {
        return new ArrayList<>(
                IntStream.range(from, to).mapToObj(i -> row(i, i * 7)).toList());
    }

    private LargeList list(List<String> rows) {
        return new LargeList() {
            @Override
            public long[] digests() {
                return rows.stream().mapToLong(ContentHash::of).toArray();
            }

            @Override
            public List<String> json(int[] positions) {
                read += positions.length;
                return Arrays.stream(positions).mapToObj(rows::get).toList();
            }
        };
    }

    private List<String> lines(List<String> before, List<String> after) {
        return DifferenceText.PLAIN.lines(differences(before, after));
    }

    private Differences differences(List<String> before, List<String> after) {
        return Differences.between(list(before), list(after), name -> true);
    }

    private static List<String> with(List<String> rows, int at, UnaryOperator<String> change) {
        List<String> changed = new ArrayList<>(rows);
        changed.set(at, change.apply(changed.get(at)));
        return changed;
    }

    @Test
    void equalListsHaveNoneAndNothingIsRead() {
        assertThat(differences(rows(0, ROWS), rows(0, ROWS))).isEqualTo(Differences.NONE);
        assertThat(read).isZero();
    }

    @Test
    void aChangedFieldHasTheRowAndItsKeyAndHardlyAnyRowIsRead() {
        assertThat(lines(rows(0, ROWS), with(rows(0, ROWS), 12_345, row -> row(12_345, -1))))
                .containsExactly("~ [12345].rate: 86415 → -1 (-86416, -100%) in {\"id\":12345,…}");
        assertThat(read).isLessThan(10);
    }

    @Test
    void aFieldThatIsNoKeyInTheWholeListIsNoKey() {
        List<String> before = rows(0, ROWS);
        List<String> after = with(before, 12_345, row -> row.replace("s45", "x"));

        Differences differences = Differences.between(list(before), list(after), name -> !name.equals("id"));

        assertThat(DifferenceText.PLAIN.lines(differences))
                .containsExactly("~ [12345].shop: \"s45\" → \"x\" in {\"id\":12345,\"rate\":86415,…}");
    }

    @Test
    void aRowThatIsPutInAtTheStartShiftsNothing() {
        List<String> after = rows(0, ROWS);
        after.add(0, row(-5, 0));

        assertThat(lines(rows(0, ROWS), after)).containsExactly("+ [0] {\"id\":-5,\"shop\":\"s-5\",\"rate\":0}");
        assertThat(read).isLessThan(10);
    }

    @Test
    void whatIsPutInAndWhatIsChangedElsewhereAreToldApart() {
        List<String> after = with(rows(0, ROWS), 100, row -> row(100, 1));
        after.add(0, row(-5, 0));
        after.remove(15_000);

        assertThat(lines(rows(0, ROWS), after))
                .containsExactly(
                        "+ [0] {\"id\":-5,\"shop\":\"s-5\",\"rate\":0}",
                        "~ [100].rate: 700 → 1 (-699, -99.9%) in {\"id\":100,…}",
                        "- [14999] {\"id\":14999,\"shop\":\"s49\",\"rate\":104993}");
    }

    @Test
    void whereAllRowsAreChangedTheFirstOnesAreReadAndTheOthersCounted() {
        List<String> after =
                IntStream.range(0, ROWS).mapToObj(i -> row(i, i * 7 + 1)).toList();

        assertThat(lines(rows(0, ROWS), after))
                .hasSize(12)
                .contains("~ [0].rate: 0 → 1 (+1) in {\"id\":0,…}")
                .endsWith("… and 4,990 more rows changed", "… and 15,000 rows that are different, not looked into");
        assertThat(read).isLessThan(10_010);
        assertThat(differences(rows(0, ROWS), after).count()).isEqualTo(ROWS);
        assertThat(DifferenceJson.of(differences(rows(0, ROWS), after))
                        .get("unread")
                        .asInt())
                .isEqualTo(15_000);
    }

    @Test
    void whereManyRowsAreGoneTheyAreRowsThatAreGone() {
        List<String> after = IntStream.range(0, ROWS)
                .filter(i -> i % 3 > 0)
                .mapToObj(i -> row(i, i * 7))
                .toList();

        assertThat(lines(rows(0, ROWS), after))
                .contains("- [3] {\"id\":3,\"shop\":\"s3\",\"rate\":21}")
                .last()
                .asString()
                .endsWith(" rows that are different, not looked into");
    }

    @Test
    void anotherOrderIsToldAsThatAndWhatIsChangedBesideIt() {
        List<String> after = with(rows(0, ROWS), 7, row -> row(7, 1));
        Collections.shuffle(after, new Random(1));

        assertThat(lines(rows(0, ROWS), after))
                .hasSize(3)
                .anyMatch(line -> line.endsWith("of 19,999 rows at another place among the others"))
                .anyMatch(line -> line.contains(".rate: 49 → 1"));
    }

    @Test
    void fewRowsThatMovedAreNotAnotherOrder() {
        List<String> after = rows(0, ROWS);
        Collections.swap(after, 3, 9_000);
        Collections.swap(after, 4, 9_500);

        assertThat(lines(rows(0, ROWS), after)).allMatch(line -> line.contains(" moved to "));
    }

    @Test
    void numbersAreComparedByPlace() {
        List<String> before = IntStream.range(0, ROWS).mapToObj(String::valueOf).toList();
        List<String> after =
                IntStream.range(0, ROWS).mapToObj(i -> String.valueOf(i + 1)).toList();

        assertThat(lines(before, after)).startsWith("~ [0]: 0 → 1 (+1)", "~ [1]: 1 → 2 (+1, +100%)");
    }

    /** Where rows have keys by name, nothing is told otherwise than if all of them had been read. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void itIsAsIfAllHadBeenRead(long seed) {
        Random random = new Random(seed);
        List<String> before = rows(0, 300);
        List<String> after = new ArrayList<>(before);
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            int at = random.nextInt(after.size());
            switch (random.nextInt(4)) {
                case 0 -> after.remove(at);
                case 1 -> after.add(at, row(1_000 + i, i));
                case 2 -> Collections.swap(after, at, random.nextInt(after.size()));
                default -> after.set(at, after.get(at).replaceFirst("\"rate\":\\d+", "\"rate\":" + -i));
            }
        }

        assertThat(lines(before, after))
                .isEqualTo(DifferenceText.PLAIN.lines(Differences.between(array(before), array(after))));
    }

    private static String array(List<String> rows) {
        return rows.stream().collect(Collectors.joining(",", "[", "]"));
    }
}
