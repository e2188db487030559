package dev.whodunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToleranceTest {

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, 1, Double.NaN, Double.POSITIVE_INFINITY})
    void aToleranceIsAPartOfAMagnitude(double relative) {
        assertThatThrownBy(() -> new Tolerance(relative))
                .hasMessage("a tolerance is a number from 0 up to, but less than 1, not " + relative);
    }

    @ParameterizedTest
    @CsvSource({"1e-9, 1e-9", "0.001, 1e-3", "2.54e-12, 2.5e-12", "0.5, 5e-1", "1e-100, 1e-100"})
    void itIsShownInTwoDigits(double relative, String shown) {
        assertThat(new Tolerance(relative)).hasToString(shown);
    }
}
