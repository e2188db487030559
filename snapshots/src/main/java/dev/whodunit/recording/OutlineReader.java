package dev.whodunit.recording;

import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.Outline;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Reads the outlines that {@link OutlineWriter} wrote. */
final class OutlineReader {

    private OutlineReader() {}

    static Map<Fingerprint, Outline> read(JsonCursor in) throws IOException {
        Map<Fingerprint, Outline> outlines = new TreeMap<>();
        in.objects("outlines", each -> outlines.put(Fingerprint.parse(each.string("of")), readOutline(each)));
        return outlines;
    }

    private static Outline readOutline(JsonCursor in) throws IOException {
        return new Outline(
                Outline.Unit.valueOf(in.string("unit")),
                in.longInteger("length"),
                in.longInteger("block"),
                Arrays.stream(Columns.toInts(in.bytes("blocks"))).boxed().toList(),
                in.objects("columns", OutlineReader::readColumn));
    }

    private static Outline.Column readColumn(JsonCursor in) throws IOException {
        return new Outline.Column(
                in.string("name"),
                in.longInteger("nulls"),
                in.string("min"),
                in.string("max"),
                in.integer("distinct"),
                in.integer("digest"));
    }
}
