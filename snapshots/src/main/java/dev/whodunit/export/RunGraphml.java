package dev.whodunit.export;

import dev.whodunit.export.RunGraph.Activity;
import dev.whodunit.export.RunGraph.Derivation;
import dev.whodunit.export.RunGraph.Entity;
import dev.whodunit.export.RunGraph.Making;
import dev.whodunit.export.RunGraph.Use;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a run as GraphML. Edges go as the data does: from what was given or made of to what came of it. */
final class RunGraphml {

    private final RunGraph graph;
    private final GraphmlDocument document = new GraphmlDocument();

    RunGraphml(RunGraph graph) {
        this.graph = graph;
    }

    String write() {
        graph.activities().forEach(this::writeStep);
        graph.entities().forEach(this::writeArtifact);
        graph.uses().forEach(this::writeUse);
        graph.makings().forEach(this::writeMaking);
        graph.derivations().forEach(this::writeDerivation);
        return document.write();
    }

    private void writeStep(Activity activity) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", "step");
        values.put("label", activity.name());
        values.put("location", activity.step().site().location());
        values.put("executions", activity.step().count());
        values.put("concurrent", activity.step().concurrent());
        document.node(RunPicture.node(activity), values);
    }

    private void writeArtifact(Entity entity) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", "artifact");
        values.put("label", entity.name());
        values.put("type", entity.artifact().type());
        values.put("size", entity.artifact().size());
        values.put("fingerprint", entity.artifact().fingerprint().toString());
        values.put("preview", entity.artifact().preview());
        document.node(RunPicture.node(entity), values);
    }

    private void writeUse(Use use) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("relation", "used");
        values.put("as", use.as());
        values.put("execution", use.call());
        document.edge(RunPicture.artifact(use.entity()), RunPicture.step(use.step()), values);
    }

    private void writeMaking(Making making) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("relation", RunJson.lower(making.how()));
        values.put("as", making.as());
        values.put("execution", making.call());
        document.edge(RunPicture.step(making.step()), RunPicture.artifact(making.entity()), values);
    }

    private void writeDerivation(Derivation derivation) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("relation", "derived");
        values.put("assumed", derivation.assumed());
        document.edge(RunPicture.artifact(derivation.from()), RunPicture.artifact(derivation.entity()), values);
    }
}
