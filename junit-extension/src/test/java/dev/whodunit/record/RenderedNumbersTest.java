package dev.whodunit.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.run.CallLog;
import dev.whodunit.run.Phase;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.run.Step;
import dev.whodunit.weave.Scope;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import targets.Often;

/** A number has the form that a renderer gives it in every execution, not only in those that are kept in full. */
class RenderedNumbersTest {

    @Test
    void aRendererOfNumbersCountsForAllExecutions() {
        assertThat(resultsOf("number")).hasSize(1);
    }

    @Test
    void withoutOneNumbersDiffer() {
        assertThat(resultsOf("")).hasSizeGreaterThan(900);
    }

    private static Set<Long> resultsOf(String rendered) {
        try (OpenRun run = Tracer.start().open(Scope.of("targets.Often"), Budget.DEFAULT, false, reading -> {
            if (!rendered.isEmpty()) {
                reading.renderer(Integer.class, number -> rendered);
            }
        })) {
            run.enterPhase(Phase.TEST);
            new Often().call();
            run.suspend();
            Step plus = run.recording(new RunIdentity("often", "often", "often", "often", "often")).steps().stream()
                    .filter(step -> step.function().method().equals("plus"))
                    .findFirst()
                    .orElseThrow();
            CallLog log = plus.log();
            return IntStream.range(0, log.entries()).mapToObj(log::output).collect(Collectors.toSet());
        }
    }
}
