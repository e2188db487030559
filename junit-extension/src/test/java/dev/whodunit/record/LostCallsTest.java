package dev.whodunit.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.run.Notice;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.weave.Scope;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import targets.early.Early;
import targets.orders.Orders;

/** A pool that was there before the runs: its thread belongs to none of them. */
class LostCallsTest {

    private final ExecutorService pool = Executors.newSingleThreadExecutor();

    @BeforeEach
    void startThePool() throws Exception {
        pool.submit(() -> {}).get();
    }

    @AfterEach
    void stopThePool() {
        pool.shutdownNow();
    }

    @Test
    void callsThatCouldBelongToTwoRunsAreToldInBoth() throws Exception {
        try (OpenRun one = open("targets.orders.*");
                OpenRun other = open("targets.orders.*")) {
            label(2);

            assertThat(recording(one).steps()).isEmpty();
            assertThat(recording(one).notices())
                    .containsExactly(new Notice(
                            Notice.Kind.UNATTRIBUTED,
                            "2 calls of the pipeline are not recorded: they came from threads that belong to none of the"
                                    + " runs that were open at the time. Start these threads in the test, or do not run"
                                    + " such tests at once."));
            assertThat(recording(other).notices()).isEqualTo(recording(one).notices());
        }
    }

    @Test
    void callsOfOtherCodeAreNotMissed() throws Exception {
        try (OpenRun one = open("targets.orders.*");
                OpenRun other = open("targets.early.*")) {
            label(1);
            Early.greeting("Ann");

            assertThat(recording(other).notices()).isEmpty();
            assertThat(recording(one).notices()).extracting(Notice::kind).containsExactly(Notice.Kind.UNATTRIBUTED);
        }
    }

    @Test
    void whatWasLostBeforeOrAfterARunIsNoneOfIt() throws Exception {
        OpenRun ended = open("targets.orders.*");
        try (OpenRun one = open("targets.orders.*")) {
            ended.close();
            label(1);

            assertThat(recording(ended).notices()).isEmpty();
            assertThat(recording(one).notices()).isEmpty();
            assertThat(recording(one).steps())
                    .extracting(step -> step.function().toString())
                    .contains("Orders.label");
        }
    }

    private void label(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            pool.submit(() -> Orders.label(1)).get();
        }
    }

    private static OpenRun open(String scope) {
        return Tracer.start().open(Scope.of(scope), Budget.DEFAULT);
    }

    private static Recording recording(OpenRun run) {
        return run.recording(new RunIdentity("run", "run", "call", "run", "run"));
    }
}
