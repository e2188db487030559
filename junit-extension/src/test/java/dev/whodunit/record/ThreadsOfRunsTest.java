package dev.whodunit.record;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.run.Call;
import dev.whodunit.run.Notice;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.run.Step;
import dev.whodunit.weave.Scope;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import targets.orders.Orders;

/** What runs on other threads is of the run that it works for, or of none. */
class ThreadsOfRunsTest {

    private static final int TASKS = 20;

    static Stream<Mechanism> mechanisms() {
        return Stream.of(Mechanism.values()).filter(Mechanism::isThere);
    }

    /** Nobody knows of a pool that a test has made whether another one uses it. */
    static Stream<Mechanism> mechanismsOfRunsAtOnce() {
        return mechanisms().filter(mechanism -> mechanism != Mechanism.STATIC_EXECUTOR);
    }

    @BeforeEach
    void forgetWhatWasLateBefore() {
        List<Latecomers> unused = Tracer.start().takeLatecomers();
    }

    @ParameterizedTest
    @MethodSource("mechanisms")
    void whatATestStartsIsOfItsRun(Mechanism mechanism) throws Exception {
        for (int number = 1; number <= 2; number++) {
            try (OpenRun run = open("run")) {
                label(mechanism, number, 3);

                assertOwn(recording(run), number, 3);
                assertThat(recording(run).notices()).isEmpty();
                Thread.sleep(20); // a worker that is on its way out of a task would count as busy with it
            }
        }
    }

    @ParameterizedTest
    @MethodSource("mechanisms")
    void whatStillRunsAtTheEndIsNoneOfTheNextRun(Mechanism mechanism) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch next = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        OpenRun first = open("PricesTest#first");
        mechanism.start(() -> {
            Orders.label(1);
            begun.countDown();
            await(next);
            for (int i = 0; i < 3; i++) {
                Orders.label(1);
            }
            done.countDown();
        });
        assertThat(begun.await(20, SECONDS)).isTrue();
        first.close();
        try (OpenRun second = open("PricesTest#second")) {
            next.countDown();
            assertThat(done.await(20, SECONDS)).isTrue();
            Orders.label(2);

            assertOwn(recording(second), 2, 1);
            assertThat(recording(second).notices()).isEmpty();
        }

        String late = "3 executions came after the test PricesTest#first had ended, and are in no recording:"
                + " targets.orders.Orders.label 3 times. Let the test wait for what it starts.";
        assertThat(recording(first).notices()).containsExactly(new Notice(Notice.Kind.UNATTRIBUTED, late));
        assertThat(Tracer.start().takeLatecomers())
                .extracting(Latecomers::sentence)
                .containsExactly(late);
        assertThat(Tracer.start().takeLatecomers()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mechanismsOfRunsAtOnce")
    void runsAtOnceHaveTheirOwnOnly(Mechanism mechanism) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        var first =
                CompletableFuture.supplyAsync(() -> runOf(mechanism, 1, together), work -> new Thread(work).start());
        var second =
                CompletableFuture.supplyAsync(() -> runOf(mechanism, 2, together), work -> new Thread(work).start());

        long recorded = assertOnly(first.get(60, SECONDS), 1) + assertOnly(second.get(60, SECONDS), 2);
        long lost = lost(first.get());
        assertThat(lost(second.get())).isEqualTo(lost);
        assertThat(recorded + lost).isEqualTo(2L * TASKS);
        assertThat(lost > 0).isEqualTo(mechanism.isShared);
    }

    /** As the notice tells it. */
    private static long lost(Recording recording) {
        return recording.notices().stream()
                .map(Notice::text)
                .filter(text -> text.contains(" calls of the pipeline are not recorded"))
                .mapToLong(text -> Long.parseLong(text.substring(0, text.indexOf(' '))))
                .sum();
    }

    private static Recording runOf(Mechanism mechanism, int number, CyclicBarrier together) {
        try (OpenRun run = open("run")) {
            together.await(20, SECONDS);
            label(mechanism, number, TASKS);
            together.await(20, SECONDS);
            return recording(run);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void aThreadInsideOfThePipelineStaysWithTheRunThatHasEnded() throws Exception {
        OpenRun first = open("PricesTest#stalls");
        Thread stalled = new Thread(Orders::stall);
        stalled.start();
        while (recording(first).steps().size() < 2) {
            Thread.onSpinWait();
        }
        first.close();
        try (OpenRun second = open("next")) {
            stalled.interrupt();
            stalled.join();

            assertThat(recording(second).steps()).isEmpty();
        }
    }

    private static void label(Mechanism mechanism, int number, int times) throws Exception {
        CountDownLatch done = new CountDownLatch(times);
        for (int i = 0; i < times; i++) {
            mechanism.start(() -> {
                Orders.label(number);
                done.countDown();
            });
        }
        assertThat(done.await(20, SECONDS)).isTrue();
    }

    private static void assertOwn(Recording recording, int number, int times) {
        assertThat(assertOnly(recording, number)).isEqualTo(times);
    }

    private static long assertOnly(Recording recording, int number) {
        long count = 0;
        for (Step step : recording.steps()) {
            if (step.function().toString().equals("Orders.label")) {
                count += step.count();
                assertThat(Stream.concat(
                                step.samples().stream(),
                                Stream.iterate(0L, i -> i + 1)
                                        .limit(step.count())
                                        .flatMap(i -> step.kept().call(i).stream())))
                        .extracting(Call::output)
                        .allMatch(output -> output.preview().equals("\"amount " + number + "\""));
            }
        }
        return count;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static OpenRun open(String name) {
        OpenRun run = Tracer.start().open(Scope.of("targets.orders.*"), Budget.DEFAULT);
        run.named(name);
        return run;
    }

    private static Recording recording(OpenRun run) {
        return run.recording(new RunIdentity("run", "run", "call", "run", "run"));
    }
}
