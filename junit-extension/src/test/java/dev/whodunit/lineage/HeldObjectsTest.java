package dev.whodunit.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.lineage.targets.HeldObjectFlows;
import org.junit.jupiter.api.Test;

/** What hangs on objects that a library gets is looked at up to a bound, and who asks is told of the rest. */
class HeldObjectsTest {

    private static final String TARGETS = "dev.whodunit.lineage.targets.";

    @Test
    void whatIsBeyondTheBoundIsNotedOnce() throws Exception {
        LabelRun run = new LabelRun(name -> name.startsWith(TARGETS));
        run.start();
        Class<?> woven = new LabelledLoader(TARGETS, run).loadClass(HeldObjectFlows.class.getName());

        woven.getMethod("veryMany", String.class).invoke(null, "52");

        assertThat(run.notices())
                .containsOnlyOnce("What hangs on more than 4096 objects that one call of a library was given is not"
                        + " followed there.");
    }
}
