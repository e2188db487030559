package dev.whodunit.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedPlacesTest {

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "[1].b, *, true",
        "[1].b, [1], true",
        "[1].b.c, [1], true",
        "[1].b, [*].b, true",
        "[1].b, [*].a, false",
        "[1].b, [2], false",
        "[1].b, [1].a, false",
        "[1].b, ?, false",
        "[1], [1].b, false",
        "[1]:4-9, [1], true",
        "[1]:4-9, [1]:8-12, true",
        "[1]:4-9, [1]:9-12, false",
        "[1]:4-9, [2]:4-9, false",
        "*:34-72, *:70-80, true",
        "*:34-72, *:72-80, false",
    })
    void aPlaceIsInWhatIsAllAroundIt(String named, String place, boolean expected) {
        assertThat(named(in("f.csv", named), false).areIn(in("f.csv", place))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} in {0}: {2}")
    @CsvSource({
        "[1], [1].b, true",
        "[1], [1], true",
        "[1], [10].b, false",
        "[1], [1]:4-9, true",
        ".b, [1].b, true",
        "[*].b, [1].b, true",
        ".b, [1].bc, false",
        ".all, .all[1].b, true",
        ".all[1], .all[1].b, true",
        ".all[1], .all[2].b, false",
        "[1]:4-9, [1]:5-9, true",
        "[1]:4-9, [1]:5-10, false",
        "[1]:4-9, [2]:5-9, false",
        "*:34-72, *:34-50, true",
        "[1].b:4-9, [1].b:5-7, true",
        "Config[0], Config[0].rates.USD, true",
        "Config[0].rates, Config[1].rates, false",
    })
    void aPlaceHasWhatIsInIt(String named, String place, boolean expected) {
        assertThat(named(in("f.csv", named), false).have(in("f.csv", place))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} may be {0}: {2}")
    @CsvSource({
        "[1].b, ?, true",
        "[1].b, ?.b, true",
        "[1].b, ?.a, false",
        "[1].b, ?[1], true",
        "[1].b, [1][1], true",
        "[1].b, [2][1], false",
        "[1].b, [1].a, false",
        "[1].b, [1], false",
        "[1][\"a b\"], [1].a, false",
        "[1][\"a b\"], [1][0], true",
        "[12]:4-9, ?, true",
        "[1], *:4-19, true",
        "[1].b, *:4-19, true",
        ".all[1].b, Row[1].b, true",
        ".all[1].b, Row[1].a, false",
        "[2].b, [2]:2-3, true",
        "[2].b, [3]:2-3, true",
        "[2].b, [3], true",
        "[2].b, [1]:2-3, true",
        "[2].b, [1], true",
        "[2].b, *:10-12, true",
        "[2].b, [2][1]:0-2, true",
        "[2].b, [2].a:0-2, false",
        "[2].b.c, [2].b:0-2, true",
        ".b, [2]:2-3, true",
        ".all[1].b, [7]:2-3, true",
        "[2], [3]:2-3, false",
        "[2]:4-6, [3]:4-6, false",
        "[2]:4-6, [2].b, true",
        "[2]:4-6, [1][0], true",
        "[2]:4-6, [3].b, true",
        "[2]:4-6, .all[9].b, true",
        "[2]:4-6, ?.b, true",
        "[2]:4-6, [1], false",
        "*:4-19, [7].b, true",
        "*:4-19, [7]:2-3, true",
        "*:4-19, *:30-40, false",
        "[2]:4-6, *:30-40, true",
        "Row[1].b, .all[1].b, true",
        "Row[1].b, .all[1].a, false",
        "Row[1].b, [1].b, true",
        "Row[1].b, [1][3], true",
        "Row[1].b, Row[2].b, false",
        "Row[1].b, Cell[2].b, true",
        "Row[1], .all[1].b, true",
        "?.b, [1].b, true",
        "?.b, [1].a, false",
    })
    void aPlaceMayBeOneThatHasNoPlaceOrIsCounted(String named, String place, boolean expected) {
        assertThat(named(in("f.csv", named), false).mayBe(in("f.csv", place))).isEqualTo(expected);
    }

    @Test
    void aRowThatIsNoTextIsNoLine() {
        NamedPlaces places = named(in("f.csv", "[1].b"), false);

        assertThat(places.mayBe(new Origin("f.csv", "[2]", ""))).isFalse();
        assertThat(places.mayBe(new Origin("f.csv", "[2]:0-3", ""))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"*", "?", "[1]", "[1][1]", "[1]:2-3", "*:2-3"})
    void nothingInAnotherFileIsMeant(String place) {
        NamedPlaces places = named(in("f.csv", "[1].b"), false);

        assertThat(places.areIn(in("g.csv", place))).isFalse();
        assertThat(places.mayBe(in("g.csv", place))).isFalse();
    }

    @Test
    void aRowMayBeInAnotherLineWhereTheFileHasCells() {
        Origin row = new Origin("f.csv", "[2]", "");

        assertThat(named(row, true).mayBe(in("f.csv", "[3]:0-2"))).isTrue();
        assertThat(named(row, true).mayBe(in("f.csv", "[3]"))).isTrue();
        assertThat(named(row, false).mayBe(in("f.csv", "[3]:0-2"))).isFalse();
        assertThat(named(in("f.csv", "[2]"), true).mayBe(in("f.csv", "[3]:0-2")))
                .isFalse();
    }

    private static NamedPlaces named(Origin origin, boolean isTable) {
        return new NamedPlaces(List.of(origin), file -> isTable);
    }

    private static Origin in(String file, String position) {
        return new Origin(file, position, "text");
    }
}
