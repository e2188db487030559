package dev.whodunit.benchmarks.localisation;

import dev.whodunit.flow.ClassMapper;
import dev.whodunit.flow.ScopeScanner;
import dev.whodunit.map.MappedClass;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.record.OpenRun;
import dev.whodunit.record.Tracer;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a pipeline in this JVM and records it. */
public final class Runs {

    private final Tracer tracer = Tracer.start();
    private final Pipeline pipeline;
    private final URI model;

    /**
     * What a run left.
     *
     * @param thrown class name of what the pipeline threw, or {@code ""}
     */
    public record Ended(Recording recording, String thrown) {}

    public Runs(Pipeline pipeline, URI model) {
        this.pipeline = pipeline;
        this.model = model;
    }

    /** The map of all classes in a folder. */
    public PipelineMap mapOf(ClassFolder classes) {
        return ScopeScanner.scan(
                List.of(classes.root()), pipeline.code().scope().matcher());
    }

    /** A map in which one class is another one: the tracer keeps one map per scope and folder, but here they change. */
    static PipelineMap with(PipelineMap map, byte[] classFile) {
        MappedClass changed = ClassMapper.map(classFile);
        return new PipelineMap(map.classes().stream()
                .map(mapped -> mapped.name().equals(changed.name()) ? changed : mapped)
                .toList());
    }

    public Ended record(ClassFolder classes, PipelineMap map, Path data) throws IOException {
        try (URLClassLoader loader = classes.newLoader()) {
            Ended ended = record(loader, data);
            Recording recorded = ended.recording();
            Recording mapped = new Recording(
                    recorded.identity(),
                    recorded.steps(),
                    map,
                    recorded.libraries(),
                    recorded.contents(),
                    recorded.notices(),
                    recorded.environment());
            return new Ended(mapped, ended.thrown());
        }
    }

    /** Runs the pipeline on each of the inputs, in one class loader as tests do; says which methods each executes. */
    List<List<String>> coverage(ClassFolder classes, List<Path> inputs) throws IOException {
        List<List<String>> coverage = new ArrayList<>();
        try (URLClassLoader loader = classes.newLoader()) {
            for (Path input : inputs) {
                coverage.add(Methods.executed(record(loader, input).recording()));
            }
        }
        return coverage;
    }

    private Ended record(URLClassLoader loader, Path data) {
        String thrown = "";
        try (OpenRun run = tracer.open(pipeline.code().scope(), pipeline.code().budget())) {
            try {
                pipeline.run(loader, data, model);
            } catch (OutOfMemoryError full) {
                throw full;
            } catch (Throwable failure) {
                thrown = failure.getClass().getName();
            }
            run.suspend();
            RunIdentity identity = new RunIdentity(
                    "localisation/" + pipeline.label(),
                    "",
                    "main",
                    pipeline.label(),
                    pipeline.code().simpleEntryName());
            return new Ended(run.recording(identity), thrown);
        }
    }
}
