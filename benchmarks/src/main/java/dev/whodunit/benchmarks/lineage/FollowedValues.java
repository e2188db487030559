package dev.whodunit.benchmarks.lineage;

import dev.whodunit.labels.LabelledClass;
import dev.whodunit.lineage.LabelRun;
import dev.whodunit.lineage.LabelledValue;
import dev.whodunit.lineage.Source;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whodunit's own lineage: the pipeline runs woven, and each output says what its label stands for. */
public final class FollowedValues implements Tracer {

    @Override
    public Lineage trace(Pipeline pipeline, Path inputFolder) throws Exception {
        LabelRun run = new LabelRun(pipeline::owns);
        Object result = result(pipeline, inputFolder, run);
        Map<String, Integer> labels = new HashMap<>();
        new LabelledValue(run, labels::put).walk(result, run.resultOfThisThread());
        return new Followed(run, labels, new SourceCells(InputFolder.read(inputFolder, pipeline.files())));
    }

    /** What the pipeline gives when it runs woven. */
    static Map<String, String> outputs(Pipeline pipeline, Path inputFolder) throws ReflectiveOperationException {
        return Outputs.of(result(pipeline, inputFolder, new LabelRun(pipeline::owns)), pipeline::owns);
    }

    private static @Nullable Object result(Pipeline pipeline, Path inputFolder, LabelRun run)
            throws ReflectiveOperationException {
        LabelledClass weaver = new LabelledClass(
                name -> pipeline.owns(name.replace('/', '.')), run.numbers(), FollowedValues.class.getClassLoader());
        FreshLoader loader =
                new FreshLoader(new ClassFiles(pipeline, classFile -> weaver.weave(classFile, run::notice)));
        run.start();
        try {
            return loader.loadClass(pipeline.entryClass())
                    .getMethod("run", Path.class)
                    .invoke(null, inputFolder);
        } catch (InvocationTargetException thrown) {
            throw new IllegalStateException("The pipeline " + pipeline.name() + " throws when it is woven.", thrown);
        }
    }

    private record Followed(LabelRun run, Map<String, Integer> labels, SourceCells cells) implements Lineage {

        @Override
        public Set<InputValue> sources(String outputPath, Edges edges) {
            int label = labels.getOrDefault(outputPath, 0);
            return cells(run.sources(label, edges == Edges.DATA_AND_CONTROL));
        }

        @Override
        public boolean isAssumed(String outputPath, InputValue source, Edges edges) {
            int label = labels.getOrDefault(outputPath, 0);
            return !cells(run.knownSources(label, edges == Edges.DATA_AND_CONTROL))
                    .contains(source);
        }

        private Set<InputValue> cells(Set<Source> sources) {
            Set<InputValue> values = new HashSet<>();
            sources.forEach(source -> values.addAll(cells.of(source)));
            return values;
        }
    }
}
