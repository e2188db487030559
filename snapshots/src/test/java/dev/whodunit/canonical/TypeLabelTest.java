package dev.whodunit.canonical;

import static dev.whodunit.canonical.Sample.READER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TypeLabelTest {

    @Test
    void namesTypesAsSourceCodeDoes() {
        assertThat(READER.typeLabel(null)).isEqualTo("null");
        assertThat(READER.typeLabel(1)).isEqualTo("Integer");
        assertThat(READER.typeLabel(new double[0])).isEqualTo("double[]");
        assertThat(READER.typeLabel(new Sample.Flight[0])).isEqualTo("Flight[]");
        assertThat(READER.typeLabel(Sample.Colour.GREEN)).isEqualTo("Colour");
        assertThat(READER.typeLabel(new ArrayDeque<>(List.of(1)))).isEqualTo("Deque<Integer>");
        assertThat(READER.typeLabel(Optional.of(1))).isEqualTo("Optional<Integer>");
    }

    @Test
    void findsElementTypesInTheFirstElements() {
        Sample.Flight flight = new Sample.Flight("a", "b", 1, 2, true, LocalDate.EPOCH);

        assertThat(READER.typeLabel(new ArrayList<>(Arrays.asList(null, flight))))
                .isEqualTo("List<Flight>");
        assertThat(READER.typeLabel(Map.of("a", List.of(flight)))).isEqualTo("Map<String,List<Flight>>");
        assertThat(READER.typeLabel(new HashMap<>(Map.of("a", 1)))).isEqualTo("Map<String,Integer>");
        assertThat(READER.typeLabel(List.of(1, "a"))).isEqualTo("List<?>");
        assertThat(READER.typeLabel(Set.of())).isEqualTo("Set<?>");
    }

    @Test
    void knowsWhatCanNeverChange() {
        Sample.Flight flight = new Sample.Flight("a", "b", 1, 2, true, LocalDate.EPOCH);

        for (Object value : List.of(
                1,
                "a",
                flight,
                LocalDate.EPOCH,
                Sample.Colour.RED,
                UUID.randomUUID(),
                Path.of("a"),
                Optional.of(flight),
                List.of(flight),
                Map.of("a", flight),
                new Sample.Pair("a", List.of(1)),
                Optional.empty())) {
            assertThat(READER.isImmutable(value)).as("%s", value.getClass()).isTrue();
        }
        assertThat(READER.isImmutable(null)).isTrue();
    }

    @Test
    void knowsWhatCan() {
        for (Object value : List.of(
                new ArrayList<>(),
                new int[0],
                new StringBuilder(),
                new Sample.Node(1),
                List.of(new int[0]),
                new Sample.Pair("a", new ArrayList<>()),
                Optional.of(new StringBuilder()),
                new java.util.Date(),
                java.util.Collections.unmodifiableList(new ArrayList<>()),
                new Object())) {
            assertThat(READER.isImmutable(value)).as("%s", value.getClass()).isFalse();
        }
    }
}
