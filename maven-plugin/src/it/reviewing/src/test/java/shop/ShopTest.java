package shop;

import static dev.whodunit.assertions.WhodunitAssertions.assertThat;

import dev.whodunit.PipelineRun;
import dev.whodunit.junit.PipelineExtension;
import dev.whodunit.junit.TracePipeline;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PipelineExtension.class)
@TracePipeline(Shop.class)
class ShopTest {

    @Test
    void totals(PipelineRun run) {
        Shop.total(List.of(100, 200));

        assertThat(run).matchesSnapshot();
    }
}
