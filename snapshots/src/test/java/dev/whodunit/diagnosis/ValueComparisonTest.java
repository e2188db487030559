package dev.whodunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.run.Contents;
import dev.whodunit.run.Runs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValueComparisonTest {

    private static final String WAS = "[100.0,5.0]";
    private static final String IS = "[105.0,25.0]";

    private final ValueComparison values = new ValueComparison(
            new Contents(Map.of(Runs.fingerprint(WAS), WAS)),
            new Contents(Map.of(Runs.fingerprint(IS), IS)),
            new NumberDifference(
                    Tolerance.NONE.withRules(List.of(new ToleranceRule("weights", "", Likeness.absolute(6))))));

    @Test
    void whatIsNearEnoughIsShownAsAccepted() {
        compare("weights");

        assertThat(shown()).isEqualTo("[100.0,25.0]");
    }

    @Test
    void whereTheSameTwoValuesAreAtAnotherPlaceOfWhichNothingIsSaidAllIsShown() {
        compare("weights");
        compare("total");

        assertThat(shown()).isEqualTo(IS);
    }

    private void compare(String name) {
        values.between(Runs.artifact(name, "double[]", WAS), Runs.artifact(name, "double[]", IS));
    }

    private String shown() {
        return values.marked().beside(Runs.fingerprint(WAS), Runs.fingerprint(IS), WAS, IS);
    }
}
