package dev.whodunit.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.whodunit.map.CodeLine;
import dev.whodunit.map.Flow;
import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedField;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.map.Site;
import dev.whodunit.map.Variable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Streams a code map as JSON: a map of a large code base need not fit into memory twice. */
final class MapJson {

    private static final int FORMAT_VERSION = 1;

    private final JsonGenerator json;

    MapJson(Writer target) throws IOException {
        json = new JsonFactory().createGenerator(target);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    void write(PipelineMap map) throws IOException {
        json.writeStartObject();
        json.writeNumberField("formatVersion", FORMAT_VERSION);
        json.writeArrayFieldStart("classes");
        for (MappedClass mapped : map.classes()) {
            // The comma, if any, comes with the object, so each line but the first starts with it.
            json.writeRaw('\n');
            writeClass(mapped);
        }
        json.writeRaw('\n');
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }

    private void writeClass(MappedClass mapped) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", mapped.name());
        json.writeStringField("superName", mapped.superName());
        writeStrings("interfaces", mapped.interfaces());
        json.writeStringField("sourceFile", mapped.sourceFile());
        json.writeArrayFieldStart("fields");
        for (MappedField field : mapped.fields()) {
            json.writeStartObject();
            json.writeStringField("name", field.name());
            json.writeStringField("signature", field.signature());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("methods");
        for (MappedMethod method : mapped.methods()) {
            writeMethod(method);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeMethod(MappedMethod method) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", method.name());
        json.writeStringField("descriptor", method.descriptor());
        json.writeNumberField("access", method.access());
        json.writeStringField("codeHash", method.codeHash());
        json.writeNumberField("firstLine", method.firstLine());
        json.writeNumberField("lastLine", method.lastLine());
        writeVariables("parameters", method.parameters());
        writeVariables("variables", method.variables());
        writeSites(method.sites());
        writeFlows(method.flows());
        writeStrings("constants", method.constants());
        writeLines(method.lines());
        json.writeEndObject();
    }

    private void writeLines(List<CodeLine> lines) throws IOException {
        json.writeArrayFieldStart("lines");
        for (CodeLine line : lines) {
            json.writeStartObject();
            json.writeNumberField("line", line.line());
            json.writeStringField("digest", line.digest());
            writeStrings("does", line.does().stream().map(Enum::name).sorted().toList());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeVariables(String field, List<Variable> variables) throws IOException {
        json.writeArrayFieldStart(field);
        for (Variable variable : variables) {
            json.writeStartObject();
            json.writeStringField("name", variable.name());
            json.writeStringField("type", variable.type());
            json.writeNumberField("line", variable.line());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeSites(List<Site> sites) throws IOException {
        json.writeArrayFieldStart("sites");
        for (Site site : sites) {
            json.writeStartObject();
            json.writeNumberField("index", site.index());
            json.writeStringField("kind", site.kind().name());
            json.writeNumberField("line", site.line());
            json.writeStringField("owner", site.owner());
            json.writeStringField("name", site.name());
            json.writeStringField("descriptor", site.descriptor());
            json.writeStringField("storedInto", site.storedInto());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeFlows(List<Flow> flows) throws IOException {
        json.writeArrayFieldStart("flows");
        for (Flow flow : flows) {
            json.writeStartObject();
            json.writeObjectFieldStart("from");
            json.writeStringField("kind", flow.from().kind().name());
            json.writeNumberField("index", flow.from().index());
            json.writeEndObject();
            json.writeObjectFieldStart("to");
            json.writeStringField("kind", flow.to().kind().name());
            json.writeNumberField("site", flow.to().site());
            json.writeNumberField("operand", flow.to().operand());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeStrings(String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
