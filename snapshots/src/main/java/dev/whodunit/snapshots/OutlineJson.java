package dev.whodunit.snapshots;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.whodunit.run.Outline;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The part of a line that outlines a large value; the digests of its blocks are one text, so that it stays short. */
public final class OutlineJson {

    /** The field of a line that holds it. */
    static final String NAME = "outline";

    private OutlineJson() {}

    static void write(JsonGenerator out, Outline outline) throws IOException {
        out.writeObjectFieldStart(NAME);
        out.writeNumberField(outline.unit().name().toLowerCase(Locale.ROOT), outline.length());
        out.writeNumberField("block", outline.block());
        out.writeStringField("blocks", text(outline.blocks()));
        if (!outline.columns().isEmpty()) {
            out.writeObjectFieldStart("columns");
            for (Outline.Column column : outline.columns()) {
                writeColumn(out, column);
            }
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private static String text(List<Integer> blocks) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * blocks.size());
        blocks.forEach(bytes::putInt);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static void writeColumn(JsonGenerator out, Outline.Column column) throws IOException {
        out.writeObjectFieldStart(column.name());
        out.writeNumberField("nulls", column.nulls());
        TableJson.writeRaw(out, "min", column.min());
        TableJson.writeRaw(out, "max", column.max());
        if (column.distinct() != Outline.Column.MANY) {
            out.writeNumberField("distinct", column.distinct());
        }
        out.writeStringField("digest", HexFormat.of().toHexDigits(column.digest()));
        out.writeEndObject();
    }

    /**
     * The outline in a line of a snapshot.
     *
     * @throws IllegalArgumentException if it lacks something or has something that cannot be
     */
    public static Outline read(JsonNode line) {
        JsonNode outline = line.required(NAME);
        Outline.Unit unit = outline.has("rows") ? Outline.Unit.ROWS : Outline.Unit.BYTES;
        List<Outline.Column> columns = new ArrayList<>();
        for (Map.Entry<String, JsonNode> column : outline.path("columns").properties()) {
            columns.add(readColumn(column.getKey(), column.getValue()));
        }
        return new Outline(
                unit,
                outline.required(unit.name().toLowerCase(Locale.ROOT)).asLong(),
                outline.required("block").asLong(),
                blocks(outline.required("blocks").asText()),
                columns);
    }

    private static List<Integer> blocks(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        if (bytes.length % Integer.BYTES != 0) {
            throw new IllegalArgumentException(
                    "the digests of blocks have four bytes each, but got " + bytes.length + " bytes");
        }
        List<Integer> blocks = new ArrayList<>();
        ByteBuffer digests = ByteBuffer.wrap(bytes);
        while (digests.hasRemaining()) {
            blocks.add(digests.getInt());
        }
        return blocks;
    }

    private static Outline.Column readColumn(String name, JsonNode column) {
        return new Outline.Column(
                name,
                column.required("nulls").asLong(),
                TableJson.text(column.path("min")),
                TableJson.text(column.path("max")),
                column.path("distinct").asInt(Outline.Column.MANY),
                HexFormat.fromHexDigits(column.required("digest").asText()));
    }
}
