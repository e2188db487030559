package dev.whodunit.benchmarks.cost;

import dev.whodunit.benchmarks.cost.traced.Work;
import dev.whodunit.record.Budget;
import dev.whodunit.record.OpenRun;
import dev.whodunit.record.Tracer;
import dev.whodunit.weave.Scope;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Nanoseconds per call and per row: untouched, woven but idle, and recorded. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 7, time = 2)
public class TracingCost {

    private static final int COUNT = 100_000;

    /** Untouched. */
    @State(org.openjdk.jmh.annotations.Scope.Benchmark)
    public static class Plain {
        final dev.whodunit.benchmarks.cost.plain.Work work = new dev.whodunit.benchmarks.cost.plain.Work();
        final List<dev.whodunit.benchmarks.cost.plain.Work.Row> rows = work.rows(COUNT);
    }

    /** Woven, while no run is open. */
    @State(org.openjdk.jmh.annotations.Scope.Benchmark)
    public static class Idle {
        final Work work = new Work();
        final List<Work.Row> rows = work.rows(COUNT);

        /** Weaves by opening a run once. */
        @Setup
        public void weave() {
            Tracer.start()
                    .open(Scope.of(Work.class.getPackageName() + ".*"), Budget.DEFAULT)
                    .close();
        }
    }

    /** Recorded; each invocation is a run of its own, so that nothing piles up. */
    @State(org.openjdk.jmh.annotations.Scope.Benchmark)
    public static class Recorded {
        final Work work = new Work();
        final List<Work.Row> rows = work.rows(COUNT);
        private final Tracer tracer = Tracer.start();
        private OpenRun run = open();

        private OpenRun open() {
            return tracer.open(Scope.of(Work.class.getPackageName() + ".*"), Budget.DEFAULT);
        }

        /** Opens the run. */
        @Setup(Level.Invocation)
        public void begin() {
            run = open();
        }

        /** Ends the run. */
        @TearDown(Level.Invocation)
        public void end() {
            run.close();
        }
    }

    /** 100,000 calls of a tiny method. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int tinyCallPlain(Plain state) {
        return state.work.tinyCalls(COUNT);
    }

    /** 100,000 calls of a tiny method. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int tinyCallIdle(Idle state) {
        return state.work.tinyCalls(COUNT);
    }

    /** 100,000 calls of a tiny method. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int tinyCallRecorded(Recorded state) {
        return state.work.tinyCalls(COUNT);
    }

    /** A function per row, that makes a new row: two calls in scope, six field reads, three library calls. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public Object rowPlain(Plain state) {
        return state.work.perRow(state.rows);
    }

    /** A function per row. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public Object rowIdle(Idle state) {
        return state.work.perRow(state.rows);
    }

    /** A function per row. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public Object rowRecorded(Recorded state) {
        return state.work.perRow(state.rows);
    }

    /** One step over all rows, per row. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public Object coarsePlain(Plain state) {
        return state.work.coarse(state.rows);
    }

    /** One step over all rows, per row. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public Object coarseRecorded(Recorded state) {
        return state.work.coarse(state.rows);
    }
}
