package dev.whodunit.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.whodunit.export.RunGraph.Activity;
import dev.whodunit.export.RunGraph.Derivation;
import dev.whodunit.export.RunGraph.Entity;
import dev.whodunit.export.RunGraph.Making;
import dev.whodunit.export.RunGraph.Use;
import dev.whodunit.run.Notice;
import dev.whodunit.run.RunIdentity;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A run as our own JSON; run.schema.json describes it. Steps, artifacts and derivations have a line each. */
final class RunJson {

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final RunGraph graph;
    private final RunMetadata metadata;
    private final StringWriter text = new StringWriter();

    RunJson(RunGraph graph, RunMetadata metadata) {
        this.graph = graph;
        this.metadata = metadata;
    }

    String write() {
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("format", "whodunit-run");
            json.writeNumberField("version", 1);
            writeRun(json);
            writeLines(json, "steps", graph.activities(), stepWriter());
            writeLines(json, "artifacts", graph.entities(), artifactWriter());
            writeLines(json, "derivations", graph.derivations(), RunJson::writeDerivation);
            writeLines(json, "notices", graph.run().notices(), RunJson::writeNotice);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot happen: writing to memory failed", e);
        }
        return text.append('\n').toString();
    }

    @FunctionalInterface
    private interface Line<T> {
        void write(JsonGenerator json, T element) throws IOException;
    }

    private static <T> void writeLines(JsonGenerator json, String field, List<T> elements, Line<T> line)
            throws IOException {
        json.writeArrayFieldStart(field);
        for (T element : elements) {
            // The comma, if any, comes with the object, so each line but the first starts with it.
            json.writeRaw('\n');
            json.writeStartObject();
            line.write(json, element);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeRun(JsonGenerator json) throws IOException {
        RunIdentity identity = graph.run().identity();
        json.writeObjectFieldStart("run");
        json.writeStringField("id", new RunIds(identity, metadata).run().toString());
        json.writeStringField("pipeline", identity.pipeline());
        json.writeStringField("uniqueId", identity.uniqueId());
        json.writeStringField("testClass", identity.testClass());
        json.writeStringField("testMethod", identity.testMethod());
        json.writeStringField("moment", metadata.moment().toString());
        if (metadata.commit().isPresent()) {
            json.writeStringField("commit", metadata.commit().get());
        }
        if (metadata.dirty().isPresent()) {
            json.writeBooleanField("dirty", metadata.dirty().get());
        }
        if (metadata.task().isPresent()) {
            json.writeStringField("task", metadata.task().get());
        }
        if (metadata.parent().isPresent()) {
            json.writeStringField("traceparent", metadata.parent().get().toString());
        }
        json.writeObjectFieldStart("tags");
        for (Map.Entry<String, String> tag : metadata.tags().entrySet()) {
            json.writeStringField(tag.getKey(), tag.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private Line<Activity> stepWriter() {
        Map<Integer, List<Use>> uses = graph.usesByStep();
        Map<Integer, List<Making>> makings = graph.makingsByStep();
        return (json, activity) -> {
            json.writeNumberField("id", activity.id());
            json.writeNumberField("parent", activity.step().parent());
            json.writeStringField("function", activity.name());
            json.writeStringField("className", activity.step().function().className());
            json.writeStringField("kind", activity.step().function().kind().name());
            json.writeStringField("location", activity.step().site().location());
            json.writeStringField("phase", activity.step().phase().name());
            json.writeBooleanField("concurrent", activity.step().concurrent());
            json.writeNumberField("executions", activity.step().count());
            json.writeArrayFieldStart("used");
            for (Use use : uses.getOrDefault(activity.id(), List.of())) {
                writeRelation(json, use.entity(), use.as(), use.call());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("gave");
            for (Making making : makings.getOrDefault(activity.id(), List.of())) {
                writeRelation(json, making.entity(), making.as(), making.call());
                json.writeStringField("how", lower(making.how()));
                json.writeEndObject();
            }
            json.writeEndArray();
        };
    }

    private static void writeRelation(JsonGenerator json, int entity, String as, long call) throws IOException {
        json.writeStartObject();
        json.writeNumberField("artifact", entity);
        json.writeStringField("as", as);
        json.writeNumberField("execution", call);
    }

    private Line<Entity> artifactWriter() {
        Map<Integer, Activity> makers = graph.makers();
        return (json, entity) -> {
            json.writeNumberField("id", entity.id());
            json.writeStringField("name", entity.name());
            json.writeStringField("type", entity.artifact().type());
            json.writeStringField("state", entity.artifact().state().name());
            json.writeStringField("fingerprint", entity.artifact().fingerprint().toString());
            json.writeNumberField("size", entity.artifact().size());
            json.writeStringField("preview", entity.artifact().preview());
            Activity maker = makers.get(entity.id());
            json.writeNumberField("madeBy", maker == null ? -1 : maker.id());
            json.writeArrayFieldStart("columns");
            for (RunGraph.Column column : entity.columns()) {
                json.writeStartObject();
                json.writeStringField("name", column.name());
                json.writeStringField("type", column.type());
                json.writeEndObject();
            }
            json.writeEndArray();
        };
    }

    private static void writeDerivation(JsonGenerator json, Derivation derivation) throws IOException {
        json.writeNumberField("artifact", derivation.entity());
        json.writeNumberField("from", derivation.from());
        json.writeNumberField("step", derivation.step());
        json.writeBooleanField("assumed", derivation.assumed());
    }

    private static void writeNotice(JsonGenerator json, Notice notice) throws IOException {
        json.writeStringField("kind", notice.kind().name());
        json.writeStringField("text", notice.text());
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
