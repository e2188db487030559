package dev.whodunit.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whodunit.export.RunGraph.Activity;
import dev.whodunit.export.RunGraph.Entity;
import dev.whodunit.export.RunGraph.Making;
import dev.whodunit.export.RunGraph.Use;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes a run as spans of OpenTelemetry, in the JSON of its protocol: a span for the run, and one in it for each step. What a step was
 * given and what it gave are events of its span.
 */
final class RunOtlp {

    private static final int INTERNAL = 1;
    private static final int ERROR = 2;

    /** That the parent of the run's span is in another process is known. */
    private static final int REMOTE_PARENT = 0x300;

    private final RunGraph graph;
    private final RunMetadata metadata;
    private final RunIds ids;
    private final RunTimes times;
    private final String trace;
    private final int flags;

    RunOtlp(RunGraph graph, RunMetadata metadata) {
        this.graph = graph;
        this.metadata = metadata;
        this.ids = new RunIds(graph.run().identity(), metadata);
        this.times = new RunTimes(graph.activities(), metadata.moment());
        this.trace = metadata.parent().map(TraceParent::traceId).orElseGet(ids::trace);
        this.flags = metadata.parent()
                .map(parent -> Integer.parseInt(parent.flags(), 16))
                .orElse(1);
    }

    String write() {
        ObjectNode request = JsonTree.object();
        ObjectNode resourceSpans = request.putArray("resourceSpans").addObject();
        OtlpAttributes resource = new OtlpAttributes(resourceSpans.putObject("resource"));
        resource.put("service.name", graph.run().identity().pipeline());
        ObjectNode scopeSpans = resourceSpans.putArray("scopeSpans").addObject();
        scopeSpans.putObject("scope").put("name", "dev.whodunit");
        ArrayNode spans = scopeSpans.putArray("spans");
        writeRun(spans.addObject());
        Map<Integer, List<Use>> uses = graph.usesByStep();
        Map<Integer, List<Making>> makings = graph.makingsByStep();
        graph.activities()
                .forEach(activity -> writeStep(
                        spans.addObject(),
                        activity,
                        uses.getOrDefault(activity.id(), List.of()),
                        makings.getOrDefault(activity.id(), List.of())));
        return JsonTree.write(request) + "\n";
    }

    private void writeRun(ObjectNode span) {
        Optional<String> parent = metadata.parent().map(TraceParent::spanId);
        int remote = parent.isPresent() ? REMOTE_PARENT : 0;
        writeSpan(span, runSpan(), parent, graph.run().identity().pipeline(), flags | remote);
        writeTimes(span, times.begin(), times.end());
        OtlpAttributes attributes = new OtlpAttributes(span);
        attributes.put("whodunit.run.id", ids.run().toString());
        attributes.put("whodunit.test", graph.run().identity().uniqueId());
        metadata.commit().ifPresent(commit -> attributes.put("vcs.ref.head.revision", commit));
        metadata.dirty().ifPresent(dirty -> attributes.put("whodunit.dirty", dirty));
        metadata.task().ifPresent(task -> attributes.put("whodunit.task.id", task));
        metadata.tags().forEach((key, value) -> attributes.put("whodunit.tag." + key, value));
    }

    private void writeStep(ObjectNode span, Activity activity, List<Use> uses, List<Making> makings) {
        String parent = activity.step().parent() < 0
                ? runSpan()
                : stepSpan(activity.step().parent());
        writeSpan(span, stepSpan(activity.id()), Optional.of(parent), activity.name(), flags);
        Instant begin = times.begin(activity);
        Instant end = times.end(activity);
        writeTimes(span, begin, end);
        OtlpAttributes attributes = new OtlpAttributes(span);
        attributes.put("whodunit.step.id", activity.id());
        attributes.put("whodunit.step.executions", activity.step().count());
        attributes.put(
                "code.function.name",
                activity.step().function().className() + "."
                        + activity.step().function().method());
        attributes.put("whodunit.step.called_at", activity.step().site().location());
        attributes.put(
                "whodunit.artifact.fingerprint", fingerprints(makings.stream().map(Making::entity)));
        attributes.put(
                "whodunit.artifact.used.fingerprint", fingerprints(uses.stream().map(Use::entity)));
        ArrayNode events = span.putArray("events");
        uses.forEach(use -> writeEvent(events, begin, "whodunit.artifact.used", use.entity(), use.as(), use.call()));
        makings.forEach(making -> writeEvent(
                events, end, "whodunit.artifact.made", making.entity(), RunJson.lower(making.how()), making.call()));
        if (makings.stream().anyMatch(making -> making.how() == Making.How.THROWN)) {
            span.putObject("status").put("code", ERROR);
        }
    }

    private void writeSpan(ObjectNode span, String id, Optional<String> parent, String name, int spanFlags) {
        span.put("traceId", trace).put("spanId", id);
        parent.ifPresent(of -> span.put("parentSpanId", of));
        span.put("flags", spanFlags).put("name", CleanText.whole(name)).put("kind", INTERNAL);
    }

    private static void writeTimes(ObjectNode span, Instant begin, Instant end) {
        span.put("startTimeUnixNano", nanos(begin)).put("endTimeUnixNano", nanos(end));
    }

    private void writeEvent(ArrayNode events, Instant at, String name, int id, String as, long call) {
        Entity entity = graph.entities().get(id);
        ObjectNode event = events.addObject().put("timeUnixNano", nanos(at)).put("name", name);
        OtlpAttributes attributes = new OtlpAttributes(event);
        attributes.put("whodunit.artifact.name", entity.name());
        attributes.put("whodunit.artifact.as", as);
        attributes.put("whodunit.artifact.type", entity.artifact().type());
        attributes.put(
                "whodunit.artifact.fingerprint", entity.artifact().fingerprint().toString());
        attributes.put("whodunit.artifact.size", entity.artifact().size());
        attributes.put("whodunit.execution", call);
    }

    private List<String> fingerprints(Stream<Integer> entities) {
        return entities.map(
                        id -> graph.entities().get(id).artifact().fingerprint().toString())
                .distinct()
                .toList();
    }

    private String runSpan() {
        return ids.span("run");
    }

    private String stepSpan(int step) {
        return ids.span("step " + step);
    }

    /** As text: JSON's numbers are not exact so far up. */
    private static String nanos(Instant instant) {
        return Long.toString(instant.getEpochSecond() * 1_000_000_000L + instant.getNano());
    }
}
