package dev.whodunit.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.diagnosis.Diagnosis;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import dev.whodunit.snapshots.Snapshot;
import dev.whodunit.testing.CompiledSource;
import dev.whodunit.testing.Traced;
import dev.whodunit.weave.Scope;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import targets.Parallel;

/** Which thread takes which element of a parallel stream is chance; what is recorded must not be. */
class ParallelStreamsTest {

    /** No thread goes on before two have come, if there are two. */
    private static final String WORK = """
            package shared;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.stream.*;
            public class Work implements Callable<Object> {
                private static final Set<Thread> SEEN = ConcurrentHashMap.newKeySet();
                private static final CountDownLatch TWO = new CountDownLatch(2);
                public Object call() {
                    return IntStream.range(0, 8).parallel().mapToObj(Work::onTwoThreads).collect(Collectors.toList());
                }
                static String onTwoThreads(int number) {
                    try {
                        if (SEEN.add(Thread.currentThread())) {
                            TWO.countDown();
                        }
                        TWO.await(1, TimeUnit.SECONDS);
                    } catch (InterruptedException interrupted) {
                        throw new IllegalStateException(interrupted);
                    }
                    return "n" + number;
                }
            }
            """;

    @Test
    void eachFunctionOfAParallelStreamIsOneStep() {
        Recording recording = Traced.run(Parallel.class).recording();

        assertThat(recording.steps())
                .filteredOn(step -> step.function().displayName().equals("label"))
                .singleElement()
                .matches(Step::concurrent)
                .extracting(Step::count)
                .isEqualTo(1_333L);
    }

    /** Also where another thread comes to one of the first executions, which are all that is told of. */
    @Test
    void itIsOneStepWhereOnlyFirstExecutionsAreRecorded() {
        Traced traced = Traced.run(
                "shared.Work", CompiledSource.compile("shared.Work", WORK), Scope.of("shared.."), Budget.LIGHT, false);

        assertThat(traced.result()).isEqualTo(traced.plain());
        assertThat(traced.step("Work.onTwoThreads").count()).isEqualTo(8);
    }

    @RepeatedTest(10)
    void runningItAgainChangesNothing() {
        Recording accepted = Traced.run(Parallel.class).recording();
        Recording current = Traced.run(Parallel.class).recording();

        assertThat(Diagnosis.compare(accepted, current).isSame()).isTrue();
        assertThat(Snapshot.of(current).matches(Snapshot.of(accepted))).isTrue();
    }
}
