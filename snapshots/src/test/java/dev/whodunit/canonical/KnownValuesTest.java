package dev.whodunit.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.whodunit.canonical.Sample.Flight;
import dev.whodunit.canonical.Sample.Pair;
import dev.whodunit.run.CallLog;
import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader has read before makes no difference to what it reads next, except in time. */
class KnownValuesTest {

    private static final int[] LIMITS = {1, 5, 17, 64, 200, 1_000, Sample.ALL};

    private final ValueReader reader = reader();

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aReaderThatKnowsMuchReadsAsOneThatKnowsNothing(long seed) {
        Random random = new Random(seed);
        List<Object> values = values(random);

        for (int i = 0; i < 60; i++) {
            Object value = values.get(random.nextInt(values.size()));
            int limit = LIMITS[random.nextInt(LIMITS.length)];

            assertThat(reader.digest(value, limit))
                    .as("limit %s of %s", limit, value)
                    .isEqualTo(reader().digest(value, limit));
            assertThat(tokens(reader, value, limit)).isEqualTo(tokens(reader(), value, limit));
        }
    }

    @Test
    void anElementOfALongListThatWasReplacedShows() {
        List<Object> list = new ArrayList<>(flights(300));
        long before = reader.digest(list, Sample.ALL);

        list.set(150, flight(1_000));

        assertThat(reader.digest(list, Sample.ALL)).isNotEqualTo(before);
    }

    @Test
    void twoElementsOfALongListThatChangedPlacesShow() {
        List<Object> list = new ArrayList<>(flights(300));
        long before = reader.digest(list, Sample.ALL);

        Collections.swap(list, 10, 11);

        assertThat(reader.digest(list, Sample.ALL)).isNotEqualTo(before);
    }

    @Test
    void anElementOfALongListThatChangedShows() {
        List<AtomicInteger> list =
                IntStream.range(0, 300).mapToObj(AtomicInteger::new).toList();
        long before = reader.digest(list, Sample.ALL);

        list.get(150).set(7);

        assertThat(reader.digest(list, Sample.ALL)).isNotEqualTo(before);
    }

    @Test
    void whatARowHoldsAndChangedShows() {
        List<Object> inner = new ArrayList<>(List.of(1));
        Pair row = new Pair("a", inner);
        List<Object> list = new ArrayList<>(Collections.nCopies(300, row));
        long rowBefore = reader.digest(row, Sample.ALL);
        long listBefore = reader.digest(list, Sample.ALL);

        inner.add(2);

        assertThat(reader.digest(row, Sample.ALL)).isNotEqualTo(rowBefore);
        assertThat(reader.digest(list, Sample.ALL)).isNotEqualTo(listBefore);
    }

    static Stream<Arguments> changes() {
        Map<String, Integer> map = new HashMap<>(Map.of("a", 1));
        DoubleSummaryStatistics statistics = new DoubleSummaryStatistics();
        AtomicReference<String> reference = new AtomicReference<>("a");
        Map.Entry<String, Integer> entry = map.entrySet().iterator().next();
        return Stream.of(
                arguments(entry, (Runnable) () -> entry.setValue(2)),
                arguments(statistics, (Runnable) () -> statistics.accept(1)),
                arguments(reference, (Runnable) () -> reference.set("b")));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatIsReadInPartsAndChangedShows(Object value, Runnable change) {
        Pair row = new Pair("a", value);
        List<Object> list = Collections.nCopies(300, value).stream().toList();
        long rowBefore = reader.digest(row, Sample.ALL);
        long listBefore = reader.digest(list, Sample.ALL);

        change.run();

        assertThat(reader.digest(row, Sample.ALL)).isNotEqualTo(rowBefore);
        assertThat(reader.digest(list, Sample.ALL)).isNotEqualTo(listBefore);
    }

    @Test
    void aTextThatIsCutAtTheEndOfARowIsToldAsCut() {
        Sample.Article article = new Sample.Article(List.of("a"), "x".repeat(5_000));

        assertThat(CallLog.isCut(reader.digest(article, 64))).isTrue();
        assertThat(CallLog.isCut(reader.digest(article, Sample.ALL))).isFalse();
    }

    @Test
    void aTextThatCanChangeInARowShows() {
        StringBuilder text = new StringBuilder("a");
        Sample.Draft row = new Sample.Draft(1, text);
        long before = reader.digest(row, Sample.ALL);

        text.append('b');

        assertThat(reader.digest(row, Sample.ALL)).isNotEqualTo(before);
    }

    @Test
    void ofASetThatIsLargerThanTheLimitNoElementCounts() {
        Set<Integer> some = new HashSet<>(IntStream.range(0, 100).boxed().toList());
        Set<Integer> others = new HashSet<>(IntStream.range(500, 700).boxed().toList());

        assertThat(reader.digest(some, 64)).isEqualTo(reader.digest(others, 64));
        assertThat(CallLog.isCut(reader.digest(some, 64))).isTrue();
    }

    @Test
    void aCollectionWithoutOrderThatIsLargerThanTheLimitIsNotRead() {
        Map<Object, Object> map = new HashMap<>();
        IntStream.range(0, 100).forEach(i -> map.put(i, i));
        Iterable<Object> counted = map.keySet();
        AtomicInteger asked = new AtomicInteger();
        Collection<Object> collection = new AbstractCollection<>() {
            @Override
            public Iterator<Object> iterator() {
                asked.incrementAndGet();
                return counted.iterator();
            }

            @Override
            public int size() {
                return map.size();
            }
        };

        long cut = reader.digest(Collections.unmodifiableCollection(collection), 64);

        assertThat(CallLog.isCut(cut)).isTrue();
        assertThat(asked).hasValue(0);
    }

    @Test
    void noRowLivesLongerForHavingBeenRead() {
        List<WeakReference<Object>> rows = readAndLetGo();

        for (int i = 0; i < 50 && rows.stream().anyMatch(row -> row.get() != null); i++) {
            System.gc();
        }

        assertThat(rows).allSatisfy(row -> assertThat(row.get()).isNull());
    }

    private List<WeakReference<Object>> readAndLetGo() {
        List<Object> rows = flights(300);
        reader.digest(rows, Sample.ALL);
        reader.digest(rows.get(0), 64);
        return rows.stream().map(WeakReference::new).toList();
    }

    private static List<Object> values(Random random) {
        List<Object> rows = new ArrayList<>(flights(300));
        List<Object> nested = new ArrayList<>();
        for (int i = 0; i < 1_200; i++) {
            nested.add(new Pair(rows.get(i % 300), Optional.of(rows.get(i % 7))));
        }
        List<Integer> numbers = IntStream.range(0, 150).boxed().toList();
        Pair large = new Pair(numbers, rows.get(3));
        List<Object> articles = IntStream.range(0, 150)
                .<Object>mapToObj(i -> new Sample.Article(List.of("a" + i), "x".repeat(64 + 20 * i) + i))
                .toList();
        List<Object> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        List<Object> mixed = new ArrayList<>(shuffled.subList(0, 140));
        mixed.add(numbers);
        mixed.add(large);
        mixed.add(large);
        mixed.add(new Pair(null, large));
        Map<Object, Object> map = new HashMap<>();
        rows.subList(0, 40).forEach(row -> map.put(row, large));
        return List.of(
                articles,
                articles.get(149),
                articles.subList(40, 60),
                rows,
                List.copyOf(rows),
                rows.subList(5, 290),
                nested,
                List.copyOf(nested),
                nested.subList(1, 700),
                List.of(nested, nested, rows),
                List.copyOf(Collections.nCopies(700, rows)),
                numbers,
                large,
                new Pair(large, large),
                shuffled,
                mixed,
                List.of(mixed, mixed, numbers),
                map,
                rows.get(1),
                nested.get(1),
                Optional.of(nested.get(2)),
                rows.toArray());
    }

    private static List<Object> flights(int count) {
        return IntStream.range(0, count)
                .<Object>mapToObj(KnownValuesTest::flight)
                .toList();
    }

    private static Flight flight(int i) {
        String origin = i % 50 == 0 ? "airport of a very long name, ".repeat(10) : "AP" + i % 9;
        return new Flight(origin, "BOS", i, i * 1.5, i % 2 == 0, LocalDate.EPOCH.plusDays(i));
    }

    private static long tokens(ValueReader reader, @Nullable Object value, int limit) {
        long[] tokens = new long[1];
        reader.read(value, limit, number -> tokens[0] = number);
        return tokens[0];
    }

    private static ValueReader reader() {
        return ValueReader.builder()
                .inScope(name -> name.startsWith("dev.whodunit.canonical.Sample$"))
                .build();
    }
}
