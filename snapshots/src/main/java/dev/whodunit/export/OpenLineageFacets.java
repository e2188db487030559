package dev.whodunit.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whodunit.export.RunGraph.Activity;
import dev.whodunit.map.MappedClass;
import dev.whodunit.run.FunctionRef;
import java.util.UUID;

/** What OpenLineage calls facets: what is said of runs, jobs and data sets beside their names. */
final class OpenLineageFacets {

    static final String PRODUCER = "urn:whodunit";
    static final String NAMESPACE = "whodunit";

    private static final String SPECIFICATION = "https://openlineage.io/spec/facets/1-0-0/";

    private final RunGraph graph;
    private final RunMetadata metadata;

    OpenLineageFacets(RunGraph graph, RunMetadata metadata) {
        this.graph = graph;
        this.metadata = metadata;
    }

    String pipeline() {
        String name = graph.run().identity().pipeline();
        return name.isEmpty() ? "pipeline" : name;
    }

    /** Gives a job or a data set its name. */
    ObjectNode name(ObjectNode target, String namespace, String name) {
        return target.put("namespace", namespace).put("name", CleanText.whole(name));
    }

    /** A facet of the specification. */
    ObjectNode facet(ObjectNode facets, String name, String type) {
        return facets.putObject(name)
                .put("_producer", PRODUCER)
                .put("_schemaURL", SPECIFICATION + type + ".json#/$defs/" + type);
    }

    /** A facet of ours. */
    ObjectNode own(ObjectNode facets, String name) {
        return facets.putObject(name).put("_producer", PRODUCER).put("_schemaURL", PRODUCER + ":" + name);
    }

    void addToRun(ObjectNode facets) {
        ObjectNode own = own(facets, "whodunit_run");
        own.put("test", CleanText.whole(graph.run().identity().uniqueId()));
        metadata.commit().ifPresent(commit -> own.put("commit", CleanText.whole(commit)));
        metadata.dirty().ifPresent(dirty -> own.put("dirty", dirty));
        metadata.task().ifPresent(task -> own.put("task", CleanText.whole(task)));
        metadata.parent().ifPresent(parent -> own.put("traceparent", parent.toString()));
        if (!metadata.tags().isEmpty()) {
            ArrayNode tags = facet(facets, "tags", "TagsRunFacet").putArray("tags");
            metadata.tags()
                    .forEach((key, value) -> tags.addObject()
                            .put("key", CleanText.whole(key))
                            .put("value", CleanText.whole(value))
                            .put("source", NAMESPACE));
        }
    }

    void addToStep(ObjectNode facets, UUID run) {
        ObjectNode parent = facet(facets, "parent", "ParentRunFacet");
        parent.putObject("run").put("runId", run.toString());
        name(parent.putObject("job"), NAMESPACE, pipeline());
    }

    void addToJob(ObjectNode facets, String type) {
        facet(facets, "jobType", "JobTypeJobFacet")
                .put("processingType", "BATCH")
                .put("integration", "WHODUNIT")
                .put("jobType", type);
    }

    /** With the place of its code, if it is of the pipeline. */
    void addToJob(ObjectNode facets, Activity activity) {
        addToJob(facets, "STEP");
        FunctionRef function = activity.step().function();
        graph.run()
                .map()
                .findClass(function.className())
                .filter(mapped -> !mapped.sourceFile().isEmpty())
                .ifPresent(mapped -> addLocation(
                        facet(facets, "sourceCodeLocation", "SourceCodeLocationJobFacet"), mapped, function));
    }

    private void addLocation(ObjectNode location, MappedClass mapped, FunctionRef function) {
        String packagePath = mapped.name().contains(".")
                ? mapped.name().substring(0, mapped.name().lastIndexOf('.') + 1).replace('.', '/')
                : "";
        String path = CleanText.visible(packagePath + mapped.sourceFile());
        int line = graph.run()
                .map()
                .findMethod(function.className(), function.method(), function.descriptor())
                .map(method -> method.firstLine())
                .orElse(0);
        location.put("type", metadata.commit().isPresent() ? "git" : "source");
        location.put("url", "file:" + path.replaceAll("[^A-Za-z0-9./_$-]", "_") + (line > 0 ? "#L" + line : ""));
        location.put("path", path);
        metadata.commit().ifPresent(commit -> location.put("version", CleanText.whole(commit)));
    }
}
