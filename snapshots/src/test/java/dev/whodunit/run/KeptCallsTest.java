package dev.whodunit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeptCallsTest {

    private final List<KeptValue> values = List.of(value("1"), value("2"));

    @Test
    void anExecutionIsShownWithItsArgumentsAndResult() {
        Call call = new KeptCalls(List.of("n"), new int[] {0, 0, 1, 0}, values)
                .call(1)
                .orElseThrow();

        assertThat(call.output().preview()).isEqualTo("2");
        assertThat(call.input("n").orElseThrow().preview()).isEqualTo("1");
        assertThat(call.threw()).isFalse();
    }

    @Test
    void aResultThatIsAnExceptionWasThrown() {
        Call call = new KeptCalls(List.of(), new int[] {KeptCalls.thrown(1)}, values)
                .call(0)
                .orElseThrow();

        assertThat(call.threw()).isTrue();
        assertThat(call.output().preview()).isEqualTo("2");
    }

    @Test
    void aValueThatWasNotKeptIsNotComparedWithAnything() {
        int[] cells = {KeptCalls.NOTHING, KeptCalls.NOT_KEPT, 1};
        Call call = new KeptCalls(List.of("rows", "n"), cells, values).call(0).orElseThrow();

        assertThat(call.output().isVoid()).isTrue();
        assertThat(call.input("rows").orElseThrow().fingerprint()).isEqualTo(Fingerprint.NONE);
        assertThat(call.input("rows")
                        .orElseThrow()
                        .hasSameContentAs(call.input("rows").orElseThrow()))
                .isFalse();
    }

    @Test
    void nothingIsSaidOfExecutionsOfWhichNothingWasKept() {
        KeptCalls calls = new KeptCalls(List.of(), new int[] {KeptCalls.NOT_KEPT}, values);

        assertThat(calls.call(0)).isEmpty();
        assertThat(calls.call(1)).isEmpty();
    }

    @Test
    void cellsThatPointNowhereAreRefused() {
        assertThatThrownBy(() -> new KeptCalls(List.of(), new int[] {KeptCalls.thrown(2)}, values))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no value 2 among 2");
        assertThatThrownBy(() -> new KeptCalls(List.of("a"), new int[] {0}, values))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 cells are not whole rows of a result and 1 arguments");
    }

    @Test
    void cellsStillPointToTheirValuesBehindOtherValues() {
        KeptCalls calls = new KeptCalls(List.of(), new int[] {1, KeptCalls.thrown(0), KeptCalls.NOTHING}, values);
        List<KeptValue> all = List.of(value("7"), values.get(0), values.get(1));

        KeptCalls shifted = calls.shiftedBy(1, all);

        for (int i = 0; i < 3; i++) {
            assertThat(shifted.call(i)).isEqualTo(calls.call(i));
        }
    }

    private static KeptValue value(String json) {
        Fingerprint fingerprint = new Fingerprint(json.hashCode(), 1);
        return new KeptValue(new Artifact("", "Integer", ArtifactState.COMPLETE, fingerprint, -1, json, ""), json);
    }
}
