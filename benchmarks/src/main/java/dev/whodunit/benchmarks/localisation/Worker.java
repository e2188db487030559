package dev.whodunit.benchmarks.localisation;

import dev.whodunit.benchmarks.localisation.Outcome.Kind;
import dev.whodunit.diagnosis.Conditions;
import dev.whodunit.diagnosis.Diagnosis;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.recording.RecordingReader;
import dev.whodunit.recording.RecordingWriter;
import dev.whodunit.run.Recording;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.pitest.mutationtest.engine.MutationDetails;

/**
 * A JVM that records the mutants of one pipeline that have no outcome yet, one after the other. A mutant that does not
 * end takes the JVM with it: whoever started it starts another one for the rest.
 */
final class Worker {

    private final Watch watch;
    private final Pipeline pipeline;
    private final Plan plan;
    private final Runs runs;
    private final Build asIs;
    private final Build withNoOps;

    private record Build(ClassFolder classes, PipelineMap map) {}

    private Worker(Pipeline pipeline, Plan plan, URI model) throws IOException {
        this.pipeline = pipeline;
        this.plan = plan;
        this.watch = new Watch(plan.timeoutMillis());
        this.runs = new Runs(pipeline, model);
        ClassFolder classes = ClassFolder.copy(pipeline.code(), plan.classes(pipeline));
        ClassFolder woven = classes.copyWithNoOps(plan.wovenClasses(pipeline));
        this.asIs = new Build(classes, runs.mapOf(classes));
        this.withNoOps = new Build(woven, runs.mapOf(woven));
    }

    public static void main(String[] args) throws IOException {
        Plan plan = Plan.of(args);
        new Worker(Pipeline.valueOf(args[0]), plan, URI.create(args[5])).recordAll();
        System.exit(0);
    }

    private void recordAll() throws IOException {
        warmUp();
        for (String run : Plan.UNCHANGED) {
            record(asIs, run);
        }
        Path unchanged = plan.recording(pipeline, Plan.UNCHANGED.get(0));
        if (!Spectrum.hasCoverage(unchanged)) {
            Spectrum.writeCoverage(runs.coverage(asIs.classes(), plan.testData(pipeline)), unchanged);
        }
        Recording baseline = RecordingReader.read(unchanged);
        Mutants mutants = new Mutants(asIs.classes(), pipeline.code().mutable(baseline));
        List<MutationDetails> sample = mutants.sample(plan.mutants(), plan.seed());
        for (int i = 0; i < sample.size(); i++) {
            if (!isDone(i)) {
                recordMutant(baseline, i, sample.get(i).getClassName().asJavaName(), mutants.mutated(sample.get(i)));
            }
        }
    }

    /** A JVM's first run finds no interned strings, and takes far longer. */
    private void warmUp() throws IOException {
        runs.record(asIs.classes(), asIs.map(), plan.data(pipeline));
    }

    private boolean isDone(int mutant) {
        return Outcome.isIn(plan.recording(pipeline, Plan.name(mutant)))
                && Outcome.isIn(plan.recording(pipeline, Plan.wovenName(mutant)));
    }

    private void recordMutant(Recording baseline, int mutant, String changed, byte[] mutated) throws IOException {
        byte[] original = asIs.classes().read(changed).orElseThrow();
        asIs.classes().write(changed, mutated);
        recordTwice(baseline, new Build(asIs.classes(), Runs.with(asIs.map(), mutated)), Plan.name(mutant));
        asIs.classes().write(changed, original);
        byte[] woven = NoOps.insert(mutated);
        withNoOps.classes().write(changed, woven);
        recordTwice(
                baseline, new Build(withNoOps.classes(), Runs.with(withNoOps.map(), woven)), Plan.wovenName(mutant));
        withNoOps.classes().write(changed, NoOps.insert(original));
    }

    /** Before anyone is accused the code runs a second time, as the extension has it. */
    private void recordTwice(Recording baseline, Build build, String name) throws IOException {
        record(build, name);
        Path folder = plan.recording(pipeline, name);
        if (Outcome.read(folder).kind() == Kind.RECORDED
                && Diagnosis.compare(baseline, RecordingReader.read(folder)).isWorthASecondRun(Conditions.STRICT)) {
            record(build, Plan.again(name));
        }
    }

    private void record(Build build, String name) throws IOException {
        Path folder = plan.recording(pipeline, name);
        if (Outcome.isIn(folder)) {
            return;
        }
        watch.run(
                () -> {
                    long start = System.nanoTime();
                    Runs.Ended ended = runs.record(build.classes(), build.map(), plan.data(pipeline));
                    RecordingWriter.write(ended.recording(), folder);
                    new Outcome(Kind.RECORDED, ended.thrown(), (System.nanoTime() - start) / 1_000_000).write(folder);
                },
                () -> new Outcome(Kind.TIMEOUT, "", plan.timeoutMillis()).write(folder));
    }
}
