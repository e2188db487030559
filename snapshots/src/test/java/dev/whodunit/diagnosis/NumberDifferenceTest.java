package dev.whodunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whodunit.diagnosis.ValueComparison.Typed;
import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedField;
import dev.whodunit.map.PipelineMap;
import java.util.List;
import java.util.Optional;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Order.total     | Order              | {'total':X}",
                "shop.Order.total| Order              | {'total':X}",
                "Order.tot*      | List<Order>        | [{'total':X}]",
                "Base.fee        | Order              | {'fee':X}",
                "Order.fee       | Order              | {'fee':X}",
                "Line.price      | Order              | {'lines':[{'price':X}]}",
                "Line.price      | Map<String,Order>  | {'any':{'lines':[{'price':X}]}}",
                "Line.price      | Order              | {'byDay':[{'key':'x','value':{'price':X}}]}",
                "*.price         | ?                  | {'price':X}"
            })
    void ofAFieldItMayBeThatOfOneClassOnly(String field, String type, String json) {
        assertThat(typed(new ToleranceRule(field, "", Likeness.absolute(1)), type, json))
                .isEqualTo(ValueComparison.LEAST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Order.total      | Bill  | {'total':X}",
                "other.Order.total| Order | {'total':X}",
                "Order.price      | Order | {'lines':[{'price':X}]}",
                "Line.price       | ?     | {'price':X}",
                "Line.price       | Order | {'anything':{'price':X}}",
                "Map.total        | Map<String,Integer> | {'total':X}"
            })
    void itIsNotAboutFieldsOfOtherClassesOrOfUnknownOnes(String field, String type, String json) {
        assertThat(typed(new ToleranceRule(field, "", Likeness.absolute(1)), type, json))
                .isEqualTo(ValueComparison.OTHER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Line       | Line          | {'price':X}",
                "shop.*Line    | Order         | {'lines':[{'price':X}]}",
                "Priced     | Order         | {'lines':[{'price':X}]}",
                "Line       | Optional<Line>| {'price':X}",
                "Money      | Order         | {'paid':{'amount':{'cents':X}}}",
                "lib.Money  | Money         | {'cents':X}",
                "long       | Order         | {'total':X}",
                "Line[]     | Line[]        | [{'price':X}]"
            })
    void itMayBeOfAllNumbersInValuesOfAType(String pattern, String type, String json) {
        assertThat(typed(new ToleranceRule("", pattern, "", Likeness.absolute(1)), type, json))
                .isEqualTo(ValueComparison.LEAST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Line      | Bill        | {'price':X}",
                "Line      | List<?>     | [{'price':X}]",
                "Line      | Order       | {'total':X}",
                "Line      | Order       | {'anything':{'price':X}}",
                "any.Twin  | Twin        | {'price':X}"
            })
    void whereTheTypeIsNotKnownItIsNotAboutThat(String pattern, String type, String json) {
        assertThat(typed(new ToleranceRule("", pattern, "", Likeness.absolute(1)), type, json))
                .isEqualTo(ValueComparison.OTHER);
    }

    @Test
    void ofFieldsAndTypesTogetherBothMustFit() {
        ToleranceRule rule = new ToleranceRule("paid", "Money", "", Likeness.absolute(1));

        assertThat(typed(rule, "Order", "{'paid':{'cents':X}}")).isEqualTo(ValueComparison.LEAST);
        assertThat(typed(rule, "Order", "{'owed':{'cents':X}}")).isEqualTo(ValueComparison.OTHER);
    }

    @Test
    void aListAndAMapAreOtherValuesInAnyOrder() {
        Tolerance anyOrder = Tolerance.NONE.withRules(List.of(new ToleranceRule("rows", "", Likeness.inAnyOrder())));
        NumberDifference difference = new NumberDifference(anyOrder);

        assertThat(difference.between(
                        new ValueComparison.Typed("Object", "{\"rows\":[1.0]}"),
                        new ValueComparison.Typed("Object", "{\"rows\":{\"a\":1.0}}")))
                .isEqualTo(ValueComparison.OTHER);
        assertThat(difference.between(
                        new ValueComparison.Typed("Object", "{\"rows\":[]}"),
                        new ValueComparison.Typed("Object", "{\"rows\":{}}")))
                .isEqualTo(ValueComparison.OTHER);
    }

    @Test
    void elementsOfATypeMayBeComparedByCodeOfTheUser() {
        ToleranceRule rule = new ToleranceRule("", "Line", "", Likeness.comparedBy("any", (was, is) -> true));

        assertThat(typed(rule, "Order", "{'lines':[{'price':X}],'total':3}")).isEqualTo(ValueComparison.LEAST);
    }

    private static double typed(ToleranceRule rule, String type, String json) {
        MappedClass order = new MappedClass(
                "shop.Order",
                "shop.Base",
                List.of(),
                "",
                List.of(
                        new MappedField("total", "J"),
                        new MappedField("paid", "Llib/Money;"),
                        new MappedField("owed", "Llib/Money;"),
                        new MappedField("anything", "Ljava/lang/Object;"),
                        new MappedField("byDay", "Ljava/util/Map<Ljava/time/LocalDate;Lshop/Shop$Line;>;"),
                        new MappedField("lines", "Ljava/util/List<+Lshop/Shop$Line;>;")),
                List.of());
        MappedClass base = new MappedClass(
                "shop.Base", "java.lang.Object", List.of(), "", List.of(new MappedField("fee", "D")), List.of());
        MappedClass line = new MappedClass(
                "shop.Shop$Line",
                "java.lang.Object",
                List.of("shop.Priced"),
                "",
                List.of(new MappedField("price", "D"), new MappedField("twins", "[Lany/Twin;")),
                List.of());
        MappedClass twin = new MappedClass("other.Twin", "java.lang.Object", List.of(), "", List.of());
        KnownTypes types = new KnownTypes(new PipelineMap(List.of(order, base, line, twin)));
        String text = json.replace('\'', '"');
        return new NumberDifference(Tolerance.NONE.withRules(List.of(rule)), types, step -> Optional.empty())
                .between(new Typed(type, text.replace("X", "4")), new Typed(type, text.replace("X", "5")));
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
