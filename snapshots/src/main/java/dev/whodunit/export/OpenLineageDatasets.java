package dev.whodunit.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whodunit.export.RunGraph.Column;
import dev.whodunit.export.RunGraph.Entity;
import java.util.List;
import java.util.stream.Stream;

/**
 * Data sets of OpenLineage. A file is one by its name; an artifact by the name that the code of the pipeline gives it, so that it is the
 * same one in each run, with its fingerprint as its version.
 */
final class OpenLineageDatasets {

    private final RunGraph graph;
    private final OpenLineageFacets facets;

    OpenLineageDatasets(RunGraph graph, OpenLineageFacets facets) {
        this.graph = graph;
        this.facets = facets;
    }

    ObjectNode file(FileContent file) {
        ObjectNode dataset = facets.name(JsonTree.object(), "file", file.name());
        ObjectNode own = dataset.putObject("facets");
        if (!file.sha256().isEmpty()) {
            facets.facet(own, "version", "DatasetVersionDatasetFacet").put("datasetVersion", "sha256:" + file.sha256());
        }
        return dataset;
    }

    /** Files are left out: they are data sets of their own. */
    Stream<ObjectNode> of(List<Integer> entities) {
        return entities.stream()
                .map(id -> graph.entities().get(id))
                .filter(entity -> entity.file().isEmpty())
                .map(this::of);
    }

    private ObjectNode of(Entity entity) {
        ObjectNode dataset =
                facets.name(JsonTree.object(), OpenLineageFacets.NAMESPACE, facets.pipeline() + "." + entity.name());
        ObjectNode own = dataset.putObject("facets");
        facets.facet(own, "version", "DatasetVersionDatasetFacet")
                .put("datasetVersion", entity.artifact().fingerprint().toString());
        if (!entity.columns().isEmpty()) {
            ArrayNode fields = facets.facet(own, "schema", "SchemaDatasetFacet").putArray("fields");
            entity.columns().forEach(column -> writeField(fields.addObject(), column));
        }
        ObjectNode artifact = facets.own(own, "whodunit_artifact");
        artifact.put("type", CleanText.whole(entity.artifact().type()));
        artifact.put("size", entity.artifact().size());
        artifact.put("fingerprint", entity.artifact().fingerprint().toString());
        return dataset;
    }

    private static void writeField(ObjectNode field, Column column) {
        field.put("name", CleanText.whole(column.name()));
        if (!column.type().isEmpty()) {
            field.put("type", column.type());
        }
    }
}
