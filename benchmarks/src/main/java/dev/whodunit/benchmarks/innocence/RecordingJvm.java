package dev.whodunit.benchmarks.innocence;

import dev.whodunit.benchmarks.localisation.ClassFolder;
import dev.whodunit.benchmarks.localisation.Outcome;
import dev.whodunit.benchmarks.localisation.Outcome.Kind;
import dev.whodunit.benchmarks.localisation.Pipeline;
import dev.whodunit.benchmarks.localisation.Runs;
import dev.whodunit.benchmarks.localisation.Watch;
import dev.whodunit.recording.RecordingWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** A JVM that records one run, its first, and ends. */
final class RecordingJvm {

    private RecordingJvm() {}

    /**
     * Records a run.
     *
     * @param args the pipeline, the folders of its class files, its input and its recording, the model's URL, and the
     *     milliseconds it may take
     */
    public static void main(String[] args) throws IOException {
        Pipeline pipeline = Pipeline.valueOf(args[0]);
        Path folder = Path.of(args[3]);
        int timeout = Integer.parseInt(args[5]);
        ClassFolder classes = ClassFolder.at(pipeline.code(), Path.of(args[1]));
        Runs runs = new Runs(pipeline, URI.create(args[4]));
        new Watch(timeout)
                .run(
                        () -> {
                            long start = System.nanoTime();
                            Runs.Ended ended = runs.record(classes, runs.mapOf(classes), Path.of(args[2]));
                            RecordingWriter.write(ended.recording(), folder);
                            new Outcome(Kind.RECORDED, ended.thrown(), (System.nanoTime() - start) / 1_000_000)
                                    .write(folder);
                        },
                        () -> new Outcome(Kind.TIMEOUT, "", timeout).write(folder));
        System.exit(0);
    }
}
