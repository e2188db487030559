package dev.whodunit.recording;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.Outline;
import java.io.IOException;
import java.util.Map;

/** Writes outlines of large values; {@link OutlineReader} reads them in the same order. */
final class OutlineWriter {

    private OutlineWriter() {}

    static void write(JsonGenerator out, Map.Entry<Fingerprint, Outline> entry) throws IOException {
        Outline outline = entry.getValue();
        out.writeStartObject();
        out.writeStringField("of", entry.getKey().toString());
        out.writeStringField("unit", outline.unit().name());
        out.writeNumberField("length", outline.length());
        out.writeNumberField("block", outline.block());
        out.writeBinaryField("blocks", Columns.ofInts(outline.blocks().size(), outline.blocks()::get));
        out.writeArrayFieldStart("columns");
        for (Outline.Column column : outline.columns()) {
            out.writeStartObject();
            out.writeStringField("name", column.name());
            out.writeNumberField("nulls", column.nulls());
            out.writeStringField("min", column.min());
            out.writeStringField("max", column.max());
            out.writeNumberField("distinct", column.distinct());
            out.writeNumberField("digest", column.digest());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
