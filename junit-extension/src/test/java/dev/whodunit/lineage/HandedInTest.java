package dev.whodunit.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HandedInTest {

    private final LabelRun run = new LabelRun(name -> false);

    record Point(int x, String name) {}

    @Test
    void anElementOfASetHasALabelOfItsOwn() {
        Set<String> set = Set.of("a");
        arrive(set);

        assertThat(positions(run.bag(set).find("a"))).containsExactly("#1[0]");
    }

    @Test
    void whatAnOptionalHoldsIsAtItsPlace() {
        Optional<String> optional = Optional.of("a");
        arrive(optional);

        assertThat(positions(run.bag(optional).find("a"))).containsExactly("#1");
    }

    @Test
    void aComponentOfARecordHasALabelOfItsOwn() {
        Point point = new Point(3, "a");
        arrive(point);

        assertThat(positions(run.bag(point).find("a"))).containsExactly("#1.name");
    }

    @Test
    void elementsOfElementsAreReached() {
        List<String> inner = List.of("a", "b");
        List<List<String>> outer = List.of(inner);
        arrive(outer);

        assertThat(positions(run.bag(inner).find("b"))).containsExactly("#1[0][1]");
    }

    @Test
    void theValueOfAKeyIsFoundByTheKeyThoughAnotherValueEqualsIt() {
        Map<String, Integer> map = Map.of("one", 7, "other", 7);
        arrive(map);

        assertThat(positions(run.bag(map).at("other"))).containsExactly("#1.other");
    }

    @Test
    void aNameWithAColonIsNotTakenForCharacters() {
        Source slot = new Source("plan.json", "[0]").part("9:00-10");

        assertThat(slot.position()).isEqualTo("[0][\"9:00-10\"]");
        assertThat(slot.characters(1, 3).position()).isEqualTo("[0][\"9:00-10\"]:1-3");
        assertThat(slot.characters(1, 3).characters(1, 2).position()).isEqualTo("[0][\"9:00-10\"]:2-3");
    }

    @Test
    void whatPassedAnUnknownLibraryIsKeptApartAsAssumed() {
        Provenance provenance = run.provenance();
        int known = provenance.source(new Source("a.csv", "[0]"));
        int assumed = provenance.assumed(provenance.source(new Source("b.csv", "[0]")));
        int both = provenance.join(known, assumed);

        assertThat(run.sources(both, false)).extracting(Source::origin).containsExactlyInAnyOrder("a.csv", "b.csv");
        assertThat(run.knownSources(both, false)).extracting(Source::origin).containsExactly("a.csv");
    }

    private void arrive(Object value) {
        new HandedIn(run).label(value, new Source("input", "#1"));
    }

    private List<String> positions(OptionalInt label) {
        return run.sources(label.orElseThrow(), false).stream()
                .map(Source::position)
                .toList();
    }
}
