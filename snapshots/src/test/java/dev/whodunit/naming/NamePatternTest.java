package dev.whodunit.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names a pattern means. */
class NamePatternTest {

    @ParameterizedTest
    @CsvSource({
        "rank, rank, true",
        "rank, ranked, false",
        "rank*, ranked, true",
        "*Seconds, tookSeconds, true",
        "a*c*e, abcde, true",
        "a.c, abc, false",
        "'', '', true",
        "'', rank, false",
        "*, '', true",
        "'a*', 'a\nb', true"
    })
    void aStarIsAnyText(String pattern, String name, boolean isMeant) {
        assertThat(NamePattern.of(pattern).matches(name)).isEqualTo(isMeant);
    }

    @ParameterizedTest
    @CsvSource({
        "com.acme.Order, true",
        "Order, false",
        "Order$Line, true",
        "Order.Line, true",
        "com.acme.Order$Line, true",
        "com.acme.Order.Line, true",
        "com.acme.*, true",
        "Line, false"
    })
    void aClassMayBeWithoutItsPackageAndANestedOneWithADot(String pattern, boolean isMeant) {
        assertThat(NamePattern.of(pattern)
                        .matchesClass(pattern.equals("com.acme.Order") ? pattern : "com.acme.Order$Line"))
                .isEqualTo(isMeant);
    }
}
