package dev.whodunit.report.chart;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.Contents;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.KeptRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The columns of lists and maps, of all the rows that recordings have. A list is read once though one step makes it and the next is given it; when much has been
 * read for a page, there is no more, so that writing it takes no long time.
 */
public final class ColumnSource {

    private static final long MOST_CHARACTERS = 60_000_000;
    private static final int MOST_ROWS = 500_000;
    private static final int ROWS_AT_A_TIME = 5_000;
    private static final int LISTS_IN_MEMORY = 6;

    private final Map<Fingerprint, Columns> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Fingerprint, Columns> eldest) {
            return size() > LISTS_IN_MEMORY;
        }
    };
    private long read;

    /** The columns of a list or map; none where the artifact is neither, or not kept whole. */
    public Columns columns(Artifact artifact, Contents contents) {
        if (artifact.size() < 1 || artifact.fingerprint().equals(Fingerprint.NONE)) {
            return Columns.NONE;
        }
        Columns found = known.get(artifact.fingerprint());
        if (found == null) {
            found = readColumns(artifact, contents);
            known.put(artifact.fingerprint(), found);
        }
        return found;
    }

    private Columns readColumns(Artifact artifact, Contents contents) {
        ColumnReader reader = new ColumnReader();
        try {
            Optional<String> whole = contents.json(artifact.fingerprint());
            if (whole.isPresent()) {
                read(whole.get(), isMap(artifact.type()), reader);
            } else {
                Optional<KeptRows> rows = contents.rows(artifact.fingerprint());
                if (rows.isPresent()) {
                    read(rows.get(), reader);
                }
            }
            return reader.columns();
        } catch (IOException | UncheckedIOException unreadable) {
            return Columns.NONE; // as if it had not been kept: a page has charts as an extra
        }
    }

    /** A map is written as a record is, so that only its type tells it: {@code Map<String,Tally>}. */
    private static boolean isMap(String type) {
        int arguments = type.indexOf('<');
        return arguments > 0 && type.substring(0, arguments).endsWith("Map");
    }

    private void read(String json, boolean isMap, ColumnReader reader) throws IOException {
        if (read + json.length() > MOST_CHARACTERS) {
            return;
        }
        if (json.startsWith("[")) {
            read += json.length();
            reader.readList(json);
        } else if (isMap) {
            read += json.length();
            reader.readMap(json);
        }
    }

    private void read(KeptRows rows, ColumnReader reader) throws IOException {
        int count = rows.digests().length;
        if (count > MOST_ROWS || read + rows.bytes() * 4 > MOST_CHARACTERS) {
            return;
        }
        for (int from = 0; from < count; from += ROWS_AT_A_TIME) {
            int[] positions = IntStream.range(from, Math.min(count, from + ROWS_AT_A_TIME))
                    .toArray();
            for (String row : rows.json(positions)) {
                read += row.length();
                reader.readRow(row);
            }
        }
    }
}
