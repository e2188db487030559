package dev.whodunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whodunit.diagnosis.ValueComparison.Typed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far the numbers of two values are apart, as a part of the greater one. */
class NumberDifferenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100.0 | 100.1 | 0.000999",
                "-100.0 | -100.1 | 0.000999",
                "1.0E10 | 1.1E10 | 0.0909",
                "3 | 3.3 | 0.0909",
                "1.0 | -1.0 | 2",
                "0.0 | 1.0E-300 | 1",
                "[1.0,2.0] | [1.0,2.2] | 0.0909",
                "{\"a\":[{\"b\":2.0}]} | {\"a\":[{\"b\":2.2}]} | 0.0909"
            })
    void theGreatestDifferenceOfNumbersCounts(String accepted, String current, double difference) {
        assertThat(between(accepted, current)).isCloseTo(difference, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1000000 | 1000001",
                "\"1.0\" | \"1.0000001\"",
                "\"NaN\" | 1.0",
                "null | 0.0",
                "true | 1.0",
                "[1.0] | [1.0,1.0]",
                "{\"a\":1.0} | {\"b\":1.0}",
                "{\"a\":1.0,\"b\":2.0} | {\"b\":2.0,\"a\":1.0}",
                "0.0 | -0.0",
                "[1.0] | [1.0]",
                "{\"a\":1.0,\"b\":\"x\"} | {\"a\":1.1,\"b\":\"y\"}"
            })
    void whatIsNoNumberWithAFractionIsAnotherValue(String accepted, String current) {
        assertThat(between(accepted, current)).isEqualTo(ValueComparison.OTHER);
    }

    private static double between(String accepted, String current) {
        return NumberDifference.between(new Typed("Object", accepted), new Typed("Object", current));
    }
}
