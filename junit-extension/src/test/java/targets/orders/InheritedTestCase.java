package targets.orders;

import dev.whodunit.junit.PipelineExtension;
import dev.whodunit.junit.TracePipeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test in the package of its pipeline, which extends another class there. */
public class InheritedTestCase extends LabelTests {}

@ExtendWith(PipelineExtension.class)
@TracePipeline(Orders.class)
abstract class LabelTests {

    @Test
    void labels() {
        Orders.label(number());
    }

    static int number() {
        return 1;
    }
}
