package dev.whodunit.recording;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.CallSite;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.KeptCalls;
import dev.whodunit.run.KeptValue;
import dev.whodunit.run.Step;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;

/** Writes steps; {@link StepReader} reads them in the same order. */
final class StepWriter {

    private StepWriter() {}

    static void writeStep(JsonGenerator out, Step step) throws IOException {
        out.writeStartObject();
        out.writeNumberField("id", step.id());
        out.writeNumberField("parent", step.parent());
        writeFunction(out, step.function());
        writeSite(out, step.site());
        out.writeStringField("phase", step.phase().name());
        out.writeBooleanField("concurrent", step.concurrent());
        writeLog(out, step.log());
        out.writeArrayFieldStart("samples");
        for (Call call : step.samples()) {
            writeCall(out, call);
        }
        out.writeEndArray();
        writeKept(out, step.kept());
        out.writeEndObject();
    }

    private static void writeKept(JsonGenerator out, KeptCalls kept) throws IOException {
        out.writeObjectFieldStart("kept");
        out.writeArrayFieldStart("inputs");
        for (String input : kept.inputs()) {
            out.writeString(input);
        }
        out.writeEndArray();
        out.writeBinaryField("cells", Columns.ofInts(kept.size(), kept::cell));
        out.writeEndObject();
    }

    private static void writeFunction(JsonGenerator out, FunctionRef function) throws IOException {
        out.writeObjectFieldStart("function");
        out.writeStringField("kind", function.kind().name());
        out.writeStringField("className", function.className());
        out.writeStringField("method", function.method());
        out.writeStringField("descriptor", function.descriptor());
        out.writeStringField("enclosing", function.enclosing());
        out.writeNumberField("ordinal", function.ordinal());
        out.writeEndObject();
    }

    private static void writeSite(JsonGenerator out, CallSite site) throws IOException {
        out.writeObjectFieldStart("site");
        out.writeNumberField("index", site.index());
        out.writeStringField("file", site.file());
        out.writeNumberField("line", site.line());
        out.writeStringField("storedInto", site.storedInto());
        out.writeEndObject();
    }

    private static void writeLog(JsonGenerator out, CallLog log) throws IOException {
        out.writeObjectFieldStart("log");
        out.writeBinaryField("parents", Columns.ofInts(log.entries(), log::parent));
        out.writeBinaryField("sequence", Columns.ofInts(log.entries(), log::sequence));
        out.writeBinaryField("inputs", Columns.ofLongs(log.entries(), log::input));
        out.writeBinaryField("outputs", Columns.ofLongs(log.entries(), log::output));
        out.writeArrayFieldStart("blocks");
        for (CallLog.Block block : log.blocks()) {
            out.writeStartArray();
            out.writeNumber(block.from());
            out.writeNumber(block.to());
            // Hexadecimal, since many JSON tools read numbers beyond 53 bits as another number.
            out.writeString(HexFormat.of().toHexDigits(block.inputs()));
            out.writeString(HexFormat.of().toHexDigits(block.outputs()));
            out.writeEndArray();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void writeCall(JsonGenerator out, Call call) throws IOException {
        out.writeStartObject();
        out.writeNumberField("index", call.index());
        writeArtifacts(out, "inputs", call.inputs());
        out.writeFieldName("output");
        writeArtifact(out, call.output());
        out.writeBooleanField("threw", call.threw());
        writeArtifacts(out, "changed", call.changed());
        out.writeEndObject();
    }

    private static void writeArtifacts(JsonGenerator out, String name, List<Artifact> artifacts) throws IOException {
        out.writeArrayFieldStart(name);
        for (Artifact artifact : artifacts) {
            writeArtifact(out, artifact);
        }
        out.writeEndArray();
    }

    /** Name, state and note say nothing of a kept value; its preview often is its whole JSON. */
    static void writeValue(JsonGenerator out, KeptValue value) throws IOException {
        Artifact artifact = value.artifact();
        out.writeStartArray();
        out.writeString(artifact.fingerprint().toString());
        out.writeString(artifact.type());
        out.writeNumber(artifact.size());
        out.writeString(value.json());
        out.writeString(artifact.preview().equals(value.json()) ? "" : artifact.preview());
        out.writeEndArray();
    }

    private static void writeArtifact(JsonGenerator out, Artifact artifact) throws IOException {
        out.writeStartObject();
        out.writeStringField("name", artifact.name());
        out.writeStringField("type", artifact.type());
        out.writeStringField("state", artifact.state().name());
        out.writeStringField("fingerprint", artifact.fingerprint().toString());
        out.writeNumberField("size", artifact.size());
        out.writeStringField("preview", artifact.preview());
        out.writeStringField("note", artifact.note());
        out.writeEndObject();
    }
}
