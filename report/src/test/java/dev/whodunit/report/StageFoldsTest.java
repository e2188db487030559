package dev.whodunit.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.diagnosis.ShownStage;
import dev.whodunit.diagnosis.StepComparison;
import dev.whodunit.diagnosis.StepComparison.Status;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.CallSite;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Phase;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What folds into what, as {@code holder-last}, with a mark if it is folded when the page is opened. */
class StageFoldsTest {

    private final List<ShownStage> stages = new ArrayList<>();

    private void add(int count, Status status, int depth) {
        for (int i = 0; i < count; i++) {
            Step step = new Step(
                    0,
                    -1,
                    FunctionRef.of(FunctionKind.METHOD, "com.acme.Shop", "sell", "()V"),
                    new CallSite(0, "Shop.java", 1, ""),
                    Phase.TEST,
                    false,
                    CallLog.EMPTY,
                    List.of());
            StepComparison comparison = new StepComparison(Optional.empty(), Optional.of(step), status);
            stages.add(new ShownStage(comparison, depth, "sold", "Sale", "", "Shop.java:1", "sell"));
        }
    }

    private List<String> folds() {
        return StageFolds.of(stages).folds().stream().map(StageFolds.Fold::text).toList();
    }

    @Test
    void ofALongRunStagesOfWhichTheSameBecameFoldIntoTheFirstOfThem() {
        add(12, Status.SAME, 0);
        add(10, Status.AFFECTED, 0);

        assertThat(folds()).containsExactly("0-11!", "12-20!");
    }

    @Test
    void whoChangedAndTwoStagesOnEachSideAreSeen() {
        add(12, Status.SAME, 0);
        add(1, Status.CHANGED, 0);
        add(12, Status.AFFECTED, 0);

        assertThat(folds()).containsExactly("0-9!", "15-23!");
    }

    @Test
    void stagesThatWereAddedOrRemovedAreSeen() {
        add(12, Status.SAME, 0);
        add(6, Status.ADDED, 0);
        add(6, Status.REMOVED, 0);

        assertThat(folds()).containsExactly("0-11!");
    }

    @Test
    void fewInARowAreSeen() {
        for (int i = 0; i < 8; i++) {
            add(3, i % 2 == 0 ? Status.SAME : Status.AFFECTED, 0);
        }

        assertThat(folds()).isEmpty();
    }

    @Test
    void aShortRunIsSeenAsAWhole() {
        add(19, Status.SAME, 0);
        add(1, Status.CHANGED, 0);

        assertThat(folds()).isEmpty();
    }

    @Test
    void aRunThatIsAsAcceptedIsSeenAsAWhole() {
        add(60, Status.SAME, 0);

        assertThat(folds()).isEmpty();
    }

    @Test
    void theWayDownToWhoChangedCanBeFoldedAndIsOpen() {
        add(1, Status.CONTAINS, 0);
        add(1, Status.CONTAINS, 1);
        add(1, Status.CHANGED, 2);
        add(1, Status.AFFECTED, 0);

        assertThat(folds()).containsExactly("0-2", "1-2");
    }
}
