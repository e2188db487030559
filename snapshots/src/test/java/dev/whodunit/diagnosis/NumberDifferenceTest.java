package dev.whodunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whodunit.diagnosis.ValueComparison.Typed;
import java.util.List;
import org.junit.jupiter.api.Test;
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

    @ParameterizedTest
    @CsvSource({"100.0, 100.5", "-0.2, 0.3", "0.0, 0.5", "1, 1.5"})
    void whatIsWithinAnAbsoluteToleranceIsTheLeastDifference(String accepted, String current) {
        Tolerance half = new Tolerance(0, 0.5, 0, List.of());

        assertThat(between(accepted, current, half)).isEqualTo(ValueComparison.LEAST);
        assertThat(half.covers(ValueComparison.LEAST)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"100.0, 100.51", "-0.3, 0.3"})
    void whatIsBeyondItIsMeasuredAsEver(String accepted, String current) {
        assertThat(between(accepted, current, new Tolerance(0, 0.5, 0, List.of())))
                .isEqualTo(between(accepted, current))
                .isGreaterThan(ValueComparison.LEAST);
    }

    @Test
    void anAbsoluteToleranceIsNotForWholeNumbers() {
        assertThat(between("1", "2", new Tolerance(0, 5, 0, List.of()))).isEqualTo(ValueComparison.OTHER);
    }

    @Test
    void neighboursAreOneUlpApartOnBothSidesOfZeroToo() {
        Tolerance one = new Tolerance(0, 0, 1, List.of());
        Tolerance two = new Tolerance(0, 0, 2, List.of());
        String next = String.valueOf(Math.nextUp(1.0));
        String afterNext = String.valueOf(Math.nextUp(Math.nextUp(1.0)));

        assertThat(between("1.0", next, one)).isEqualTo(ValueComparison.LEAST);
        assertThat(between("1.0", afterNext, one)).isGreaterThan(ValueComparison.LEAST);
        assertThat(between("1.0", afterNext, two)).isEqualTo(ValueComparison.LEAST);
        assertThat(between("-4.9E-324", "4.9E-324", two)).isEqualTo(ValueComparison.LEAST);
        assertThat(between("-4.9E-324", "4.9E-324", one)).isGreaterThan(ValueComparison.LEAST);
    }

    @Test
    void underANameAnotherToleranceMayHold() {
        Tolerance named = new Tolerance(0.5)
                .withRules(List.of(
                        new ToleranceRule("took*", "", new Tolerance(0, 50, 0, List.of())),
                        new ToleranceRule("exact", "", Tolerance.NONE)));

        assertThat(between("{\"tookMillis\":[10,20]}", "{\"tookMillis\":[60,20]}", named))
                .isEqualTo(ValueComparison.LEAST);
        assertThat(between("{\"tookMillis\":10}", "{\"tookMillis\":61}", named)).isEqualTo(ValueComparison.OTHER);
        assertThat(between("{\"exact\":1.0}", "{\"exact\":1.1}", named)).isEqualTo(ValueComparison.OTHER);
        assertThat(between("{\"other\":1.0}", "{\"other\":1.1}", named)).isCloseTo(0.0909, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1.0 | n",
                "[1,2] | [2,1] | lines",
                "[[1,2],[3,4]] | [[3,4],[1,2]] | lines",
                "[{\"id\":1,\"n\":5},{\"id\":2,\"n\":5}] | [{\"id\":2,\"n\":5},{\"id\":1,\"n\":6}] | byId",
                "[1,1,2] | [2,1,1] | lines",
                "\"Ann\" | \"ANN\" | text"
            })
    void whatIsSaidOfANameIsTheLeastDifference(String accepted, String current, String name) {
        assertThat(under(name, accepted, current)).isEqualTo(ValueComparison.LEAST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1.0 | other",
                "[1,2] | [2,1] | other",
                "[[1,2],[3,4]] | [[4,3],[1,2]] | lines",
                "[1,1,2] | [1,2,2] | lines",
                "[1,2] | [1,2,3] | lines",
                "[{\"id\":1}] | [{\"id\":2}] | byId",
                "[{\"id\":1,\"x\":1}] | [{\"id\":1,\"x\":2}] | byId",
                "\"Ann\" | \"Bob\" | text",
                "\"Ann\" | null | text"
            })
    void whatItDoesNotAllowIsAnotherValue(String accepted, String current, String name) {
        assertThat(under(name, accepted, current)).isEqualTo(ValueComparison.OTHER);
    }

    private static double under(String name, String accepted, String current) {
        Tolerance said = Tolerance.NONE.withRules(List.of(
                new ToleranceRule("n", "", Likeness.absolute(1)),
                new ToleranceRule("lines", "", Likeness.inAnyOrder()),
                new ToleranceRule("byId", "", Likeness.inAnyOrderBy("id")),
                new ToleranceRule(
                        "text",
                        "",
                        Likeness.comparedBy("case", (was, is) -> is.toString().equalsIgnoreCase(was.toString())))));
        return between("{\"" + name + "\":" + accepted + "}", "{\"" + name + "\":" + current + "}", said);
    }

    private static double between(String accepted, String current) {
        return between(accepted, current, Tolerance.NONE);
    }

    private static double between(String accepted, String current, Tolerance tolerance) {
        return new NumberDifference(tolerance).between(new Typed("Object", accepted), new Typed("Object", current));
    }
}
