package dev.whodunit.difference;

import static dev.whodunit.difference.Compared.all;
import static dev.whodunit.difference.Compared.json;
import static dev.whodunit.difference.Compared.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DifferencesTest {

    @Test
    void equalValuesHaveNone() {
        assertThat(lines("[1,{'a':[2]}]", "[1,{'a':[2]}]")).isEmpty();
    }

    @Test
    void aRowThatIsGoneIsOneLine() {
        assertThat(lines("[{'a':1},{'a':2},{'a':3}]", "[{'a':1},{'a':3}]")).containsExactly("- [1] {\"a\":2}");
    }

    @Test
    void aNewRowIsOneLine() {
        assertThat(lines("[1,3]", "[1,2,3]")).containsExactly("+ [1] 2");
    }

    @Test
    void aFieldOfARowHasItsPathItsDeltaAndTheKeyOfTheRow() {
        assertThat(lines("[{'delay':14,'id':1}]", "[{'delay':15.5,'id':1}]"))
                .containsExactly("~ [0].delay: 14 → 15.5 (+1.5, +10.7%) in {\"id\":1,…}");
    }

    @Test
    void theKeyIsToldOnceForEachRow() {
        assertThat(lines(
                        "[{'id':'x','a':1,'b':2},{'id':'y','a':1,'b':2}]",
                        "[{'id':'x','a':2,'b':3},{'id':'y','a':2,'b':2}]"))
                .containsExactly(
                        "~ [0].a: 1 → 2 (+1, +100%) in {\"id\":\"x\",…}",
                        "~ [0].b: 2 → 3 (+1, +50%)", "~ [1].a: 1 → 2 (+1, +100%) in {\"id\":\"y\",…}");
    }

    @Test
    void fieldsThatCameOrWentAreOfTheSameRow() {
        assertThat(lines("[{'id':'x','a':1}]", "[{'id':'x','b':2,'c':3}]"))
                .containsExactly("- [0].a: 1 in {\"id\":\"x\",…}", "+ [0].b: 2", "+ [0].c: 3");
    }

    @Test
    void rowsWithoutAKeyAreToldByWhatDidNotChange() {
        assertThat(
                        lines(
                                "[{'from':'SJC','to':'LAX','delay':1},{'from':'SJC','to':'LAX','delay':2},{'from':'SJC','to':'PDX','delay':1}]",
                                "[{'from':'SJC','to':'LAX','delay':1},{'from':'SJC','to':'LAX','delay':3},{'from':'SJC','to':'PDX','delay':1}]"))
                .containsExactly("~ [1].delay: 2 → 3 (+1, +50%) in {\"from\":\"SJC\",\"to\":\"LAX\",…}");
    }

    @Test
    void whatStandsForAnIdThatIsNotRecordedIsNoKey() {
        assertThat(lines(
                        "[{'id':'[uuid-1]','number':1,'to':'LAX'},{'id':'[uuid-2]','number':2,'to':'PDX'},{'id':'[uuid-3]','number':3,'to':'SJC'}]",
                        "[{'id':'[uuid-1]','number':2,'to':'PDX'},{'id':'[uuid-2]','number':3,'to':'SJC'}]"))
                .startsWith("- [0] {\"id\":\"[uuid-1]\",\"number\":1,\"to\":\"LAX\"}")
                .noneMatch(line -> line.contains(".number") || line.contains(".to"));
    }

    @Test
    void aRowThatCameInBetweenShiftsNothing() {
        assertThat(lines(
                        "[{'id':1,'v':1},{'id':2,'v':2},{'id':3,'v':3}]",
                        "[{'id':0,'v':0},{'id':1,'v':1},{'id':2,'v':5},{'id':3,'v':3}]"))
                .containsExactly("+ [0] {\"id\":0,\"v\":0}", "~ [1].v: 2 → 5 (+3, +150%) in {\"id\":2,…}");
    }

    @Test
    void aRowAtAnotherPlaceIsMovedAndNeitherGoneNorNew() {
        assertThat(lines("['a','b','c','d']", "['d','a','b','c']")).containsExactly("~ [3] moved to [0]: \"d\"");
        assertThat(lines("[{'id':1},{'id':2},{'id':3}]", "[{'id':3},{'id':1},{'id':2}]"))
                .containsExactly("~ [2] moved to [0]: {\"id\":3}");
    }

    @Test
    void aRowThatIsMovedAndChangedIsBoth() {
        assertThat(lines(
                        "[{'id':1,'v':1},{'id':2,'v':2},{'id':3,'v':3}]",
                        "[{'id':3,'v':4},{'id':1,'v':1},{'id':2,'v':2}]"))
                .containsExactly(
                        "~ [2] moved to [0]: {\"id\":3,\"v\":4}", "~ [2].v: 3 → 4 (+1, +33.3%) in {\"id\":3,…}");
    }

    @Test
    void whereMostAreMovedTheOrderIsAnotherOne() {
        assertThat(lines("['a','b','c','d','e']", "['e','d','c','b','a']"))
                .containsExactly("~ 4 of 5 elements at another place among the others");
        assertThat(lines(
                        "{'rows':[{'id':1},{'id':2},{'id':3},{'id':4},{'id':5}]}",
                        "{'rows':[{'id':5},{'id':4},{'id':3},{'id':2},{'id':1}]}"))
                .containsExactly("~ .rows: 4 of 5 rows at another place among the others");
    }

    @Test
    void keysInAnotherOrderAreSaid() {
        assertThat(lines("{'a':1,'b':2,'c':3}", "{'c':3,'a':1,'b':2}"))
                .containsExactly("~ 1 of 3 keys at another place among the others");
    }

    @Test
    void mapsAreComparedByKey() {
        assertThat(lines("{'means':{'San José':1,'SJC':2}}", "{'means':{'San José':2,'LAX':3}}"))
                .containsExactly("~ .means[\"San José\"]: 1 → 2 (+1, +100%)", "- .means.SJC: 2", "+ .means.LAX: 3");
    }

    @Test
    void seriesOfNumbersAreComparedPlaceByPlace() {
        assertThat(lines("[1,2.5,3,4]", "[1,3,4,4]"))
                .containsExactly("~ [1]: 2.5 → 3 (+0.5, +20%)", "~ [2]: 3 → 4 (+1, +33.3%)");
    }

    @Test
    void anotherTypeIsSaid() {
        assertThat(lines("{'a':1}", "{'a':'1'}")).containsExactly("~ .a: 1 → \"1\" (was a number, is a text)");
        assertThat(lines("{'a':1}", "{'a':1.0}"))
                .containsExactly("~ .a: 1 → 1.0 (was a whole number, is a number with a fraction)");
        assertThat(lines("{'a':1.0}", "{'a':1.00}"))
                .containsExactly("~ .a: 1.0 → 1.00 (the same number, written with other digits)");
        assertThat(lines("{'a':[1]}", "{'a':{'x':1}}"))
                .containsExactly("~ .a: [1] → {\"x\":1} (was a list, is an object)");
        assertThat(lines("{'a':1}", "{'a':null}")).containsExactly("~ .a: 1 → null");
    }

    @Test
    void numbersThatAreTooLongToSubtractAreShownAlone() {
        assertThat(lines("1E+999999999", "1")).containsExactly("~ 1E+999999999 → 1");
        assertThat(lines("1E+30", "2E+30")).containsExactly("~ 1E+30 → 2E+30 (+1E+30, +100%)");
        assertThat(lines("0.1", "0.10000000000000000555"))
                .containsExactly("~ 0.1 → 0.10000000000000000555 (+5.55E-18, less than 0.0001%)");
        assertThat(lines("0", "12")).containsExactly("~ 0 → 12 (+12)");
    }

    @Test
    void timesHaveWhatIsBetweenThem() {
        assertThat(lines("'2001-01-02T09:10'", "'2001-01-03T08:40:00.5'"))
                .containsExactly("~ \"2001-01-02T09:10\" → \"2001-01-03T08:40:00.5\" (+23 h 30 min 0.5 s)");
        assertThat(lines("'2024-03-01'", "'2024-02-28'"))
                .containsExactly("~ \"2024-03-01\" → \"2024-02-28\" (-2 days)");
        assertThat(lines("'2024-03-01T00:00:00Z'", "'2024-03-01T01:00:00+01:00'"))
                .as("an instant and a moment at an offset")
                .containsExactly(
                        "~ \"2024-03-01T00:00:00Z\" → \"2024-03-01T01:00:00+01:00\" (the same time, written otherwise)");
        assertThat(lines("'PT1H'", "'PT90M'")).containsExactly("~ \"PT1H\" → \"PT90M\" (+30 min)");
        assertThat(lines("'10:00'", "'09:59'")).containsExactly("~ \"10:00\" → \"09:59\" (-1 min)");
    }

    @Test
    void timesWithoutADurationBetweenThemAreTexts() {
        assertThat(lines("'PT0S'", "'PT-9223372036854775808S'"))
                .containsExactly("~ \"PT0S\" → \"PT-9223372036854775808S\"");
        assertThat(lines("'2024-02-30'", "'2024-02-28'")).containsExactly("~ \"2024-02-30\" → \"2024-02-28\"");
        assertThat(lines("'P1M'", "'P2M'")).containsExactly("~ \"P1M\" → \"P2M\"");
    }

    @Test
    void spacesAndWhatEyesDoNotSeeAreShown() {
        assertThat(lines("'Anna  K'", "'Anna K'")).containsExactly("~ \"Anna··K\" → \"Anna·K\" (only white space)");
        assertThat(lines("'a\\tb'", "'a\\u00a0b'")).containsExactly("~ \"a\\tb\" → \"a\\u00A0b\" (only white space)");
        assertThat(lines("'\\u001b[31m'", "'x'")).containsExactly("~ \"\\u001B[31m\" → \"x\"");
        assertThat(lines("'caf\\u00e9'", "'cafe\\u0301'"))
                .containsExactly("~ \"caf\\u00E9\" → \"cafe\\u0301\" (looks the same)");
        assertThat(lines("'Anna'", "'ANNA'")).containsExactly("~ \"Anna\" → \"ANNA\" (only capitals)");
    }

    @Test
    void longTextsAreShownAroundTheFirstWordThatDiffers() {
        String start = "the quick brown fox jumps over the lazy dog ".repeat(50);
        String end = " and so on".repeat(50);

        assertThat(lines("'" + start + "red" + end + "'", "'" + start + "green" + end + "'", 100))
                .containsExactly(
                        "~ \"…s over the lazy dog red and so on and so on…\" → \"… over the lazy dog green and so on and so on…\"");
    }

    @Test
    void allPlacesOfATextAreCounted() {
        assertThat(lines("'one two three four five'", "'one 2 three 4 five'"))
                .containsExactly("~ \"one two three four five\" → \"one 2 three 4 five\" (in 2 places)");
    }

    @Test
    void onlyTheFirstTenAreShownAndTheRestIsCounted() {
        List<String> before = rows(2_000);
        List<String> after = new ArrayList<>(before);
        for (int i = 0; i < 1_210; i++) {
            after.set(i, after.get(i).replace("\"v\":0", "\"v\":1"));
        }
        IntStream.range(0, 34).forEach(i -> after.add("{\"id\":" + (9_000 + i) + ",\"v\":0}"));

        assertThat(lines(before.toString(), after.toString()))
                .hasSize(11)
                .last()
                .isEqualTo("… and 1,234 more (1,200 rows changed, 34 rows added)");
    }

    /** Comparing each row with each other one would take hours. */
    @Test
    @Timeout(60)
    void aFewChangesAmongManyRowsAreFoundAtOnce() {
        List<String> before = rows(100_000);
        List<String> after = new ArrayList<>(before);
        after.add(3, "{\"id\":-1,\"v\":0}");
        after.remove(50_000);
        after.set(70_000, after.get(70_000).replace("\"v\":0", "\"v\":7"));
        after.add(10, after.remove(90_000));
        JsonNode was = json(before.toString());
        JsonNode is = json(after.toString());

        Differences differences = Differences.between(was, is, Differences.SHOWN);

        assertThat(new DifferenceText(200, false).lines(differences))
                .containsExactly(
                        "+ [3] {\"id\":-1,\"v\":0}",
                        "~ [90000] moved to [10]: {\"id\":90000,\"v\":0}",
                        "- [49999] {\"id\":49999,\"v\":0}",
                        "~ [70000].v: 0 → 7 (+7) in {\"id\":70000,…}");
        assertThat(differences.isBounded()).isFalse();
    }

    @Test
    @Timeout(60)
    void whatIsQuiteDifferentIsComparedInABoundedTimeAndThatIsSaid() {
        Random random = new Random(1);
        JsonNode before = json(random.ints(100_000, 0, 5_000)
                .mapToObj(i -> "\"" + i + "\"")
                .toList()
                .toString());
        JsonNode after = json(random.ints(99_999, 0, 5_000)
                .mapToObj(i -> "\"" + i + "\"")
                .toList()
                .toString());

        Differences differences = Differences.between(before, after, Differences.SHOWN);

        assertThat(differences.isBounded()).isTrue();
        assertThat(DifferenceText.PLAIN.lines(differences))
                .last()
                .isEqualTo("(too much is different to pair all rows well: there may be fewer differences)");
    }

    @Test
    @Timeout(60)
    void manyListsThatAreQuiteDifferentAreComparedInABoundedTimeTogether() {
        JsonNode before = json(lists(new Random(1)));
        JsonNode after = json(lists(new Random(2)));

        assertThat(Differences.between(before, after, Differences.SHOWN).count())
                .isPositive();
    }

    private static String lists(Random random) {
        return IntStream.range(0, 1_000)
                .mapToObj(i -> random.ints(1_000, 0, 50)
                        .mapToObj(n -> "\"" + n + "\"")
                        .toList()
                        .toString())
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void aChangeThatGoesThroughAllRowsIsNoneOfTheRowsGone() {
        Random random = new Random(1);
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            int delay = random.nextInt(20);
            String rest = ",\"distance\":" + random.nextInt(300) + ",\"from\":\"" + random.nextInt(50) + "\"}";
            before.add("{\"delay\":" + delay + rest);
            after.add("{\"delay\":" + (delay + 1) + rest);
        }

        assertThat(all(json(before.toString()), json(after.toString())).totals())
                .as("of lists of one size")
                .isEqualTo(new Totals(2_000, 2_000, 2_000, 0, 0, 0, 0, 0, 0));
        after.remove(1_500);
        after.remove(77);
        assertThat(all(json(before.toString()), json(after.toString())).totals())
                .as("where rows are gone as well")
                .isEqualTo(new Totals(1_998, 1_998, 1_998, 0, 0, 2, 2, 0, 0));
    }

    @Test
    void aShuffleOfRowsWithAKeyIsAnOrderAndNothingElse() {
        List<String> before = rows(20_000);
        List<String> after = new ArrayList<>(before);
        Collections.shuffle(after, new Random(1));

        Differences differences = all(json(before.toString()), json(after.toString()));

        assertThat(differences.first())
                .singleElement()
                .extracting(Difference::kind)
                .isEqualTo(Kind.REORDERED);
        assertThat(differences.isBounded()).isFalse();
    }

    @Test
    void textsThatAreNoJsonAreComparedByWord() {
        assertThat(DifferenceText.PLAIN.lines(Differences.between("<a> b", "<a> c")))
                .containsExactly("~ \"<a> b\" → \"<a> c\"");
    }

    @Test
    void deepValuesDoNotOverflow() {
        String deep = "[".repeat(900) + "1" + "]".repeat(900);

        assertThatCode(() -> Differences.between(deep, deep.replace('1', '2'))).doesNotThrowAnyException();
    }

    @Test
    void whatIsVeryDeepInsideIsToldAsAWhole() throws InterruptedException {
        String deep = "[".repeat(900) + "1" + "]".repeat(900);
        List<Differences> found = new ArrayList<>();

        Thread small = new Thread(
                null, () -> found.add(Differences.between(deep, deep.replace('1', '2'))), "small", 512 * 1024);
        small.start();
        small.join();

        assertThat(found).singleElement().satisfies(differences -> {
            assertThat(differences.count()).isEqualTo(1);
            assertThat(differences.first().get(0).kind()).isEqualTo(Kind.CHANGED);
        });
    }

    private static List<String> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"id\":" + i + ",\"v\":0}")
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
