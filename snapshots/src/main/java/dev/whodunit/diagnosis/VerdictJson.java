package dev.whodunit.diagnosis;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.whodunit.difference.DifferenceJson;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Step;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** A verdict for machines; {@code docs/verdicts.md} describes the fields. */
public final class VerdictJson {

    private static final JsonMapper TREES = JsonMapper.builder().build();

    private VerdictJson() {}

    /** The verdict as one JSON object, indented. */
    public static String of(Verdict verdict) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            write(verdict, json);
        } catch (IOException e) {
            throw new UncheckedIOException("a string writer does not fail", e);
        }
        return text.toString();
    }

    /**
     * Writes the verdict as one object to where the generator stands.
     *
     * @throws IOException if the generator's target fails
     */
    public static void write(Verdict verdict, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("verdict", verdict.kind().word());
        json.writeStringField("summary", verdict.summary());
        write("culprits", verdict.culprits(), json);
        json.writeArrayFieldStart("steps");
        for (StepComparison step : verdict.steps()) {
            write(step, json);
        }
        json.writeEndArray();
        writeTexts("notices", verdict.notices(), json);
        write("alsoChanged", verdict.alsoChanged(), json);
        write("notCleared", verdict.notCleared(), json);
        json.writeEndObject();
    }

    private static void write(String name, List<Culprit> culprits, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (Culprit culprit : culprits) {
            write(culprit, json);
        }
        json.writeEndArray();
    }

    private static void write(Culprit culprit, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", culprit.function().toString());
        write(culprit.function(), json);
        json.writeStringField("file", culprit.file());
        json.writeArrayFieldStart("lines");
        for (int line : culprit.lines()) {
            json.writeNumber(line);
        }
        json.writeEndArray();
        json.writeStringField("grade", culprit.grade().word());
        json.writeStringField("code", culprit.codeChange().word());
        json.writeStringField("evidence", culprit.evidence());
        writeTexts("details", culprit.details(), json);
        if (!culprit.differences().isEmpty()) {
            json.writeFieldName("differences");
            TREES.writeTree(json, DifferenceJson.of(culprit.differences()));
        }
        writeId("acceptedStep", culprit.acceptedStep(), json);
        writeId("currentStep", culprit.currentStep(), json);
        json.writeNumberField("call", culprit.call());
        json.writeNumberField("calls", culprit.calls());
        json.writeEndObject();
    }

    private static void write(StepComparison comparison, JsonGenerator json) throws IOException {
        Step step = comparison.shown();
        json.writeStartObject();
        json.writeStringField("status", comparison.status().word());
        json.writeStringField("name", step.artifactName());
        write(step.function(), json);
        json.writeStringField("file", step.site().file());
        json.writeNumberField("line", step.site().line());
        json.writeNumberField("count", step.count());
        writeId("acceptedStep", comparison.accepted().map(Step::id).orElse(-1), json);
        writeId("currentStep", comparison.current().map(Step::id).orElse(-1), json);
        json.writeEndObject();
    }

    private static void write(FunctionRef function, JsonGenerator json) throws IOException {
        json.writeStringField("class", function.className());
        json.writeStringField("method", function.method());
        json.writeStringField("descriptor", function.descriptor());
    }

    private static void writeId(String name, int id, JsonGenerator json) throws IOException {
        if (id >= 0) {
            json.writeNumberField(name, id);
        }
    }

    private static void writeTexts(String name, List<String> texts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
