package dev.whodunit.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.lineage.targets.ThrowingFlows;
import org.junit.jupiter.api.RepeatedTest;

/** Code that runs out of stack while it has a lock lets go of it, woven or not: on JDK 25 nine of ten rounds did not. */
class LockOnAFullStackTest {

    private static final String TARGETS = "dev.whodunit.lineage.targets.";

    @RepeatedTest(10)
    void aLockIsLetGoOfThoughTheStackIsFull() throws Exception {
        LabelRun run = new LabelRun(name -> name.startsWith(TARGETS));
        run.start();
        Class<?> woven = new LabelledLoader(TARGETS, run).loadClass(ThrowingFlows.class.getName());

        Object result = woven.getMethod("afterTheStackWasFull", int.class, int.class, int.class)
                .invoke(null, 3, 5, 7);

        assertThat(result).isEqualTo(3);
    }
}
