package dev.whodunit.canonical;

import static dev.whodunit.canonical.Sample.ALL;
import static dev.whodunit.canonical.Sample.READER;
import static dev.whodunit.canonical.Sample.fingerprint;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScalarFingerprintTest {

    @Test
    void noTwoOfTheseAreEqual() {
        List<Object> values = List.of(
                1,
                1L,
                1.0f,
                1.0d,
                (short) 1,
                (byte) 1,
                '\u0001',
                true,
                "1",
                "\u0001",
                "",
                BigInteger.ONE,
                BigDecimal.ONE,
                new BigDecimal("1.0"),
                0.0d,
                -0.0d,
                0.0f,
                -0.0f,
                Double.NaN,
                Float.NaN,
                "NaN",
                LocalDate.EPOCH,
                LocalDate.EPOCH.toString(),
                LocalDateTime.of(1970, 1, 1, 0, 0),
                Instant.EPOCH,
                Duration.ZERO,
                Period.ZERO,
                LocalTime.MIDNIGHT,
                ZoneId.of("UTC"),
                new UUID(0, 0),
                URI.create("a"),
                "a",
                Locale.ROOT,
                Locale.UK,
                Currency.getInstance("EUR"),
                "EUR",
                StandardCharsets.UTF_8,
                String.class,
                Pattern.compile("a"),
                Pattern.compile("a", Pattern.CASE_INSENSITIVE),
                new Date(0),
                new Date(1),
                new AtomicInteger(1),
                new AtomicInteger(2),
                new StringBuilder("1"),
                Optional.empty(),
                Optional.of(1),
                OptionalInt.of(2),
                new AtomicReference<>(1),
                new byte[] {1},
                new byte[] {},
                new char[] {'1'},
                new int[] {1},
                new long[] {1},
                List.of(1),
                List.of(),
                List.of(List.of()),
                Sample.Colour.RED,
                Sample.Colour.GREEN,
                "RED");

        assertThat(values).extracting(Sample::fingerprint).doesNotHaveDuplicates();
        assertThat(values).extracting(Sample::fingerprint).doesNotContain(fingerprint(null));
    }

    @Test
    void allNotANumberPatternsAreOneValue() {
        assertThat(fingerprint(Double.longBitsToDouble(0x7ff8000000000123L))).isEqualTo(fingerprint(Double.NaN));
        assertThat(fingerprint(Float.intBitsToFloat(0x7fc00123))).isEqualTo(fingerprint(Float.NaN));
        assertThat(READER.digest((Object) Double.longBitsToDouble(0x7ff8000000000123L), ALL))
                .isEqualTo(PrimitiveDigests.digest(Double.NaN));
    }

    @Test
    void aPrimitiveHasTheDigestOfItsBox() {
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            long bits = random.nextLong() >> random.nextInt(64);
            assertThat(PrimitiveDigests.digest(bits)).isEqualTo(READER.digest((Object) bits, ALL));
            assertThat(PrimitiveDigests.digest((int) bits)).isEqualTo(READER.digest((Object) (int) bits, ALL));
            assertThat(PrimitiveDigests.digest((short) bits)).isEqualTo(READER.digest((Object) (short) bits, ALL));
            assertThat(PrimitiveDigests.digest((byte) bits)).isEqualTo(READER.digest((Object) (byte) bits, ALL));
            assertThat(PrimitiveDigests.digest((char) bits)).isEqualTo(READER.digest((Object) (char) bits, ALL));
            double number = Double.longBitsToDouble(bits);
            assertThat(PrimitiveDigests.digest(number)).isEqualTo(READER.digest((Object) number, ALL));
            float small = Float.intBitsToFloat((int) bits);
            assertThat(PrimitiveDigests.digest(small)).isEqualTo(READER.digest((Object) small, ALL));
        }
        assertThat(PrimitiveDigests.digest(true)).isEqualTo(READER.digest((Object) true, ALL));
        assertThat(PrimitiveDigests.digest(false)).isEqualTo(READER.digest((Object) false, ALL));
    }

    @Test
    void aScalarIsTheSameAtTheTopAsInItsDigest() {
        long high = READER.read(42, ALL).fingerprint().high();

        assertThat(PrimitiveDigests.digest(42)).isEqualTo(high & ~1L);
    }

    @Test
    void halvesOfSurrogatePairsAreKeptApart() {
        assertThat(Stream.of("\ud83d", "\ude00", "\ud83d\ude00", "\ude00\ud83d", "?", "\ufffd")
                        .map(Sample::fingerprint))
                .doesNotHaveDuplicates();
    }

    @Test
    void tenMegabytesOfTextAreReadToTheLastCharacter() {
        String text = "x".repeat(10_000_000);

        assertThat(fingerprint(text)).isEqualTo(fingerprint("x".repeat(10_000_000)));
        assertThat(fingerprint(text + "y")).isNotEqualTo(fingerprint(text + "z"));
        assertThat(READER.read(text, ALL).size()).isEqualTo(10_000_000);
    }

    static Stream<Object[]> equalTexts() {
        return Stream.of(
                new Object[] {ByteBuffer.wrap(new byte[] {9, 1, 2}).position(1), ByteBuffer.wrap(new byte[] {1, 2})},
                new Object[] {
                    new StringBuilder("ab"), new StringBuilder().append('a').append('b')
                },
                new Object[] {new Date(5), new Date(5)},
                new Object[] {new AtomicReference<>("a"), new AtomicReference<>(new String("a"))});
    }

    @ParameterizedTest
    @MethodSource("equalTexts")
    void contentCountsNotIdentity(Object one, Object other) {
        assertThat(fingerprint(one)).isEqualTo(fingerprint(other));
    }
}
