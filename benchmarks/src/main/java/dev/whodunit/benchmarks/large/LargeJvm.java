package dev.whodunit.benchmarks.large;

import dev.whodunit.benchmarks.large.work.ByteArray;
import dev.whodunit.benchmarks.large.work.ByteFile;
import dev.whodunit.benchmarks.large.work.LargePipeline;
import dev.whodunit.benchmarks.large.work.SalesTable;
import dev.whodunit.record.Budget;
import dev.whodunit.record.OpenRun;
import dev.whodunit.record.Tracer;
import dev.whodunit.run.Phase;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.snapshots.SnapshotOutcome;
import dev.whodunit.snapshots.SnapshotStore;
import dev.whodunit.snapshots.UpdatePolicy;
import dev.whodunit.verification.SecondRun;
import dev.whodunit.verification.SnapshotVerification;
import dev.whodunit.weave.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/** A JVM that runs one large pipeline once, untouched, or recorded and compared, and ends. */
final class LargeJvm {

    private static final String NAME = "dev.whodunit.benchmarks.large.work.Large";

    private LargeJvm() {}

    /** @param args what is large, the way, and a folder that what was accepted lies in */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[2]);
        LargePipeline pipeline = pipeline(args[0], args[1], folder);
        long start = System.nanoTime();
        if (args[1].equals("untouched")) {
            pipeline.run();
            report(start, start, 0, "");
            return;
        }
        boolean isKept = args[0].startsWith("kept:");
        Scope scope = Scope.of("dev.whodunit.benchmarks.large.work.*");
        try (OpenRun run = Tracer.start().open(scope, Budget.DEFAULT)) {
            run.enterPhase(Phase.TEST);
            long opened = System.nanoTime();
            pipeline.run();
            run.suspend();
            long ended = System.nanoTime();
            Recording recording = run.recording(new RunIdentity(NAME, NAME, "large", "large", "Large"));
            SnapshotOutcome outcome =
                    verification(folder, isKept ? "kept" : args[1]).verify(recording);
            report(opened, ended, Files.size(outcome.file()), words(recording, outcome));
        }
    }

    private static LargePipeline pipeline(String what, String way, Path folder) {
        int number = Integer.parseInt(what.substring(what.indexOf(':') + 1));
        int changed = way.equals("changed") ? number / 10 * 7 : -1;
        return switch (what.substring(0, what.indexOf(':'))) {
            case "rows", "kept" -> new SalesTable(number, changed, way.equals("inserted") ? 1 : 0);
            case "file" -> new ByteFile(folder.resolve("large.bin"), number, changed);
            case "array" -> new ByteArray(number, changed);
            default -> throw new IllegalArgumentException(what);
        };
    }

    /** Mostly each way has a build folder of its own, so that no recording of what was accepted is at hand. */
    private static SnapshotVerification verification(Path folder, String way) {
        return new SnapshotVerification(
                new SnapshotStore(folder.resolve("snapshots"), SnapshotStore.Mode.READ_WRITE),
                UpdatePolicy.of("new"),
                SnapshotKey.of(NAME + "Test", "large"),
                "[large]",
                folder.resolve(way),
                SecondRun.never("it takes long"));
    }

    private static String words(Recording recording, SnapshotOutcome outcome) {
        String told = outcome instanceof SnapshotOutcome.Differs differs
                ? differs.message()
                        .lines()
                        .filter(line -> line.contains("within ")
                                || line.contains("column ")
                                || line.contains("MB")
                                || line.contains("[7")
                                || line.contains("[0]"))
                        .map(String::strip)
                        .collect(Collectors.joining("; "))
                : outcome.getClass().getSimpleName();
        String states = recording.steps().stream()
                .flatMap(step -> step.sample(0).stream())
                .map(call -> call.output().state())
                .distinct()
                .sorted()
                .map(Enum::name)
                .collect(Collectors.joining(", "));
        return told + "; " + states + (recording.notices().isEmpty() ? "" : "; " + recording.notices());
    }

    private static void report(long start, long end, long bytes, String words) throws IOException {
        long now = System.nanoTime();
        long until = end == start ? now : end;
        double processor = ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
        System.out.printf(
                Locale.ROOT,
                "%.1f | %.1f | # | %.1f | %d | %d | %s%n",
                (until - start) / 1e9,
                (now - until) / 1e9,
                processor,
                peak(),
                bytes,
                words);
    }

    /** What the operating system gave the process at most, in megabytes; -1 where it does not say. */
    private static long peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                        .findFirst()
                        .orElse(-1)
                : -1;
    }
}
