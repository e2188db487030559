package dev.whodunit.benchmarks.localisation;

import dev.whodunit.canonical.ValueReader;
import dev.whodunit.recording.RecordingReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pitest.mutationtest.engine.MutationDetails;

/** A JVM without tracing that runs each mutant on all parts of the input, as the tests of a suite. */
final class TestWorker {

    private final Pipeline pipeline;
    private final Plan plan;
    private final URI model;
    private final ClassFolder classes;
    private final Watch watch;
    private final ValueReader values;

    private TestWorker(Pipeline pipeline, Plan plan, URI model) throws IOException {
        this.pipeline = pipeline;
        this.plan = plan;
        this.model = model;
        this.classes = ClassFolder.copy(pipeline.code(), plan.classes(pipeline));
        this.watch = new Watch(plan.timeoutMillis());
        this.values =
                ValueReader.builder().inScope(pipeline.code().scope().matcher()).build();
    }

    public static void main(String[] args) throws IOException {
        Plan plan = Plan.of(args);
        new TestWorker(Pipeline.valueOf(args[0]), plan, URI.create(args[5])).testAll();
        System.exit(0);
    }

    private void testAll() throws IOException {
        Path unchanged = plan.recording(pipeline, Plan.UNCHANGED.get(0));
        test(unchanged);
        Mutants mutants = new Mutants(classes, pipeline.code().mutable(RecordingReader.read(unchanged)));
        List<MutationDetails> sample = mutants.sample(plan.mutants(), plan.seed());
        for (int i = 0; i < sample.size(); i++) {
            Path folder = plan.recording(pipeline, Plan.name(i));
            if (!Spectrum.hasResults(folder)) {
                String changed = sample.get(i).getClassName().asJavaName();
                byte[] original = classes.read(changed).orElseThrow();
                classes.write(changed, mutants.mutated(sample.get(i)));
                test(folder);
                classes.write(changed, original);
            }
        }
    }

    private void test(Path folder) throws IOException {
        watch.run(() -> Spectrum.writeResults(results(), folder), () -> Spectrum.writeResults(List.of(), folder));
    }

    /** One class loader for all, as in the JVM of a test suite. */
    private List<String> results() throws IOException {
        List<String> results = new ArrayList<>();
        try (URLClassLoader loader = classes.newLoader()) {
            for (Path input : plan.testData(pipeline)) {
                results.add(result(loader, input));
            }
        }
        return results;
    }

    private String result(ClassLoader loader, Path input) {
        try {
            return String.valueOf(values.digest(pipeline.run(loader, input, model), Integer.MAX_VALUE));
        } catch (OutOfMemoryError full) {
            throw full;
        } catch (Throwable thrown) {
            return thrown.getClass().getName();
        }
    }
}
