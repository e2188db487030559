package dev.whodunit.junit;

import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.whodunit.PipelineRun;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import targets.orders.Orders;

@ExtendWith(PipelineExtension.class)
@TracePipeline(Orders.class)
class LiveValuesTest {

    @Test
    void anAssertionGetsTheVeryObjectThatAStepReturned(PipelineRun run) {
        List<Integer> clean = Orders.clean(List.of(3, -1, 4));

        assertThat(run).step("clean").output(LIST).isSameAs(clean);
    }

    @Test
    void anAssertionGetsTheRecordedValueOfAnObjectThatWasChangedSince(PipelineRun run) {
        List<Integer> clean = Orders.clean(List.of(3, -1, 4));
        clean.add(5);

        assertThat(run).step("clean").output(LIST).isNotSameAs(clean).containsExactly(3, 4);
    }

    @Test
    void aRunShowsItsStages(PipelineRun run) {
        Orders.total(List.of(3, -1, 4));

        assertThat(run.toString()).contains("clean").contains("Orders.java:").contains("total");
    }
}
