package dev.whodunit.benchmarks.localisation;

import dev.whodunit.benchmarks.localisation.Outcome.Kind;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.recording.RecordingReader;
import dev.whodunit.recording.RecordingWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import org.pitest.mutationtest.engine.MutationDetails;

/**
 * A JVM that records the mutants of one pipeline that have no outcome yet, one after the other. A mutant that does not
 * end takes the JVM with it: whoever started it starts another one for the rest.
 */
final class Worker {

    /** Exit code after a mutant that did not end. */
    static final int STOPPED = 3;

    private final Timer watch = new Timer("watch", true);
    private final Pipeline pipeline;
    private final Plan plan;
    private final Runs runs;
    private final Build asIs;
    private final Build withNoOps;

    private record Build(ClassFolder classes, PipelineMap map) {}

    /** Something that may fail to write what it found. */
    private interface Writing {
        void write() throws IOException;
    }

    private Worker(Pipeline pipeline, Plan plan, URI model) throws IOException {
        this.pipeline = pipeline;
        this.plan = plan;
        this.runs = new Runs(pipeline, model);
        ClassFolder classes = ClassFolder.copy(pipeline.code(), plan.classes(pipeline));
        ClassFolder woven = classes.copyWithNoOps(plan.wovenClasses(pipeline));
        this.asIs = new Build(classes, runs.mapOf(classes));
        this.withNoOps = new Build(woven, runs.mapOf(woven));
    }

    public static void main(String[] args) throws IOException {
        Plan plan = new Plan(
                Path.of(args[1]), Integer.parseInt(args[2]), Long.parseLong(args[3]), Integer.parseInt(args[4]));
        new Worker(Pipeline.valueOf(args[0]), plan, URI.create(args[5])).recordAll();
        System.exit(0);
    }

    private void recordAll() throws IOException {
        for (String run : Plan.UNCHANGED) {
            record(asIs, run);
        }
        test(Plan.UNCHANGED.get(0));
        Path unchanged = plan.recording(pipeline, Plan.UNCHANGED.get(0));
        Mutants mutants = new Mutants(asIs.classes(), pipeline.code().mutable(RecordingReader.read(unchanged)));
        List<MutationDetails> sample = mutants.sample(plan.mutants(), plan.seed());
        for (int i = 0; i < sample.size(); i++) {
            if (!isDone(i)) {
                recordMutant(i, sample.get(i).getClassName().asJavaName(), mutants.mutated(sample.get(i)));
            }
        }
    }

    private boolean isDone(int mutant) {
        return Outcome.isIn(plan.recording(pipeline, Plan.name(mutant)))
                && Spectrum.isIn(plan.recording(pipeline, Plan.name(mutant)))
                && (!Plan.isWoven(mutant) || Outcome.isIn(plan.recording(pipeline, Plan.wovenName(mutant))));
    }

    private void recordMutant(int mutant, String changed, byte[] mutated) throws IOException {
        byte[] original = asIs.classes().read(changed).orElseThrow();
        asIs.classes().write(changed, mutated);
        record(new Build(asIs.classes(), Runs.with(asIs.map(), mutated)), Plan.name(mutant));
        test(Plan.name(mutant));
        asIs.classes().write(changed, original);
        if (Plan.isWoven(mutant)) {
            byte[] woven = NoOps.insert(mutated);
            withNoOps.classes().write(changed, woven);
            record(new Build(withNoOps.classes(), Runs.with(withNoOps.map(), woven)), Plan.wovenName(mutant));
            withNoOps.classes().write(changed, NoOps.insert(original));
        }
    }

    private void record(Build build, String name) throws IOException {
        Path folder = plan.recording(pipeline, name);
        if (Outcome.isIn(folder)) {
            return;
        }
        watched(() -> new Outcome(Kind.TIMEOUT, "", plan.timeoutMillis()).write(folder), () -> {
            long start = System.nanoTime();
            Runs.Ended ended = runs.record(build.classes(), build.map(), plan.data(pipeline));
            RecordingWriter.write(ended.recording(), folder);
            new Outcome(Kind.RECORDED, ended.thrown(), (System.nanoTime() - start) / 1_000_000).write(folder);
        });
    }

    /** The tests of what is in the folder now. */
    private void test(String name) throws IOException {
        Path folder = plan.recording(pipeline, name);
        if (!Spectrum.isIn(folder)) {
            watched(
                    () -> Spectrum.NONE.write(folder),
                    () -> runs.test(asIs.classes(), plan.testData(pipeline)).write(folder));
        }
    }

    /** Ends this JVM if it takes too long, or too much memory. */
    private void watched(Writing otherwise, Writing task) throws IOException {
        TimerTask stop = new TimerTask() {
            @Override
            public void run() {
                giveUp(otherwise);
            }
        };
        watch.schedule(stop, plan.timeoutMillis());
        try {
            task.write();
        } catch (OutOfMemoryError full) {
            giveUp(otherwise);
        } finally {
            stop.cancel();
        }
    }

    private static void giveUp(Writing otherwise) {
        try {
            otherwise.write();
        } catch (IOException unwritable) {
            System.err.println("The outcome could not be written: " + unwritable);
        }
        Runtime.getRuntime().halt(STOPPED);
    }
}
