package dev.whodunit.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whodunit.export.RunGraph.Activity;
import dev.whodunit.export.RunGraph.Derivation;
import dev.whodunit.export.RunGraph.Making;
import dev.whodunit.export.RunGraph.Use;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Writes a run as events of OpenLineage, one a line, in the order of their times: one when the run of the pipeline begins and one when
 * it ends, and such a pair for each step that made something.
 */
final class RunOpenLineage {

    private static final String SCHEMA = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent";

    private final RunGraph graph;
    private final RunIds ids;
    private final RunTimes times;
    private final OpenLineageFacets facets;
    private final OpenLineageDatasets datasets;
    private final List<Event> events = new ArrayList<>();

    private record Event(Instant time, ObjectNode json) {}

    RunOpenLineage(RunGraph graph, RunMetadata metadata) {
        this.graph = graph;
        this.ids = new RunIds(graph.run().identity(), metadata);
        this.times = new RunTimes(graph.activities(), metadata.moment());
        this.facets = new OpenLineageFacets(graph, metadata);
        this.datasets = new OpenLineageDatasets(graph, facets);
    }

    String write() {
        addRun();
        addSteps();
        StringBuilder lines = new StringBuilder();
        events.stream()
                .sorted(Comparator.comparing(Event::time))
                .forEach(event -> lines.append(JsonTree.write(event.json())).append('\n'));
        return lines.toString();
    }

    private void addRun() {
        RunFiles files = graph.files();
        Set<Integer> roots = new HashSet<>();
        graph.activities().stream().filter(root -> root.depth() == 0).forEach(root -> roots.add(root.id()));
        Set<Integer> made = graph.makers().keySet();
        List<Integer> given = graph.uses().stream()
                .filter(use -> roots.contains(use.step()))
                .map(Use::entity)
                .filter(entity -> !made.contains(entity))
                .distinct()
                .toList();
        List<Making> results = graph.makings().stream()
                .filter(making -> roots.contains(making.step()))
                .toList();
        List<ObjectNode> inputs = Stream.concat(files.read().stream().map(datasets::file), datasets.of(given))
                .toList();
        List<ObjectNode> outputs = Stream.concat(
                        files.written().stream().map(datasets::file),
                        datasets.of(results.stream().map(Making::entity).toList()))
                .toList();
        for (boolean isEnd : new boolean[] {false, true}) {
            ObjectNode event = event(isEnd, results, isEnd ? times.end() : times.begin(), ids.run());
            facets.addToRun(event.withObject("/run").putObject("facets"));
            ObjectNode job = event.putObject("job");
            facets.name(job, OpenLineageFacets.NAMESPACE, facets.pipeline());
            facets.addToJob(job.putObject("facets"), "PIPELINE");
            addDatasets(event, inputs, outputs);
        }
    }

    private void addSteps() {
        Map<Integer, List<Use>> uses = graph.usesByStep();
        Map<Integer, List<Making>> makings = graph.makingsByStep();
        Map<Integer, List<Derivation>> derivations = new HashMap<>();
        graph.derivations()
                .forEach(derivation -> derivations
                        .computeIfAbsent(derivation.step(), unseen -> new ArrayList<>())
                        .add(derivation));
        for (Activity activity : graph.activities()) {
            List<Making> made = makings.getOrDefault(activity.id(), List.of()).stream()
                    .filter(Making::isNew)
                    .toList();
            if (!made.isEmpty()) {
                Stream<Integer> used =
                        uses.getOrDefault(activity.id(), List.of()).stream().map(Use::entity);
                Stream<Integer> behind = derivations.getOrDefault(activity.id(), List.of()).stream()
                        .map(Derivation::from);
                addStep(activity, Stream.concat(used, behind).distinct().toList(), made);
            }
        }
    }

    private void addStep(Activity activity, List<Integer> used, List<Making> made) {
        List<ObjectNode> inputs = datasets.of(used).toList();
        List<ObjectNode> outputs =
                datasets.of(made.stream().map(Making::entity).toList()).toList();
        for (boolean isEnd : new boolean[] {false, true}) {
            Instant time = isEnd ? times.end(activity) : times.begin(activity);
            ObjectNode event = event(isEnd, made, time, ids.step(activity.id()));
            facets.addToStep(event.withObject("/run").putObject("facets"), ids.run());
            ObjectNode job = event.putObject("job");
            facets.name(job, OpenLineageFacets.NAMESPACE, facets.pipeline() + "." + activity.name());
            facets.addToJob(job.putObject("facets"), activity);
            addDatasets(event, inputs, outputs);
        }
    }

    private ObjectNode event(boolean isEnd, List<Making> made, Instant time, UUID run) {
        boolean threw = made.stream().anyMatch(making -> making.how() == Making.How.THROWN);
        ObjectNode event = JsonTree.object()
                .put("eventTime", time.toString())
                .put("eventType", !isEnd ? "START" : threw ? "FAIL" : "COMPLETE")
                .put("producer", OpenLineageFacets.PRODUCER)
                .put("schemaURL", SCHEMA);
        event.putObject("run").put("runId", run.toString());
        events.add(new Event(time, event));
        return event;
    }

    /** A name stands for one version of a data set in an event. */
    private static void addDatasets(ObjectNode event, List<ObjectNode> inputs, List<ObjectNode> outputs) {
        add(event.putArray("inputs"), inputs);
        add(event.putArray("outputs"), outputs);
    }

    private static void add(ArrayNode target, List<ObjectNode> all) {
        Set<String> names = new HashSet<>();
        all.stream()
                .filter(dataset -> names.add(dataset.path("namespace").asText() + "\n"
                        + dataset.path("name").asText()))
                .forEach(target::add);
    }
}
