package dev.whodunit.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whodunit.export.RunGraph.Activity;
import dev.whodunit.export.RunGraph.Derivation;
import dev.whodunit.export.RunGraph.Entity;
import dev.whodunit.export.RunGraph.Making;
import dev.whodunit.export.RunGraph.Use;
import java.util.HashSet;
import java.util.Set;

/**
 * Writes a run as W3C PROV-JSON: the run is a bundle, which is an entity itself, attributed to the code that ran. An artifact whose
 * content is in its fingerprint has one name in the bundles of all runs.
 */
final class RunProv {

    private static final String NAMESPACE = "urn:whodunit:";

    private final RunGraph graph;
    private final RunMetadata metadata;
    private final String run;
    private final ObjectNode document = JsonTree.object();

    RunProv(RunGraph graph, RunMetadata metadata) {
        this.graph = graph;
        this.metadata = metadata;
        this.run = new RunIds(graph.run().identity(), metadata).run().toString();
    }

    String write() {
        ObjectNode prefixes = document.putObject("prefix");
        prefixes.put("whodunit", NAMESPACE + "ns:");
        prefixes.put("run", NAMESPACE + "run:");
        prefixes.put("artifact", NAMESPACE + "artifact:");
        prefixes.put("step", NAMESPACE + "run:" + run + ":step:");
        prefixes.put("own", NAMESPACE + "run:" + run + ":artifact:");
        writeRun(document.putObject("entity").putObject(runName()));
        writeAgents(document);
        relation(document, "wasAttributedTo", 0).put("prov:entity", runName()).put("prov:agent", code());
        ObjectNode bundle = document.putObject("bundle").putObject(runName());
        writeAgents(bundle);
        ObjectNode entities = bundle.putObject("entity");
        graph.entities().forEach(entity -> writeEntity(entities.putObject(name(entity)), entity));
        ObjectNode activities = bundle.putObject("activity");
        graph.activities().forEach(activity -> writeActivity(activities.putObject(name(activity.id())), activity));
        writeNesting(bundle);
        writeRelations(bundle);
        return JsonTree.write(document) + "\n";
    }

    private void writeRun(ObjectNode entity) {
        entity.set("prov:type", typed("prov:Bundle", "prov:QUALIFIED_NAME"));
        put(entity, "prov:label", graph.run().identity().pipeline());
        put(entity, "whodunit:test", graph.run().identity().uniqueId());
        entity.set("whodunit:moment", typed(metadata.moment().toString(), "xsd:dateTime"));
        metadata.commit().ifPresent(commit -> put(entity, "whodunit:commit", commit));
        metadata.dirty().ifPresent(dirty -> entity.set("whodunit:dirty", typed(dirty.toString(), "xsd:boolean")));
        metadata.task().ifPresent(task -> put(entity, "whodunit:task", task));
        metadata.parent().ifPresent(parent -> put(entity, "whodunit:traceparent", parent.toString()));
        metadata.tags()
                .forEach((key, value) -> entity.withArray("whodunit:tag").add(CleanText.visible(key + "=" + value)));
    }

    private void writeAgents(ObjectNode target) {
        ObjectNode agent = target.withObject("/agent").putObject(code());
        agent.set("prov:type", typed("prov:SoftwareAgent", "prov:QUALIFIED_NAME"));
        put(agent, "prov:label", graph.run().identity().pipeline());
        metadata.commit().ifPresent(commit -> put(agent, "whodunit:commit", commit));
        metadata.task().ifPresent(task -> {
            put(target.withObject("/agent").putObject(task()), "prov:label", task);
            relation(target, "actedOnBehalfOf", 0).put("prov:delegate", code()).put("prov:responsible", task());
        });
    }

    private void writeEntity(ObjectNode target, Entity entity) {
        put(target, "prov:label", entity.name());
        put(target, "whodunit:type", entity.artifact().type());
        put(target, "whodunit:state", entity.artifact().state().name());
        put(target, "whodunit:fingerprint", entity.artifact().fingerprint().toString());
        put(target, "whodunit:preview", entity.artifact().preview());
        if (entity.artifact().size() >= 0) {
            target.set("whodunit:size", typed(Long.toString(entity.artifact().size()), "xsd:long"));
        }
    }

    private void writeActivity(ObjectNode target, Activity activity) {
        put(target, "prov:label", activity.name());
        put(target, "whodunit:function", activity.step().function().className());
        target.set("whodunit:executions", typed(Long.toString(activity.step().count()), "xsd:long"));
        String location = activity.step().site().location();
        if (!location.isEmpty()) {
            put(target, "prov:location", location);
        }
    }

    /** PROV knows no activity within another one, but one that was started by another. */
    private void writeNesting(ObjectNode bundle) {
        int number = 0;
        for (Activity activity : graph.activities()) {
            String name = name(activity.id());
            int parent = activity.step().parent();
            if (parent >= 0) {
                relation(bundle, "wasStartedBy", number++)
                        .put("prov:activity", name)
                        .put("prov:starter", name(parent));
            } else {
                relation(bundle, "wasAssociatedWith", number++)
                        .put("prov:activity", name)
                        .put("prov:agent", code());
            }
        }
    }

    private void writeRelations(ObjectNode bundle) {
        int number = 0;
        for (Use use : graph.uses()) {
            ObjectNode used = relation(bundle, "used", number++)
                    .put("prov:activity", name(use.step()))
                    .put("prov:entity", name(graph.entities().get(use.entity())));
            put(used, "prov:role", use.as());
            used.set("whodunit:execution", typed(Long.toString(use.call()), "xsd:long"));
        }
        Set<Integer> changed = new HashSet<>();
        for (Making making : graph.makings()) {
            if (making.isNew()) {
                ObjectNode generated = relation(bundle, "wasGeneratedBy", number++)
                        .put("prov:entity", name(graph.entities().get(making.entity())))
                        .put("prov:activity", name(making.step()));
                put(generated, "whodunit:how", RunJson.lower(making.how()));
                generated.set("whodunit:execution", typed(Long.toString(making.call()), "xsd:long"));
            }
            if (making.how() == Making.How.CHANGED) {
                changed.add(making.entity());
            }
        }
        for (Derivation derivation : graph.derivations()) {
            ObjectNode derived = relation(bundle, "wasDerivedFrom", number++)
                    .put("prov:generatedEntity", name(graph.entities().get(derivation.entity())))
                    .put("prov:usedEntity", name(graph.entities().get(derivation.from())))
                    .put("prov:activity", name(derivation.step()));
            if (changed.contains(derivation.entity()) && !derivation.assumed()) {
                derived.set("prov:type", typed("prov:Revision", "prov:QUALIFIED_NAME"));
            }
            derived.set("whodunit:assumed", typed(Boolean.toString(derivation.assumed()), "xsd:boolean"));
        }
    }

    private static ObjectNode relation(ObjectNode target, String kind, int number) {
        return target.withObject("/" + kind).putObject("_:" + kind + number);
    }

    private static ObjectNode typed(String value, String type) {
        return JsonTree.object().put("$", value).put("type", type);
    }

    private static void put(ObjectNode target, String attribute, String text) {
        target.put(attribute, CleanText.visible(text));
    }

    private String runName() {
        return "run:" + run;
    }

    private String code() {
        return "run:" + run + ".code";
    }

    private String task() {
        return "run:" + run + ".task";
    }

    private static String name(int step) {
        return "step:s" + step;
    }

    private static String name(Entity entity) {
        return SeenArtifacts.isOneByContent(entity.artifact())
                ? "artifact:" + entity.artifact().fingerprint()
                : "own:a" + entity.id();
    }
}
