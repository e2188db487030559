package dev.whodunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTypeTest {

    @ParameterizedTest
    @ValueSource(strings = {"java.util.Map$Entry", "java.util.TreeMap"})
    void ofAnEntryOrMapWithoutTypeArgumentsNothingIsKnown(String raw) {
        ValueType type = new ValueType(raw, List.of());

        assertThat(type.under("key")).isEqualTo(ValueType.UNKNOWN);
        assertThat(type.under("value")).isEqualTo(ValueType.UNKNOWN);
    }
}
