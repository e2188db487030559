package dev.whodunit.junit;

import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.PipelineRun;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import targets.orders.Orders;

/** What code before all tests of a class has computed is not followed, and whoever asks for it is told so. */
class LineageBeforeAllTest {

    private static final String BEFORE_ALL = "What code before all tests of the class has computed is not followed:"
            + " compute it in @BeforeEach or in the test.";

    @TempDir
    Path folder;

    @Test
    void whoAsksForItIsToldSo() {
        TestCaseRun run = TestCaseRun.of(folder, AsksForWhatWasBeforeAllTestCase.class);

        assertThat(run.failures()).contains("Where the parts of").endsWith("\nNot all was followed:\n  " + BEFORE_ALL);
    }

    @Test
    void whatIsThereBeforeEachTestIsFollowed() {
        TestCaseRun run = TestCaseRun.of(folder, AsksForWhatWasBeforeEachTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.passed()).isEqualTo(1);
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Orders.class)
    static class AsksForWhatWasBeforeAllTestCase {

        @BeforeAll
        static void setUp() {
            Orders.clean(List.of(1, 2));
        }

        @Test
        void asks(PipelineRun run) {
            assertThat(run).step("clean").output().element(0).isNotDerivedFrom("label");
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Orders.class)
    static class AsksForWhatWasBeforeEachTestCase {

        @BeforeEach
        void setUp() {
            Orders.total(List.of(1, 2));
        }

        @Test
        void asks(PipelineRun run) {
            assertThat(run).step("total").output().lineage().isDerivedFrom("clean");
        }
    }
}
