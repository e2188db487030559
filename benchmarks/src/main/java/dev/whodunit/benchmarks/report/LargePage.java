package dev.whodunit.benchmarks.report;

import dev.whodunit.benchmarks.large.work.SalesTable;
import dev.whodunit.diagnosis.Diagnosis;
import dev.whodunit.diagnosis.Sources;
import dev.whodunit.record.Budget;
import dev.whodunit.record.OpenRun;
import dev.whodunit.record.Tracer;
import dev.whodunit.report.Compared;
import dev.whodunit.report.PipelineCoverage;
import dev.whodunit.report.ReportFolder;
import dev.whodunit.report.RunReport;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Call;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.CallSite;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Phase;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.run.Step;
import dev.whodunit.weave.Scope;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes the page of a run whose artifacts have many rows, one of them another one than accepted, and which has many steps besides; prints
 * what that takes, and, where Node and Chromium are there, how long it takes in the browser to open and to use it.
 */
public final class LargePage {

    private static final String NAME = "Large";
    private static final double MEGABYTE = 1024 * 1024;

    private LargePage() {}

    /**
     * Prints a line for each figure.
     *
     * @param args how many rows and steps, and the folder of Node's packages, which the browser tests of {@code example-tests} install
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int rows = Integer.parseInt(args[0]);
        int steps = Integer.parseInt(args[1]);
        Recording accepted = run(rows, -1, steps);
        Recording current = run(rows, rows / 4 * 3, steps);
        RunReport report = new RunReport(
                current,
                RunReport.Outcome.FAILED,
                "",
                List.of(Compared.of(current, accepted, Diagnosis.compare(accepted, current))),
                Sources.NONE);
        ReportFolder folder = new ReportFolder(Path.of("benchmarks", "target", "large-page"), Path.of(""));
        Path name = Path.of("large");
        for (String way : List.of("cold", "warm")) {
            System.gc();
            heap().forEach(MemoryPoolMXBean::resetPeakUsage);
            long before = used();
            long start = System.nanoTime();
            folder.write(name, report, PipelineCoverage.UNKNOWN);
            System.out.printf(
                    Locale.ROOT,
                    "written %s: %.2f s, %.1f MB of heap more at most, %.2f MB of page%n",
                    way,
                    (System.nanoTime() - start) / 1e9,
                    (peak() - before) / MEGABYTE,
                    Files.size(folder.page(name)) / MEGABYTE);
        }
        if (args.length > 2) {
            browse(folder.page(name), Path.of(args[2]));
        }
    }

    private static Recording run(int rows, int wrong, int steps) throws IOException {
        try (OpenRun run = Tracer.start().open(Scope.of("dev.whodunit.benchmarks.large.work.*"), Budget.DEFAULT)) {
            run.enterPhase(Phase.TEST);
            new SalesTable(rows, wrong, 0).run();
            run.suspend();
            Recording recorded = run.recording(new RunIdentity(NAME, NAME, "large", "large", NAME));
            List<Step> all = new ArrayList<>(recorded.steps());
            int caller = all.stream()
                    .filter(step -> step.function().method().equals("run"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            while (all.size() < steps) {
                all.add(step(all.size(), caller));
            }
            return new Recording(
                    recorded.identity(),
                    all,
                    recorded.map(),
                    recorded.libraries(),
                    recorded.contents(),
                    recorded.notices());
        }
    }

    private static Step step(int id, int caller) {
        Artifact made =
                new Artifact("", "int", ArtifactState.COMPLETE, new Fingerprint(1, id), -1, String.valueOf(id), "");
        return new Step(
                id,
                caller,
                FunctionRef.of(FunctionKind.METHOD, "Large", "count" + id, "()I"),
                new CallSite(id, "Large.java", id, ""),
                Phase.TEST,
                false,
                new CallLog(new int[] {0}, new int[] {id}, new long[] {2}, new long[] {id}, List.of()),
                List.of(new Call(0, List.of(), made, false, List.of())));
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static long used() {
        return heap().stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
    }

    /** Of all pools together, which do not peak at once, so that it is no less than it was. */
    private static long peak() {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static void browse(Path page, Path packages) throws IOException, InterruptedException {
        Process measured = new ProcessBuilder(
                        "node",
                        Path.of("benchmarks", "src", "main", "node", "measure.mjs")
                                .toString(),
                        page.toAbsolutePath().toString(),
                        packages.toAbsolutePath().toString())
                .inheritIO()
                .start();
        if (measured.waitFor() != 0) {
            throw new IllegalStateException(
                    "The page could not be measured; Node, its packages and Chromium are needed.");
        }
    }
}
