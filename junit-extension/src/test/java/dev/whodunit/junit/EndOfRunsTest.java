package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.PipelineRun;
import dev.whodunit.assertions.WhodunitAssertions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import targets.orders.Orders;

class EndOfRunsTest {

    private static final ExecutorService POOL = Executors.newSingleThreadExecutor();
    private static final AtomicInteger INSTANCES = new AtomicInteger();

    @TempDir
    Path folder;

    /** A pool that is older than all runs works for the only one that is open: a run left open would take that away. */
    @Test
    void theRunOfATestWithoutAnInstanceEndsWithTheTest() throws Exception {
        POOL.submit(() -> {}).get();
        try {
            TestCaseRun run = TestCaseRun.of(folder, FirstInstanceFails.class);

            assertThat(run.failures()).isEqualTo("no instance");
            assertThat(run.passed()).isEqualTo(1);
            assertThat(run.roots("FirstInstanceFails/labels[2]")).containsExactly("TEST Orders.label");
        } finally {
            POOL.shutdownNow();
        }
    }

    @Test
    void theRunOfATestIsNotHeldWhileTheNextOneRuns() {
        TestCaseRun run = TestCaseRun.of(folder, RemembersItsRuns.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.passed()).isEqualTo(2);
    }

    @Test
    void junitHasNothingToWarnOfWhenRunsEnd() {
        List<String> warnings = new CopyOnWriteArrayList<>();
        Handler handler = new Warnings(warnings);
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            assertThat(TestCaseRun.of(folder, Plain.class).failures()).isEmpty();
        } finally {
            root.removeHandler(handler);
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void whatATestLeavesRunningIsToldAtTheEnd() {
        List<String> warnings = new CopyOnWriteArrayList<>();
        Handler handler = new Warnings(warnings);
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            TestCaseRun run = TestCaseRun.of(folder, LeavesAThread.class);

            assertThat(run.failures()).isEmpty();
            assertThat(run.roots("LeavesAThread/first")).containsExactly("TEST Orders.label");
            assertThat(run.roots("LeavesAThread/second")).containsExactly("TEST Orders.clean");
        } finally {
            root.removeHandler(handler);
        }
        assertThat(warnings)
                .containsExactly(
                        "3 executions came after the test EndOfRunsTest.LeavesAThread#first had ended, and are in no"
                                + " recording: targets.orders.Orders.clean 1 time, targets.orders.Orders.label 1 time,"
                                + " targets.orders.Orders.total 1 time. Let the test wait for what it starts.");
    }

    @Test
    void testsThatPassPrintNothing() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        try {
            assertThat(TestCaseRun.of(folder, Plain.class).failures()).isEmpty();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static final class Warnings extends Handler {

        private final List<String> messages;

        Warnings(List<String> messages) {
            this.messages = messages;
            setLevel(Level.WARNING);
        }

        @Override
        public void publish(LogRecord logged) {
            if (isLoggable(logged)) {
                messages.add(logged.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Orders.class)
    static class Plain {

        @Test
        void labels() {
            assertThat(Orders.label(7)).isEqualTo("amount 7");
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Orders.class)
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class RemembersItsRuns {

        private static WeakReference<PipelineRun> before = new WeakReference<>(null);

        @Test
        void first(PipelineRun run) {
            Orders.label(1);
            WhodunitAssertions.assertThat(run).matchesSnapshot();
            before = new WeakReference<>(run);
        }

        @Test
        void second(PipelineRun run) {
            Orders.label(1);
            WhodunitAssertions.assertThat(run).matchesSnapshot();
            for (int i = 0; i < 100 && before.get() != null; i++) {
                System.gc();
            }
            assertThat(before.get()).isNull();
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Orders.class)
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class LeavesAThread {

        private static final CountDownLatch BEGUN = new CountDownLatch(1);
        private static final CountDownLatch NEXT = new CountDownLatch(1);

        private static final Thread LEFT = new Thread(() -> {
            Orders.label(1);
            BEGUN.countDown();
            awaited(NEXT);
            Orders.label(2);
            Orders.total(List.of());
        });

        private static void awaited(CountDownLatch latch) {
            try {
                assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

        @Test
        void first() {
            LEFT.start();
            awaited(BEGUN);
        }

        @Test
        void second() throws Exception {
            NEXT.countDown();
            LEFT.join();
            assertThat(Orders.clean(List.of(-1))).isEmpty();
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Orders.class)
    static class FirstInstanceFails {

        FirstInstanceFails() {
            if (INSTANCES.incrementAndGet() == 1) {
                throw new IllegalStateException("no instance");
            }
        }

        @RepeatedTest(2)
        void labels() throws Exception {
            assertThat(POOL.submit(() -> Orders.label(7)).get()).isEqualTo("amount 7");
        }
    }
}
