package dev.whodunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.run.Runs;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictAdviceTest {

    @Test
    void whereOnlyASnapshotIsAtHandOtherSettingsHelpThanForARecording() {
        Tolerance tolerance = new Tolerance(1e-9);
        String unknown = tolerance.unknown(Runs.of("Totals")
                .step("add", step -> step.out("Integer", "3"))
                .build()
                .steps()
                .get(0));
        Verdict verdict = new Verdict(Verdict.Kind.UNKNOWN, List.of(), List.of(), unknown, List.of(), List.of());

        assertThat(verdict.summary()).endsWith("raise whodunit.samples or whodunit.contents to keep them");
        assertThat(verdict.withoutAdvice().summary())
                .endsWith(
                        "is not known: the snapshot has none of them. Either no rule is about what the code calls them"
                                + " there, or they did not fit when it was accepted (whodunit.values)");
    }
}
