package dev.whodunit.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which functions a pattern means. */
class FunctionPatternTest {

    @ParameterizedTest
    @CsvSource({
        "com.acme.Outer$Clock.now, true",
        "com.acme.Outer.Clock.now, true",
        "Outer.Clock.now, true",
        "Outer$Clock.now, true",
        "Clock.now, true",
        "Clock.n*, true",
        "*.now, true",
        "com.acme.*.now, true",
        "Outer.now, false",
        "Clock.later, false",
        "now.now, false"
    })
    void theClassMayBeWithoutItsPackageAndWhatIsAroundIt(String pattern, boolean isMeant) {
        assertThat(FunctionPattern.of(pattern).matches("com.acme.Outer$Clock", "now"))
                .isEqualTo(isMeant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"now", ".now", "Clock.", ""})
    void whatHasNoClassAndNoMethodIsNone(String text) {
        assertThatThrownBy(() -> FunctionPattern.of(text)).hasMessage("\"" + text + "\" is no Class.method");
    }
}
