package dev.whodunit.benchmarks.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {

    @TempDir
    private Path folder;

    private InputFolder inputs;

    @BeforeEach
    void readOrders() throws IOException {
        Pipeline shopping = Pipeline.all().get(1);
        shopping.writeInputs(folder);
        inputs = InputFolder.read(folder, shopping.files());
    }

    @Test
    void valuesAreChosenBySeed() {
        assertThat(Plan.of(inputs, 20, 5, 1)).isEqualTo(Plan.of(inputs, 20, 5, 1));
        assertThat(Plan.of(inputs, 20, 5, 1).values())
                .hasSize(20)
                .isNotEqualTo(Plan.of(inputs, 20, 5, 2).values());
    }

    @Test
    void allAreChosenIfThereAreFewer() {
        assertThat(Plan.of(inputs, 100_000, 0, 1).values()).hasSameElementsAs(inputs.values());
    }

    @Test
    void noSetOfChangesIsTriedTwice() {
        List<Map<InputValue, Content>> changes = Plan.of(inputs, 200, 50, 1).interventions().stream()
                .map(Intervention::changes)
                .toList();

        assertThat(changes).doesNotHaveDuplicates();
    }

    @Test
    void whatIsChangedTogetherIsAlsoChangedAlone() {
        List<Intervention> all = Plan.of(inputs, 50, 20, 1).interventions();
        Set<Map<InputValue, Content>> alone = all.stream()
                .filter(Intervention::isSingle)
                .map(Intervention::changes)
                .collect(Collectors.toSet());

        assertThat(all.stream().filter(intervention -> !intervention.isSingle()))
                .extracting(Intervention::name)
                .contains("SWAP")
                .anyMatch(name -> name.contains("+"));
        assertThat(all.stream().filter(intervention -> !intervention.isSingle()))
                .allSatisfy(joint -> assertThat(joint.values())
                        .allSatisfy(value -> assertThat(alone).contains(joint.without(value))));
    }

    @Test
    void eachTwoValuesOfOneRowAreChangedTogether() {
        Plan plan = Plan.of(inputs, 60, 0, 1);
        Set<Set<InputValue>> together = plan.interventions().stream()
                .map(intervention -> Set.copyOf(intervention.values()))
                .collect(Collectors.toSet());

        assertThat(plan.values())
                .allSatisfy(value -> assertThat(plan.values())
                        .filteredOn(other -> other.isInRowOf(value) && !other.equals(value))
                        .allSatisfy(other -> assertThat(together).contains(Set.of(value, other))));
        assertThat(together).anyMatch(values -> values.size() == 2 && areOfOneRow(values));
    }

    private static boolean areOfOneRow(Set<InputValue> values) {
        return values.stream().allMatch(values.iterator().next()::isInRowOf);
    }
}
