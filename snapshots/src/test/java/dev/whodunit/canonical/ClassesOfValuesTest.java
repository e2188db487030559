package dev.whodunit.canonical;

import static dev.whodunit.canonical.Sample.READER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClassesOfValuesTest {

    @Test
    void aValueHasItsOwnClassAndNullHasNone() {
        assertThat(READER.classes("SJC")).containsExactly(String.class);
        assertThat(READER.classes(null)).isEmpty();
    }

    @Test
    void elementsFollowAndNullIsLeftOut() {
        assertThat(READER.classes(new ArrayList<>(Arrays.asList(1, null, "SJC"))))
                .containsExactly(ArrayList.class, Integer.class, String.class);
        assertThat(READER.classes(new Object[] {1, null, "SJC"}))
                .containsExactly(Object[].class, Integer.class, String.class);
    }

    @Test
    void ofAMapTheValuesFollow() {
        assertThat(READER.classes(new TreeMap<>(Map.of("SJC", 1)))).containsExactly(TreeMap.class, Integer.class);
    }

    @Test
    void onlyTheFirstElementsAreLookedAt() {
        assertThat(READER.classes(new ArrayList<>(Collections.nCopies(1_000, 1))))
                .hasSize(9);
    }

    @Test
    void whatCannotBeReadTwiceIsNotLookedInto() {
        Stream<Integer> stream = List.of(1).stream();

        assertThat(READER.classes(stream)).hasSize(1);
        assertThat(stream).containsExactly(1);
    }
}
