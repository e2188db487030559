package dev.whodunit.recording;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.whodunit.map.CodeLine;
import dev.whodunit.map.Flow;
import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedField;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.Site;
import dev.whodunit.map.Variable;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the classes of the code map; {@link MapReader} reads them in the same order. */
final class MapWriter {

    private MapWriter() {}

    static void writeClass(JsonGenerator out, MappedClass mapped) throws IOException {
        out.writeStartObject();
        out.writeStringField("name", mapped.name());
        out.writeStringField("superName", mapped.superName());
        writeStrings(out, "interfaces", mapped.interfaces());
        out.writeStringField("sourceFile", mapped.sourceFile());
        out.writeArrayFieldStart("fields");
        for (MappedField field : mapped.fields()) {
            out.writeStartArray();
            out.writeString(field.name());
            out.writeString(field.signature());
            out.writeEndArray();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("methods");
        for (MappedMethod method : mapped.methods()) {
            writeMethod(out, method);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void writeMethod(JsonGenerator out, MappedMethod method) throws IOException {
        out.writeStartObject();
        out.writeStringField("name", method.name());
        out.writeStringField("descriptor", method.descriptor());
        out.writeNumberField("access", method.access());
        out.writeStringField("codeHash", method.codeHash());
        out.writeNumberField("firstLine", method.firstLine());
        out.writeNumberField("lastLine", method.lastLine());
        writeVariables(out, "parameters", method.parameters());
        writeVariables(out, "variables", method.variables());
        out.writeArrayFieldStart("sites");
        for (Site site : method.sites()) {
            writeSite(out, site);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("flows");
        for (Flow flow : method.flows()) {
            writeFlow(out, flow);
        }
        out.writeEndArray();
        writeStrings(out, "constants", method.constants());
        out.writeArrayFieldStart("lines");
        for (CodeLine line : method.lines()) {
            writeLine(out, line);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void writeLine(JsonGenerator out, CodeLine line) throws IOException {
        out.writeStartArray();
        out.writeNumber(line.line());
        out.writeString(line.digest());
        out.writeString(line.does().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")));
        out.writeEndArray();
    }

    private static void writeVariables(JsonGenerator out, String name, List<Variable> variables) throws IOException {
        out.writeArrayFieldStart(name);
        for (Variable variable : variables) {
            out.writeStartObject();
            out.writeStringField("name", variable.name());
            out.writeStringField("type", variable.type());
            out.writeNumberField("line", variable.line());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void writeSite(JsonGenerator out, Site site) throws IOException {
        out.writeStartObject();
        out.writeNumberField("index", site.index());
        out.writeStringField("kind", site.kind().name());
        out.writeNumberField("line", site.line());
        out.writeStringField("owner", site.owner());
        out.writeStringField("name", site.name());
        out.writeStringField("descriptor", site.descriptor());
        out.writeStringField("storedInto", site.storedInto());
        out.writeEndObject();
    }

    /** Flows are the most frequent records of a map, hence no field names. */
    private static void writeFlow(JsonGenerator out, Flow flow) throws IOException {
        out.writeStartArray();
        out.writeString(flow.from().kind().name());
        out.writeNumber(flow.from().index());
        out.writeString(flow.to().kind().name());
        out.writeNumber(flow.to().site());
        out.writeNumber(flow.to().operand());
        out.writeEndArray();
    }

    private static void writeStrings(JsonGenerator out, String name, List<String> strings) throws IOException {
        out.writeArrayFieldStart(name);
        for (String string : strings) {
            out.writeString(string);
        }
        out.writeEndArray();
    }
}
