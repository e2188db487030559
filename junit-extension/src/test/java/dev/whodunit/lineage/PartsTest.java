package dev.whodunit.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {

    @ParameterizedTest
    @CsvSource({"true, 1", "true, 2", "false, 1", "false, 2"})
    void eachPartHasTheLabelThatItWasGivenLast(boolean isOfArray, long seed) {
        Random random = new Random(seed);
        Parts parts = new Parts(isOfArray);
        Map<Integer, Integer> expected = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            int part = random.nextInt(30) + (isOfArray ? LabelRun.ITSELF : 100);
            int label = random.nextInt(5);
            boolean hadAnother = !Integer.valueOf(label).equals(expected.put(part, label));
            boolean isBeyond = hadAnother && label == 0;

            assertThat(parts.put(part, label) || isBeyond)
                    .as("part %d gets label %d", part, label)
                    .isEqualTo(hadAnother);
        }

        assertThat(expected)
                .allSatisfy((part, label) -> assertThat(parts.label(part)).isEqualTo(label));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPartThatWasGivenNoneHasLabelZero(boolean isOfArray) {
        Parts parts = new Parts(isOfArray);
        parts.put(LabelRun.ITSELF + 3, 7);

        assertThat(parts.label(LabelRun.ITSELF + 1)).isZero();
        assertThat(parts.label(LabelRun.ITSELF + 9)).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void partsAreKnownFromTheFirstLabelOn(boolean isOfArray) {
        Parts parts = new Parts(isOfArray);
        assertThat(parts.areKnown()).isFalse();

        parts.put(LabelRun.ITSELF, 7);

        assertThat(parts.areKnown()).isTrue();
        assertThat(parts.labels()).containsExactly(7);
    }
}
