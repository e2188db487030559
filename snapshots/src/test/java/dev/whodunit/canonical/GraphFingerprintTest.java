package dev.whodunit.canonical;

import static dev.whodunit.canonical.Sample.ALL;
import static dev.whodunit.canonical.Sample.READER;
import static dev.whodunit.canonical.Sample.fingerprint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.canonical.Sample.Node;
import dev.whodunit.canonical.Sample.Town;
import dev.whodunit.run.ArtifactState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphFingerprintTest {

    private static final int DEEP = 100_000;

    @Test
    void nestingOfAnyDepthIsRead() {
        assertThat(fingerprint(nested(1))).isEqualTo(fingerprint(nested(1))).isNotEqualTo(fingerprint(nested(2)));
        assertThat(READER.read(nested(1), ALL).state()).isEqualTo(ArtifactState.COMPLETE);
        assertThat(READER.json(nested(1), ALL)).isEmpty();
    }

    @Test
    void chainsOfAnyLengthAreRead() {
        assertThat(fingerprint(chain(1))).isEqualTo(fingerprint(chain(1))).isNotEqualTo(fingerprint(chain(2)));
    }

    @Test
    void nestedMapsOfAnyDepthAreRead() {
        assertThat(fingerprint(nestedMaps(1)))
                .isEqualTo(fingerprint(nestedMaps(1)))
                .isNotEqualTo(fingerprint(nestedMaps(2)));
    }

    private static Object nested(Object innermost) {
        Object value = innermost;
        for (int i = 0; i < DEEP; i++) {
            value = new ArrayList<>(List.of(value));
        }
        return value;
    }

    private static Object nestedMaps(Object innermost) {
        Object value = innermost;
        for (int i = 0; i < DEEP; i++) {
            value = Map.of("next", value);
        }
        return value;
    }

    private static Node chain(int last) {
        Node node = new Node(last);
        for (int i = 0; i < DEEP; i++) {
            Node before = new Node(i);
            before.next = node;
            node = before;
        }
        return node;
    }

    @Test
    void cyclesEnd() {
        assertThat(fingerprint(ring(3, 0))).isEqualTo(fingerprint(ring(3, 0))).isNotEqualTo(fingerprint(ring(3, 1)));
        assertThat(fingerprint(ring(30, 0))).isEqualTo(fingerprint(ring(30, 0)));
        List<Object> itself = new ArrayList<>();
        itself.add(itself);
        assertThat(Sample.json(itself)).isEqualTo("[\"<back 1>\"]");
        assertThat(READER.read(itself, ALL).state()).isEqualTo(ArtifactState.COMPLETE);
    }

    private static Node ring(int length, int first) {
        Node start = new Node(first);
        Node node = start;
        for (int i = 1; i < length; i++) {
            Node next = new Node(i);
            node.next = next;
            node = next;
        }
        node.next = start;
        return start;
    }

    @Test
    void whatIsSharedCountsAsItsContent() {
        List<Integer> shared = new ArrayList<>(List.of(1, 2));
        List<Integer> large = new ArrayList<>(java.util.Collections.nCopies(500, 5));

        assertThat(fingerprint(List.of(shared, shared))).isEqualTo(fingerprint(List.of(List.of(1, 2), List.of(1, 2))));
        assertThat(fingerprint(List.of(large, large)))
                .isEqualTo(fingerprint(List.of(new ArrayList<>(large), new ArrayList<>(large))));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sharingDoesNotMultiplyTheWork(boolean inMaps) {
        assertThat(READER.read(diamonds(1, inMaps), 1_000_000).state()).isEqualTo(ArtifactState.COMPLETE);
        assertThat(fingerprint(diamonds(1, inMaps)))
                .isEqualTo(fingerprint(diamonds(1, inMaps)))
                .isNotEqualTo(fingerprint(diamonds(2, inMaps)));
    }

    private static Object diamonds(Object innermost, boolean inMaps) {
        Object value = List.of(innermost);
        for (int i = 0; i < 1000; i++) {
            value = inMaps ? new HashMap<>(Map.of("a", value, "b", value)) : new Sample.Pair(value, value);
        }
        return value;
    }

    @Test
    void aDenselyLinkedGraphIsReadOnce() {
        assertThat(READER.read(towns(60, ArrayList::new, "x"), 1_000_000).state())
                .isEqualTo(ArtifactState.COMPLETE);
        assertThat(fingerprint(towns(60, ArrayList::new, "x")))
                .isEqualTo(fingerprint(towns(60, ArrayList::new, "x")))
                .isNotEqualTo(fingerprint(towns(60, ArrayList::new, "y")));
    }

    @Test
    void aSmallGraphWithoutOrderIsTheSameInEveryRun() {
        assertThat(fingerprint(towns(5, HashSet::new, "x")))
                .isEqualTo(fingerprint(towns(5, HashSet::new, "x")))
                .isNotEqualTo(fingerprint(towns(5, HashSet::new, "y")));
    }

    private static Town towns(int count, Supplier<Collection<Town>> collection, String lastName) {
        List<Town> towns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            towns.add(new Town(i == count - 1 ? lastName : "t" + i, collection.get()));
        }
        towns.forEach(town -> towns.stream().filter(other -> other != town).forEach(town.neighbours::add));
        return towns.get(0);
    }
}
