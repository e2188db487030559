package dev.whodunit.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.canonical.ValueReader;
import dev.whodunit.run.KeptCalls;
import dev.whodunit.run.KeptValue;
import dev.whodunit.run.Phase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallValuesTest {

    private final ValueReader reader = ValueReader.builder().build();
    private final StepNode step = new StepNode(null, 0, 0, Phase.TEST, 1_000);

    @Test
    void aValueIsKeptOnce() {
        SmallValues values = new SmallValues(reader, Budget.DEFAULT);

        int first = position(values, step, "SFO");
        int other = position(values, step, "LAX");
        int again = position(values, new StepNode(null, 1, 1, Phase.TEST, 1_000), new String("SFO"));

        assertThat(again).isEqualTo(first).isNotEqualTo(other);
        assertThat(values.values()).extracting(KeptValue::json).containsExactly("\"SFO\"", "\"LAX\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 5_000})
    void everyValueIsFoundAgainAmongMany(int count) {
        SmallValues values = new SmallValues(reader, Budget.DEFAULT);
        for (int i = 0; i < count; i++) {
            position(values, step, "row " + i);
        }

        for (int i = 0; i < count; i++) {
            assertThat(values.values().get(position(values, step, "row " + i)).json())
                    .isEqualTo("\"row " + i + "\"");
        }
        assertThat(values.values()).hasSize(count);
    }

    @Test
    void aValueIsReadOutsideTheLock() {
        ValueReader asking = ValueReader.builder()
                .renderer(Thread.class, SmallValuesTest::runToItsEnd)
                .build();
        SmallValues values = new SmallValues(asking, Budget.DEFAULT);
        Thread other = new Thread(() -> values.position(step, 4, "SFO"));

        values.position(step, 2, other);

        assertThat(other.isAlive()).isFalse();
        assertThat(values.values()).extracting(KeptValue::json).contains("\"done\"");
    }

    private static String runToItsEnd(Thread thread) {
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
        try {
            thread.join(5_000);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return thread.isAlive() ? "waits" : "done";
    }

    @Test
    void whatIsLongIsNotKept() {
        SmallValues values = new SmallValues(reader, Budget.DEFAULT);

        assertThat(position(values, step, "x".repeat(5_000))).isEqualTo(KeptCalls.NOT_KEPT);
        assertThat(position(values, step, java.util.Collections.nCopies(1_000, 1)))
                .isEqualTo(KeptCalls.NOT_KEPT);
        assertThat(values.values()).isEmpty();
    }

    @Test
    void aStepThatUsedItsShareLeavesRoomForTheNext() {
        SmallValues values = new SmallValues(reader, Budget.DEFAULT.withContents(1_000));
        int kept = 0;
        while (step.keepsRows(kept % 1_000)) {
            position(values, step, "row " + kept);
            kept++;
        }
        StepNode next = new StepNode(null, 1, 1, Phase.TEST, 1_000);

        assertThat(position(values, next, "another")).isGreaterThan(0);
        assertThat(next.keepsRows(0)).isTrue();
    }

    @Test
    void rowsOfExecutionsStandAtTheirIndex() {
        SmallValues values = new SmallValues(reader, Budget.DEFAULT);
        for (int i = 0; i < 3; i++) {
            step.open(-1, i);
        }
        int position = position(values, step, 7);

        step.close(2, 0, 0, 2, 2, new int[] {position, KeptCalls.NOT_KEPT, 0, 0}, 2);

        KeptCalls kept = step.kept(List.of("n"), values.values());
        assertThat(kept.call(0)).isEmpty();
        assertThat(kept.call(2).orElseThrow().output().preview()).isEqualTo("7");
        assertThat(kept.call(2).orElseThrow().inputs().get(0).name()).isEqualTo("n");
    }

    private int position(SmallValues values, StepNode node, Object value) {
        return values.position(node, reader.digest(value, Integer.MAX_VALUE), value);
    }
}
