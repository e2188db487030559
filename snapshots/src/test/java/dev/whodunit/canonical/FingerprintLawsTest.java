package dev.whodunit.canonical;

import static dev.whodunit.canonical.Sample.ALL;
import static dev.whodunit.canonical.Sample.READER;
import static dev.whodunit.canonical.Sample.fingerprint;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.canonical.RandomValues.Plan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FingerprintLawsTest {

    private static final int DEPTH = 5;

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void equalValuesHaveEqualFingerprintsAndJson(long seed) {
        RandomValues values = new RandomValues(seed);
        Plan plan = values.plan(DEPTH);
        Object one = values.build(plan);
        Object other = values.build(plan);

        assertThat(fingerprint(one)).isEqualTo(fingerprint(other));
        assertThat(Sample.json(one)).isEqualTo(Sample.json(other));
        assertThat(READER.read(one, ALL)).isEqualTo(READER.read(other, ALL));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anySingleChangeShows(long seed) {
        RandomValues values = new RandomValues(seed);
        Plan plan = values.plan(DEPTH);
        Object value = values.build(plan);
        RandomChanges changes = new RandomChanges(seed);

        for (int i = 0; i < 20; i++) {
            Plan changed = changes.changed(plan);
            assertThat(fingerprint(values.build(changed)))
                    .as("%s%n%s", plan, changed)
                    .isNotEqualTo(fingerprint(value));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readingChangesNothing(long seed) {
        RandomValues values = new RandomValues(seed);
        Plan plan = values.plan(DEPTH);
        Object value = values.build(plan);
        List<Object> before = Walked.of(value);

        READER.read(value, ALL);
        READER.json(value, 1000);
        READER.digest(value, 10);
        READER.isImmutable(value);

        assertThat(Walked.of(value)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readingAgainGivesTheSame(long seed) {
        RandomValues values = new RandomValues(seed);
        Object value = values.build(values.plan(DEPTH));
        String before = fingerprint(value);
        READER.digest(value, 10);

        assertThat(fingerprint(value)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theDigestIsTheStartOfTheFingerprint(long seed) {
        RandomValues values = new RandomValues(seed);
        Object value = values.build(values.plan(DEPTH));

        assertThat(READER.digest(value, ALL))
                .isEqualTo(READER.read(value, ALL).fingerprint().high() & ~1L);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theJsonCanBeStoredAndRead(long seed) throws IOException {
        RandomValues values = new RandomValues(seed);
        byte[] stored = Sample.json(values.build(values.plan(DEPTH))).getBytes(StandardCharsets.UTF_8);

        assertThat(new ObjectMapper().readTree(stored)).isNotNull();
    }
}
