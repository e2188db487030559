package dev.whodunit.benchmarks.localisation;

import dev.whodunit.benchmarks.localisation.Outcome.Kind;
import dev.whodunit.flow.ScopeScanner;
import dev.whodunit.record.Budget;
import dev.whodunit.record.OpenRun;
import dev.whodunit.record.Tracer;
import dev.whodunit.recording.RecordingWriter;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.weave.Scope;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
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

    private final Tracer tracer = Tracer.start();
    private final Timer watch = new Timer("watch", true);
    private final Pipeline pipeline;
    private final Plan plan;
    private final URI model;
    private final ClassFolder classes;

    private Worker(Pipeline pipeline, Plan plan, URI model) throws IOException {
        this.pipeline = pipeline;
        this.plan = plan;
        this.model = model;
        this.classes = ClassFolder.copy(pipeline, plan.classes(pipeline));
    }

    public static void main(String[] args) throws IOException {
        Plan plan = new Plan(
                Path.of(args[1]), Integer.parseInt(args[2]), Long.parseLong(args[3]), Integer.parseInt(args[4]));
        new Worker(Pipeline.valueOf(args[0]), plan, URI.create(args[5])).recordAll();
        System.exit(0);
    }

    private void recordAll() throws IOException {
        for (String run : Plan.UNCHANGED) {
            if (!Outcome.isIn(plan.recording(pipeline, run))) {
                record(run);
            }
        }
        Mutants mutants = new Mutants(classes);
        List<MutationDetails> sample = mutants.sample(plan.mutants(), plan.seed());
        for (int i = 0; i < sample.size(); i++) {
            String run = Plan.name(i);
            if (!Outcome.isIn(plan.recording(pipeline, run))) {
                String changed = sample.get(i).getClassName().asJavaName();
                byte[] original = classes.read(changed).orElseThrow();
                byte[] mutated = mutants.mutated(sample.get(i));
                classes.write(changed, mutated);
                record(run);
                classes.write(changed, original);
            }
        }
    }

    private void record(String name) throws IOException {
        long start = System.nanoTime();
        Path folder = plan.recording(pipeline, name);
        TimerTask stop = new TimerTask() {
            @Override
            public void run() {
                giveUp(folder, "");
            }
        };
        watch.schedule(stop, plan.timeoutMillis());
        String thrown = "";
        Scope scope = Scope.of(pipeline.packageName() + ".*");
        try (URLClassLoader loader = classes.newLoader();
                OpenRun run = tracer.open(scope, Budget.DEFAULT)) {
            try {
                pipeline.run(loader, plan.data(pipeline), model);
            } catch (OutOfMemoryError full) {
                giveUp(folder, full.getClass().getName());
            } catch (Throwable failure) {
                thrown = failure.getClass().getName();
            }
            run.suspend();
            stop.cancel();
            RunIdentity identity = new RunIdentity(
                    "localisation/" + pipeline.label(), "", "main", pipeline.label(), pipeline.entryClassName());
            Recording recorded = run.recording(identity);
            RecordingWriter.write(withMapOf(recorded, scope), folder);
        }
        new Outcome(Kind.RECORDED, thrown, (System.nanoTime() - start) / 1_000_000).write(folder);
    }

    /** The tracer keeps one map per scope and folder, but here the class files in the folder change. */
    private Recording withMapOf(Recording recorded, Scope scope) {
        return new Recording(
                recorded.identity(),
                recorded.steps(),
                ScopeScanner.scan(List.of(classes.root()), scope.matcher()),
                recorded.libraries(),
                recorded.contents(),
                recorded.notices());
    }

    private void giveUp(Path folder, String thrown) {
        try {
            new Outcome(Kind.TIMEOUT, thrown, plan.timeoutMillis()).write(folder);
        } catch (IOException unwritable) {
            System.err.println("The outcome could not be written to " + folder + ": " + unwritable);
        }
        Runtime.getRuntime().halt(STOPPED);
    }
}
