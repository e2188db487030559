package dev.whodunit.benchmarks.lineage;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

/** Runs a pipeline untraced, each time from classes of its own. */
final class Runner {

    private final Pipeline pipeline;
    private final ClassFiles classFiles;
    private final Duration limit;

    /** Runs with the calls that tell what was decided. */
    Runner(Pipeline pipeline, Duration limit) {
        this(pipeline, classFile -> DecisionTrace.weave(pipeline, classFile), limit);
    }

    Runner(Pipeline pipeline, UnaryOperator<byte[]> weaving, Duration limit) {
        this.pipeline = pipeline;
        this.classFiles = new ClassFiles(pipeline, weaving);
        this.limit = limit;
    }

    /** One run; what it throws, or that it takes too long, is its outcome. */
    Outcome run(Path inputFolder) throws InterruptedException {
        FreshLoader loader = new FreshLoader(classFiles);
        FutureTask<Outcome> run = new FutureTask<>(() -> outcome(loader, inputFolder));
        Thread thread = new Thread(run, "run of " + pipeline.name());
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        thread.start();
        try {
            return run.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            run.cancel(true);
            return Outcome.thrown(
                    new TimeoutException("longer than " + limit.toMillis() + " ms"), inputFolder, Way.UNKNOWN);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("The pipeline " + pipeline.name() + " cannot be run.", broken.getCause());
        }
    }

    private Outcome outcome(FreshLoader loader, Path inputFolder) throws ReflectiveOperationException {
        try {
            Object result = loader.loadClass(pipeline.entryClass())
                    .getMethod("run", Path.class)
                    .invoke(null, inputFolder);
            Map<String, String> outputs = Outputs.of(result, pipeline::owns);
            return new Outcome(outputs, loader.way(Outputs.keys(outputs.keySet())));
        } catch (InvocationTargetException thrown) {
            return Outcome.thrown(
                    Objects.requireNonNullElse(thrown.getCause(), thrown), inputFolder, loader.way(new TreeSet<>()));
        }
    }
}
