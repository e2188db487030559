package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.PipelineRun;
import dev.whodunit.assertions.WhodunitAssertions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import targets.Unseen;
import targets.orders.Desk;

/** Which word of {@link Redact} is the one for ids, counters and times that the pipeline makes itself. */
class RedactionWordsTest {

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        Unseen.NUMBERS[0] = 0;
    }

    @ParameterizedTest
    @ValueSource(classes = {ClassTestCase.class, TypeTestCase.class})
    void whatThePipelineMakesIsSaidByItsKindOrByTheFunctionAndTheClassThatItIsOf(Class<?> testCase) {
        assertThat(onceMore(testCase)).isEmpty();
    }

    @Test
    void theFunctionAloneIsNotEnoughForAnObject() {
        assertThat(onceMore(StepAloneTestCase.class))
                .contains("have other values in placed.number.value of Desk.place (Desk.java:");
    }

    @Test
    void theClassAloneIsNotEnoughForWhatItsConstructorIsGiven() {
        assertThat(onceMore(ClassAloneTestCase.class)).contains("calls new OrderNumber with value: ");
    }

    @Test
    void aCounterMayBeSaidToBeAnyNumber() {
        assertThat(onceMore(CounterTestCase.class)).isEmpty();
    }

    @Test
    void fieldsAreNotEnoughWhereThePipelineMakesWhatTheyHold() {
        assertThat(onceMore(FieldTestCase.class))
                .contains("UUID.randomUUID, called by Desk.place (Desk.java:", "@Redact");
    }

    /** What fails in the run after the one that is accepted. */
    private String onceMore(Class<?> testCase) {
        assertThat(TestCaseRun.of(folder, testCase).failures()).isEmpty();
        return TestCaseRun.of(folder, testCase).failures();
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Desk.class)
    abstract static class OrdersTestCase {

        @Test
        void orders(PipelineRun run) {
            Desk.order("ann");
            WhodunitAssertions.assertThat(run).matchesSnapshot();
        }
    }

    @Redact(known = {"uuids", "times"})
    @Redact(steps = "Desk.nextNumber", as = "number")
    static class StepAloneTestCase extends OrdersTestCase {}

    @Redact(known = {"uuids", "times"})
    @Redact(classes = Desk.OrderNumber.class, as = "number")
    static class ClassAloneTestCase extends OrdersTestCase {}

    @Redact(known = {"uuids", "times"})
    @Redact(steps = "Desk.nextNumber", types = Desk.OrderNumber.class, as = "number")
    static class TypeTestCase extends OrdersTestCase {}

    @Redact(fields = {"*.id", "*.number", "*.createdAt"})
    static class FieldTestCase extends OrdersTestCase {}

    @Redact(known = {"uuids", "times"})
    @Redact(steps = "Desk.nextNumber", classes = Desk.OrderNumber.class, as = "number")
    static class ClassTestCase extends OrdersTestCase {}

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Desk.class)
    @Tolerate(
            fields = {"turn", "nextTurn"},
            absolute = 1e9)
    static class CounterTestCase {

        @Test
        void queues(PipelineRun run) {
            assertThat(Desk.queue("ann").customer()).isEqualTo("ann");
            WhodunitAssertions.assertThat(run).matchesSnapshot();
        }
    }
}
