package dev.whodunit.benchmarks.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OutputsTest {

    private record Pair(Object first, Object second) {}

    private enum Band {
        EARLY {
            @Override
            public String toString() {
                return "before time";
            }
        }
    }

    private static class Bean {
        static int count = 1;
        final int id = 7;
    }

    private static final class Order extends Bean {
        final String customer = "Dalia";
    }

    private static final class Ring {
        private Object next = this;
    }

    private static Map<String, String> outputs(Object result) {
        return Outputs.of(result, name -> name.startsWith(OutputsTest.class.getName()));
    }

    @Test
    void recordsAreTakenApartByComponents() {
        assertThat(outputs(new Pair(new Pair(1, "a"), 2.5)))
                .containsExactly(entry("first.first", "1"), entry("first.second", "a"), entry("second", "2.5"));
    }

    @Test
    void objectsOfThePipelineAreTakenApartByFieldsAndThoseOfTheirSuperclass() {
        assertThat(outputs(new Pair(new Order(), 1)))
                .containsExactly(entry("first.id", "7"), entry("first.customer", "Dalia"), entry("second", "1"));
    }

    @Test
    void listsHaveASizeAndIndices() {
        assertThat(outputs(new Pair(List.of("a", "b"), List.of())))
                .containsExactly(
                        entry("first.size", "2"),
                        entry("first[0]", "a"),
                        entry("first[1]", "b"),
                        entry("second.size", "0"));
    }

    @Test
    void arraysHaveASizeAndIndices() {
        assertThat(outputs(new Pair(new double[][] {{1.5}}, new String[] {"a"})))
                .containsExactly(
                        entry("first.size", "1"),
                        entry("first[0].size", "1"),
                        entry("first[0][0]", "1.5"),
                        entry("second.size", "1"),
                        entry("second[0]", "a"));
    }

    @Test
    void mapsHaveASizeAndKeys() {
        Map<YearMonth, Object> months = new TreeMap<>();
        months.put(YearMonth.of(2001, 2), 2);
        months.put(YearMonth.of(2001, 1), new Pair(1, 2));

        assertThat(outputs(new Pair(months, Map.of())))
                .containsExactly(
                        entry("first.size", "2"),
                        entry("first[\"2001-01\"].first", "1"),
                        entry("first[\"2001-01\"].second", "2"),
                        entry("first[\"2001-02\"]", "2"),
                        entry("second.size", "0"));
    }

    @Test
    void setsAreInTheOrderOfTheirTexts() {
        assertThat(outputs(new Pair(new LinkedHashSet<>(List.of("b", "a")), 1)))
                .containsExactly(
                        entry("first.size", "2"), entry("first[0]", "a"), entry("first[1]", "b"), entry("second", "1"));
    }

    @Test
    void optionalsAreTheirValueAndASize() {
        assertThat(outputs(new Pair(Optional.of("a"), Optional.empty())))
                .containsExactly(entry("first.size", "1"), entry("first", "a"), entry("second.size", "0"));
    }

    @Test
    void constantsHaveTheirName() {
        assertThat(outputs(new Pair(Band.EARLY, LocalDate.of(2001, 1, 2))))
                .containsExactly(entry("first", "EARLY"), entry("second", "2001-01-02"));
    }

    @Test
    void nullIsAText() {
        assertThat(outputs(new Pair(null, true))).containsExactly(entry("first", "null"), entry("second", "true"));
    }

    @Test
    void cyclesAreCut() {
        List<Object> around = new ArrayList<>();
        around.add(around);

        assertThat(outputs(new Pair(new Ring(), around)))
                .containsExactly(
                        entry("first.next", "(around itself)"),
                        entry("second.size", "1"),
                        entry("second[0]", "(around itself)"));
    }

    @Test
    void whatIsThereTwiceIsShownTwice() {
        Pair shared = new Pair(1, 2);

        assertThat(outputs(new Pair(shared, shared)))
                .containsOnlyKeys("first.first", "first.second", "second.first", "second.second");
    }

    @Test
    void anArtifactIsAComponentOfTheResult() {
        assertThat(Outputs.artifactOf("days[3].rain")).isEqualTo("days");
        assertThat(Outputs.artifactOf("mass.mean")).isEqualTo("mass");
        assertThat(Outputs.artifactOf("summary")).isEqualTo("summary");
    }

    @Test
    void keysComeInTheOrderOfTheirTexts() {
        Map<String, Object> keys = new TreeMap<>();
        List.of("d", "b", "e", "a", "c").forEach(key -> keys.put(key, Map.of("inside " + key, 1)));

        assertThat(Outputs.keys(outputs(new Pair(keys, 1)).keySet()))
                .containsExactly("a", "b", "c", "d", "e", "inside a", "inside b", "inside c", "inside d", "inside e");
    }
}
