package dev.whodunit.canonical;

import static dev.whodunit.canonical.Sample.fingerprint;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ContainerFingerprintTest {

    @Test
    void listsAreEqualWhateverTheirClass() {
        List<String> list = List.of("a", "b");

        for (Object other : List.of(
                new ArrayList<>(list),
                new LinkedList<>(list),
                new ArrayDeque<>(list),
                new CopyOnWriteArrayList<>(list),
                Arrays.asList("a", "b"),
                Collections.unmodifiableList(new ArrayList<>(list)),
                list.stream().toList())) {
            assertThat(fingerprint(other)).as("%s", other.getClass()).isEqualTo(fingerprint(list));
        }
    }

    @Test
    void theOrderOfAListCounts() {
        assertThat(fingerprint(List.of(1, 2))).isNotEqualTo(fingerprint(List.of(2, 1)));
        assertThat(fingerprint(new LinkedHashSet<>(List.of(1, 2))))
                .isNotEqualTo(fingerprint(new LinkedHashSet<>(List.of(2, 1))));
    }

    @Test
    void theOrderOfASetWithoutOrderDoesNot() {
        Set<Integer> large = new HashSet<>(1024);
        Set<Integer> small = new HashSet<>(2);
        for (int i = 0; i < 40; i++) {
            large.add(i * 1000);
            small.add((39 - i) * 1000);
        }
        Set<Integer> concurrent = ConcurrentHashMap.newKeySet();
        concurrent.addAll(large);

        assertThat(fingerprint(large))
                .isEqualTo(fingerprint(small))
                .isEqualTo(fingerprint(concurrent))
                .isEqualTo(fingerprint(Set.copyOf(large)));
    }

    @Test
    void aPriorityQueueHasNoOrder() {
        assertThat(fingerprint(new PriorityQueue<>(List.of(3, 1, 2))))
                .isEqualTo(fingerprint(new PriorityQueue<>(List.of(1, 2, 3))));
    }

    @Test
    void mapsWithoutOrderAreEqualWhateverTheirClass() {
        Map<String, Integer> map = Map.of("a", 1, "b", 2, "c", 3);

        assertThat(fingerprint(map))
                .isEqualTo(fingerprint(new HashMap<>(map)))
                .isEqualTo(fingerprint(new ConcurrentHashMap<>(map)));
        assertThat(fingerprint(map.keySet())).isEqualTo(fingerprint(new HashMap<>(map).keySet()));
    }

    @Test
    void theOrderOfALinkedMapCounts() {
        Map<String, Integer> one = new LinkedHashMap<>();
        one.put("a", 1);
        one.put("b", 2);
        Map<String, Integer> other = new LinkedHashMap<>();
        other.put("b", 2);
        other.put("a", 1);

        assertThat(fingerprint(one)).isNotEqualTo(fingerprint(other)).isEqualTo(fingerprint(new TreeMap<>(other)));
        assertThat(fingerprint(one.values())).isNotEqualTo(fingerprint(other.values()));
    }

    @Test
    void keysDoNotTradePlacesWithValues() {
        assertThat(fingerprint(Map.of("a", "b"))).isNotEqualTo(fingerprint(Map.of("b", "a")));
        assertThat(fingerprint(Map.of("a", "b", "c", "d"))).isNotEqualTo(fingerprint(Map.of("a", "d", "c", "b")));
    }

    @Test
    void nestingCounts() {
        assertThat(fingerprint(List.of(List.of(1), List.of(2)))).isNotEqualTo(fingerprint(List.of(List.of(1, 2))));
        assertThat(fingerprint(Arrays.asList((Object) null))).isNotEqualTo(fingerprint(List.of()));
        assertThat(fingerprint(new int[][] {{1}, {2}})).isNotEqualTo(fingerprint(new int[][] {{1, 2}}));
    }

    @Test
    void elementsAreNeverAskedToCompareThemselves() {
        Sample.Hostile hostile = new Sample.Hostile(1, "a");

        assertThat(fingerprint(List.of(hostile))).isEqualTo(fingerprint(List.of(new Sample.Hostile(1, "a"))));
        assertThat(fingerprint(Set.of(new Sample.Pair(1, 2), new Sample.Pair(2, 1))))
                .isEqualTo(fingerprint(Set.of(new Sample.Pair(2, 1), new Sample.Pair(1, 2))));
    }

    @Test
    void defaultsOfPropertiesCount() {
        Properties defaults = new Properties();
        defaults.setProperty("a", "1");
        Properties own = new Properties();
        own.setProperty("a", "1");

        assertThat(fingerprint(new Properties(defaults))).isEqualTo(fingerprint(own));
        assertThat(fingerprint(new Properties())).isNotEqualTo(fingerprint(own));
    }

    @Test
    void longContainersAreReadToTheEnd() {
        List<Integer> numbers = new ArrayList<>(Collections.nCopies(100_000, 7));
        String before = fingerprint(numbers);
        numbers.set(99_999, 8);

        assertThat(fingerprint(numbers)).isNotEqualTo(before);
        assertThat(fingerprint(new TreeSet<>(numbers))).isEqualTo(fingerprint(new TreeSet<>(List.of(7, 8))));
        double[] doubles = new double[100_000];
        String zeros = fingerprint(doubles);
        doubles[50_000] = -0.0;
        assertThat(fingerprint(doubles)).isNotEqualTo(zeros);
    }
}
