package dev.whodunit.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.canonical.ValueReader;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.Phase;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueProbeTest {

    private static final long LATE = 1_000_001;

    private final ValueProbe probe = probe();
    private final StepNode step = new StepNode(null, 1, 1, Phase.TEST, 10);

    record Row(int id, String text) {}

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 4_095, 4_096, 5_000, 70_000, 3_000_000})
    void aTextIsToldTheSameEachTimeItPasses(int length) {
        String text = "x".repeat(length);
        Sight first = probe().look(step, 0, text);

        assertThat(probe.look(step, 0, text)).isEqualTo(first);
        assertThat(probe.look(step, 1, text)).isEqualTo(first);
        assertThat(probe.look(step, 2, new String(text.toCharArray()))).isEqualTo(first);
    }

    @Test
    void aLongTextThatChangesAtItsEndIsSeen() {
        String text = "x".repeat(100_000);

        assertThat(probe.look(step, 0, text + "a").digest())
                .isNotEqualTo(probe.look(step, 1, text + "b").digest());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 200, 100_000})
    void aRowIsToldTheSameEachTimeItPasses(int length) {
        Row row = new Row(1, "x".repeat(length));
        Sight first = probe().look(step, 0, row);

        assertThat(probe.look(step, 0, row)).isEqualTo(first);
        assertThat(probe.look(step, 1, row)).isEqualTo(first);
        assertThat(probe.look(step, 2, new Row(1, row.text()))).isEqualTo(first);
    }

    @Test
    void whatWasOnlyGlancedAtIsReadToItsEndWhereItMayBe() {
        String text = "x".repeat(100_000);
        probe.glance(text);

        assertThat(CallLog.isCut(probe.look(step, 0, text).digest())).isFalse();
    }

    @Test
    void whatWasReadToItsEndIsGlancedAtWhereNoMoreMayBeRead() {
        StepNode spent = new StepNode(null, 1, 1, Phase.TEST, 10);
        spent.spend(Budget.DEFAULT.walkPerStep());
        List<String> texts =
                IntStream.range(0, 3).mapToObj(i -> i + "x".repeat(100_000)).toList();
        texts.forEach(text -> probe.look(step, 0, text));

        assertThat(texts)
                .allSatisfy(
                        text -> assertThat(probe.look(spent, LATE, text)).isEqualTo(probe().look(spent, LATE, text)));
    }

    private static ValueProbe probe() {
        return new ValueProbe(ValueReader.builder().build(), Budget.DEFAULT);
    }
}
