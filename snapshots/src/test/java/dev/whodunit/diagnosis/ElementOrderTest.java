package dev.whodunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.diagnosis.ValueComparison.Typed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which values have the same elements in another order. */
class ElementOrderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "List<Integer> | [1,2,3] | [3,1,2]",
                "Set<String> | [\"b\",\"a\"] | [\"a\",\"b\"]",
                "Map<String,Integer> | {\"b\":1,\"a\":2} | {\"a\":2,\"b\":1}",
                "Map<String,Integer> | {\"a\":2,\"b\":1} | {\"a\":2,\"b\":1}",
                "Basket | {\"names\":[\"b\",\"a\"]} | {\"names\":[\"a\",\"b\"]}",
                "String[] | [\"b\",\"a\"] | [\"a\",\"b\"]"
            })
    void theOrderIsAllThatDiffers(String type, String accepted, String current) {
        assertThat(difference(type, accepted, current)).isEqualTo(ValueComparison.LEAST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "List<Integer> | [1,2,2] | [1,1,2]",
                "List<String> | [\"ab\",\"c\"] | [\"a\",\"bc\"]",
                "String | \"ab\" | \"ba\"",
                "Integer | 12 | 21",
                "double[] | [1.0,2.0] | [2.0,1.0]",
                "List<double[]> | [[1.0,2.0]] | [[2.0,1.0]]",
                "Point | {\"x\":1,\"y\":2} | {\"x\":2,\"y\":1}",
                "List<Count> | [{\"n\":1}] | [{\"n\":1}]"
            })
    void moreThanTheOrderDiffers(String type, String accepted, String current) {
        assertThat(difference(type, accepted, current)).isEqualTo(ValueComparison.OTHER);
    }

    private static double difference(String type, String accepted, String current) {
        return ElementOrder.difference(new Typed(type, accepted), new Typed(type, current));
    }
}
