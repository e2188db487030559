package dev.whodunit.benchmarks.cost;

import dev.whodunit.provenance.DerivationGraph.Kind;
import dev.whodunit.provenance.Lineage;
import dev.whodunit.record.Budget;
import dev.whodunit.record.OpenRun;
import dev.whodunit.record.Tracer;
import dev.whodunit.recording.LineageFile;
import dev.whodunit.recording.RecordingWriter;
import dev.whodunit.run.Phase;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.weave.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** A JVM that runs an example once, untouched, lightly, recorded or with its values followed, and ends. */
final class ExampleJvm {

    private ExampleJvm() {}

    /** @param args how the run is traced, the example, the folder of the data, the flights, and a folder that only this JVM writes to */
    public static void main(String[] args) throws IOException, InterruptedException {
        Example example = Example.of(args[1]);
        Path data = Path.of(args[2]);
        Path flights = Path.of(args[3]);
        Path folder = Path.of(args[4]);
        if (args[0].equals("untouched")) {
            example.run(data, flights, folder);
            report(0, "");
            return;
        }
        boolean isFollowed = args[0].equals("followed");
        Budget budget = args[0].equals("light") ? Budget.LIGHT : Budget.DEFAULT;
        Scope code = Scope.of("dev.whodunit.examples." + example.word() + ".*");
        try (OpenRun run = Tracer.start().open(code, budget, isFollowed, notice -> {})) {
            run.enterPhase(Phase.TEST);
            example.run(data, flights, folder);
            run.suspend();
            long heap = used();
            Recording recording = run.recording(new RunIdentity("example", "example", "example", "example", "example"));
            RecordingWriter.write(recording, folder);
            report(heap, isFollowed ? written(run.lineage(), folder) : "");
        }
    }

    private static String written(Lineage lineage, Path folder) throws IOException {
        LineageFile.write(lineage, folder);
        long coarse = IntStream.range(1, lineage.graph().size())
                .filter(label -> lineage.graph().kind(label) == Kind.COARSE)
                .count();
        long kilobytes = Files.size(folder.resolve("lineage.gz")) >> 10;
        return lineage.graph().size() + " labels, " + coarse + " of them coarse, " + kilobytes + " KB";
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static void report(long heap, String lineage) {
        System.out.println("heap " + heap + " MB; " + lineage);
    }
}
