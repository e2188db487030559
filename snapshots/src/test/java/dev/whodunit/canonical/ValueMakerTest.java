package dev.whodunit.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.whodunit.canonical.ValueMaker.Identity;
import dev.whodunit.run.Artifact;
import java.lang.reflect.Constructor;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A value that is made again from its JSON has the fingerprint of the one that was recorded. */
class ValueMakerTest {

    private static final ValueReader READER = ValueReader.builder()
            .inScope(name -> name.startsWith(ValueMakerTest.class.getName() + "$"))
            .build();

    enum Colour {
        RED,
        GREEN {
            @Override
            public String toString() {
                return "the other one";
            }
        }
    }

    sealed interface Shape permits Circle, Square {}

    record Circle(double radius) implements Shape {}

    record Square(int side) implements Shape {}

    record Pair<A, B>(A left, B right) {}

    record Row(
            @Nullable String name,
            char grade,
            byte small,
            short middle,
            int number,
            long large,
            float ratio,
            double amount,
            boolean late,
            Colour colour) {}

    record Times(
            LocalDate day,
            LocalDateTime hour,
            Instant instant,
            Duration took,
            ZonedDateTime there,
            ZoneId zone,
            UUID id) {}

    record Parts(
            List<Row> rows,
            Set<String> names,
            Map<String, List<Integer>> byName,
            Map<Colour, BigDecimal> byColour,
            Optional<Row> first,
            OptionalInt most,
            int[] numbers,
            byte[] bytes,
            Row[] array,
            Pair<Integer, Pair<String, Long>> pair,
            List<Shape> shapes,
            Collection<? extends Number> any,
            BigInteger huge) {}

    static final class Account {
        private final String owner;
        private final List<Integer> amounts;

        Account(String owner, List<Integer> amounts) {
            this.owner = owner;
            this.amounts = amounts;
        }

        @Override
        public String toString() {
            return owner + amounts;
        }
    }

    static final class Cached {
        private final int number;
        private transient int twice;

        Cached(int number) {
            this.number = number;
        }

        int twice() {
            twice = 2 * number;
            return twice;
        }
    }

    static final class Other {
        private int number;

        Other() {
            number = 3;
        }

        int next() {
            return number++;
        }
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, 200).mapToObj(seed -> (long) seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverIsInARecordIsMadeAgain(long seed) throws Exception {
        Parts parts = parts(new Random(seed));

        assertThat(madeAgain(parts, Parts.class, Identity.SEPARATE)).isEqualTo(fingerprint(parts));
        assertThat(madeAgain(parts, Parts.class, Identity.SHARED)).isEqualTo(fingerprint(parts));
    }

    private static Parts parts(Random random) {
        List<Row> rows = list(random, ValueMakerTest::row);
        Set<String> names = random.nextBoolean() ? new HashSet<>() : new LinkedHashSet<>();
        Map<String, List<Integer>> byName = random.nextBoolean() ? new HashMap<>() : new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            names.add(text(random));
            byName.put(text(random).replace("\ud800", "half"), list(random, Random::nextInt));
        }
        // one choice of order for all maps of a value
        Map<Colour, BigDecimal> byColour = byName instanceof LinkedHashMap ? new LinkedHashMap<>() : new HashMap<>();
        byColour.put(Colour.GREEN, new BigDecimal(BigInteger.valueOf(random.nextLong()), random.nextInt(40) - 20));
        byColour.put(Colour.RED, BigDecimal.valueOf(random.nextInt(100), 2));
        byte[] bytes = new byte[random.nextInt(4)];
        random.nextBytes(bytes);
        return new Parts(
                rows,
                names,
                byName,
                byColour,
                rows.stream().findFirst(),
                random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt()),
                random.ints(random.nextInt(4)).toArray(),
                bytes,
                rows.toArray(Row[]::new),
                new Pair<>(random.nextInt(), new Pair<>(text(random), random.nextLong())),
                list(random, some -> some.nextBoolean() ? new Circle(some.nextDouble()) : new Square(some.nextInt())),
                list(random, some -> some.nextBoolean() ? some.nextInt() : some.nextDouble()),
                new BigInteger(200, random).negate());
    }

    private static Row row(Random random) {
        double[] odd = {-0.0, Double.NaN, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, 1e300, random.nextGaussian()};
        return new Row(
                random.nextInt(5) == 0 ? null : text(random),
                (char) random.nextInt(Character.MAX_VALUE),
                (byte) random.nextInt(),
                (short) random.nextInt(),
                random.nextInt(),
                random.nextLong(),
                random.nextFloat(),
                odd[random.nextInt(odd.length)],
                random.nextBoolean(),
                Colour.values()[random.nextInt(2)]);
    }

    private static String text(Random random) {
        String[] odd = {"", "\"", "\\", "\ud800", "\ud83d\ude00", "null", "1", "a\nb"};
        return random.nextBoolean() ? odd[random.nextInt(odd.length)] : "text " + random.nextInt(9);
    }

    private static <E> List<E> list(Random random, Function<Random, ? extends E> element) {
        List<E> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(element.apply(random));
        }
        return list;
    }

    @ParameterizedTest
    @EnumSource(Identity.class)
    void timesAreMadeAgain(Identity identity) throws Exception {
        Times times = new Times(
                LocalDate.of(2001, 1, 2),
                LocalDateTime.of(2001, 1, 2, 3, 4),
                Instant.ofEpochSecond(1, 5),
                Duration.ofMillis(-7),
                ZonedDateTime.of(2001, 1, 2, 3, 4, 5, 6, ZoneId.of("Europe/Paris")),
                ZoneId.of("UTC"),
                new UUID(1, 2));

        assertThat(madeAgain(times, Times.class, identity)).isEqualTo(fingerprint(times));
    }

    @Test
    void anObjectIsMadeByTheConstructorThatTakesItsFieldsInTheirOrder() throws Exception {
        Account account = new Account("Ada", List.of(1, 2));

        assertThat(made(account, Account.class, Identity.SEPARATE).value()).hasToString("Ada[1, 2]");
    }

    @Test
    void whatADeclaredTypeLeavesOpenTheRecordedTypeTells() throws Exception {
        List<Row> rows = List.of(row(new Random(1)));

        assertThat(made(rows, Object.class, Identity.SEPARATE).value()).isEqualTo(rows);
    }

    @Test
    void equalObjectsAreOneOnlyWhereThatIsAskedFor() throws Exception {
        List<?> separate =
                (List<?>) made(List.of("a", "a"), List.class, Identity.SEPARATE).value();
        List<?> shared =
                (List<?>) made(List.of("a", "a"), List.class, Identity.SHARED).value();

        assertThat(separate.get(0)).isNotSameAs(separate.get(1));
        assertThat(shared.get(0)).isSameAs(shared.get(1));
    }

    @Test
    void aSetHadAnOrderThatNobodyKnows() throws Exception {
        assertThat(made(Set.of("a"), Set.class, Identity.SEPARATE).isExact()).isFalse();
        assertThat(made(List.of("a"), List.class, Identity.SEPARATE).isExact()).isTrue();
    }

    @Test
    void anObjectThatHoldsMoreThanWasRecordedIsNotMade() {
        Cached cached = new Cached(cachedNumber());

        assertUnmakeable(cached, "a Cached has more to it than was recorded");
    }

    private static int cachedNumber() {
        return new Cached(2).twice();
    }

    @Test
    void anObjectWithoutAFittingConstructorIsNotMade() {
        Other other = new Other();
        other.next();

        assertUnmakeable(other, "a Other has no constructor that takes its fields in their order");
    }

    @Test
    void aSortedMapByAnotherOrderIsNotTakenForOneByItsKeys() {
        TreeMap<String, Integer> byLength = new TreeMap<>((a, b) -> b.compareTo(a));
        byLength.put("a", 1);
        byLength.put("b", 2);

        assertThatExceptionOfType(UnmakeableException.class)
                .isThrownBy(() -> made(byLength, TreeMap.class, Identity.SEPARATE))
                .withMessage("a Map<String,Integer> as it was cannot be made");
    }

    private static void assertUnmakeable(Object value, String message) {
        assertThatExceptionOfType(UnmakeableException.class)
                .isThrownBy(() -> made(value, value.getClass(), Identity.SEPARATE))
                .withMessage(message);
    }

    private static String madeAgain(Object value, Type declared, Identity identity) throws Exception {
        return fingerprint(made(value, declared, identity).value());
    }

    private static ValueMaker.Made made(Object value, Type declared, Identity identity) throws Exception {
        Artifact artifact = READER.read(value, Integer.MAX_VALUE);
        String json = READER.json(value, 1_000_000).orElseThrow();
        return new ValueMaker(READER, new TestClasses(), identity).make(artifact, json, declared);
    }

    private static String fingerprint(@Nullable Object value) {
        return READER.read(value, Integer.MAX_VALUE).fingerprint().toString();
    }

    /** All classes of this test. */
    private static final class TestClasses implements KnownClasses {

        @Override
        public List<Class<?>> all() {
            return List.of(ValueMakerTest.class.getDeclaredClasses());
        }

        @Override
        public boolean mayCall(Constructor<?> constructor) {
            return true;
        }

        @Override
        public boolean mayInitialise(Class<?> type) {
            return true;
        }
    }
}
