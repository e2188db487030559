package dev.whodunit.benchmarks.overhead;

import dev.whodunit.benchmarks.overhead.work.RowPipeline;
import dev.whodunit.record.Budget;
import dev.whodunit.record.OpenRun;
import dev.whodunit.record.Tracer;
import dev.whodunit.run.Phase;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.weave.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Prints what recording rows takes, for ten thousand to ten million of them, each in a JVM of its own. */
public final class RowScaling {

    private static final int WARM_UP = 30;
    private static final int WARM_UP_ROWS = 20_000;
    private static final Scope WORK = Scope.of("dev.whodunit.benchmarks.overhead.work.*");

    private RowScaling() {}

    /**
     * Prints the table, or what one JVM comes to.
     *
     * @param args the heap, as in {@code 6g}; or of one JVM the way and the rows
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 2) {
            measure(args[0].equals(Way.LIGHT.word()) ? Budget.LIGHT : Budget.DEFAULT, Integer.parseInt(args[1]));
            return;
        }
        System.out.println("| rows | way | untouched, ms | recorded, ms | ns more per row | kept, MB |");
        System.out.println("| ---: | --- | ---: | ---: | ---: | ---: |");
        for (Way way : List.of(Way.LIGHT, Way.DEEP)) {
            for (int rows = 10_000; rows <= 10_000_000; rows *= 10) {
                System.out.println("| " + rows + " | " + way.word() + " | " + inItsJvm(args[0], way, rows) + " |");
            }
        }
    }

    private static String inItsJvm(String heap, Way way, int rows) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms" + heap,
                "-Xmx" + heap,
                "-XX:+AlwaysPreTouch",
                "-XX:+EnableDynamicAgentLoading",
                "-Djdk.attach.allowAttachSelf=true",
                "-cp",
                System.getProperty("java.class.path"),
                RowScaling.class.getName(),
                way.word(),
                String.valueOf(rows));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(rows + " rows ended with exit code " + process.exitValue() + ": " + printed);
        }
        return printed.lines().reduce("", (before, line) -> line);
    }

    private static void measure(Budget budget, int rows) {
        for (int round = 0; round < WARM_UP; round++) {
            new RowPipeline(WARM_UP_ROWS).getAsLong();
        }
        long start = System.nanoTime();
        new RowPipeline(rows).getAsLong();
        double untouched = (System.nanoTime() - start) / 1e6;
        for (int round = 0; round < WARM_UP; round++) {
            recorded(budget, WARM_UP_ROWS);
        }
        double[] recorded = recorded(budget, rows);
        System.out.printf(
                Locale.ROOT,
                "%.0f | %.0f | %.0f | %.1f%n",
                untouched,
                recorded[0],
                (recorded[0] - untouched) * 1e6 / rows,
                recorded[1]);
    }

    /** Milliseconds that it took, and megabytes that are kept of it beside its recording. */
    private static double[] recorded(Budget budget, int rows) {
        boolean isWarmUp = rows == WARM_UP_ROWS;
        long before = isWarmUp ? 0 : used();
        try (OpenRun run = Tracer.start().open(WORK, budget)) {
            run.enterPhase(Phase.TEST);
            long start = System.nanoTime();
            new RowPipeline(rows).getAsLong();
            run.suspend();
            double millis = (System.nanoTime() - start) / 1e6;
            double kept = isWarmUp ? 0 : (used() - before) / 1e6;
            run.recording(new RunIdentity("rows", "rows", "rows", "rows", "rows"));
            return new double[] {millis, kept};
        }
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
