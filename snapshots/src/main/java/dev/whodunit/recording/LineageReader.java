package dev.whodunit.recording;

import dev.whodunit.provenance.Cells;
import dev.whodunit.provenance.DerivationGraph;
import dev.whodunit.provenance.DerivationGraph.Kind;
import dev.whodunit.provenance.LabelledArtifact;
import dev.whodunit.provenance.Lineage;
import dev.whodunit.provenance.Maker;
import dev.whodunit.provenance.Origin;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.ArtifactRef.Part;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what {@link LineageWriter} wrote. Numbers that cannot be are errors and never lead to large arrays. */
final class LineageReader {

    private static final int CHUNK = 1 << 16;

    private final DataInputStream in;
    private final Path file;
    private List<String> texts = List.of();

    LineageReader(DataInputStream in, Path file) {
        this.in = in;
        this.file = file;
    }

    Lineage read() throws IOException {
        if (!in.readUTF().equals(LineageFile.MAGIC)) {
            throw new IllegalArgumentException("it is something else");
        }
        int version = in.readInt();
        if (version != LineageFile.VERSION) {
            throw new RecordingException(
                    "The lineage " + file + " has format " + version + ", and this version of Whodunit reads "
                            + LineageFile.VERSION + ". Use the version that wrote it, or run the test again.");
        }
        texts = list(this::text);
        List<Origin> origins = list(() -> new Origin(reference(), reference(), reference()));
        List<Maker> makers = list(() -> new Maker(small() - 1, reference()));
        DerivationGraph graph = graph(origins);
        List<LabelledArtifact> artifacts = list(() -> artifact(graph.size()));
        return new Lineage(graph, makers, artifacts, list(this::reference));
    }

    /** Reads one element of a list. */
    @FunctionalInterface
    private interface Element<T> {
        T read() throws IOException;
    }

    private <T> List<T> list(Element<T> element) throws IOException {
        int size = small();
        List<T> elements = new ArrayList<>(Math.min(size, CHUNK));
        for (int i = 0; i < size; i++) {
            elements.add(element.read());
        }
        return elements;
    }

    private String text() throws IOException {
        int length = small();
        StringBuilder text = new StringBuilder(Math.min(length, CHUNK));
        for (int i = 0; i < length; i++) {
            text.append(in.readChar());
        }
        return text.toString();
    }

    private String reference() throws IOException {
        int number = small();
        if (number >= texts.size()) {
            throw new IllegalArgumentException("it names a text that is not there");
        }
        return texts.get(number);
    }

    private DerivationGraph graph(List<Origin> origins) throws IOException {
        int size = small();
        Columns columns = new Columns(4);
        columns.add(0, 0, 0, 0);
        for (int label = 1; label < size; label++) {
            int kind = in.readByte();
            int first = small();
            boolean isSource = kind == Kind.SOURCE.code();
            columns.add(kind, isSource ? first : label - first, label - small(), small());
        }
        byte[] kinds = new byte[size];
        int[] read = columns.column(0);
        for (int i = 0; i < size; i++) {
            kinds[i] = (byte) read[i];
        }
        return new DerivationGraph(kinds, columns.column(1), columns.column(2), columns.column(3), origins);
    }

    private LabelledArtifact artifact(int labels) throws IOException {
        ArtifactRef ref = new ArtifactRef(small(), in.readLong(), part(in.readByte()), small());
        int order = small();
        List<String> names = list(this::reference);
        int size = small();
        Columns columns = new Columns(3);
        int label = 0;
        for (int cell = 0; cell < size; cell++) {
            int parent = cell - small();
            int step = signed();
            label += signed();
            if (label < 0 || label >= labels) {
                throw new IllegalArgumentException("it names a label that is not there");
            }
            columns.add(parent, step, label);
        }
        return new LabelledArtifact(
                ref, order, new Cells(names, columns.column(0), columns.column(1), columns.column(2)));
    }

    private static Part part(int code) {
        return switch (code) {
            case 0 -> Part.OUTPUT;
            case 1 -> Part.INPUT;
            case 2 -> Part.CHANGED;
            default -> throw new IllegalArgumentException("it names a part of a call that is none");
        };
    }

    private int signed() throws IOException {
        int number = small();
        return (number >>> 1) ^ -(number & 1);
    }

    private int small() throws IOException {
        int number = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = in.readUnsignedByte();
            number |= (next & 0x7F) << shift;
            if (next < 0x80 && number >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("it has a number that is too large");
    }

    /** Rows of numbers, by column. */
    private static final class Columns {

        private final int[][] columns;
        private int size;

        Columns(int width) {
            this.columns = new int[width][CHUNK];
        }

        void add(int... row) {
            for (int i = 0; i < columns.length; i++) {
                if (size == columns[i].length) {
                    columns[i] = Arrays.copyOf(columns[i], 2 * size);
                }
                columns[i][size] = row[i];
            }
            size++;
        }

        int[] column(int i) {
            return Arrays.copyOf(columns[i], size);
        }
    }
}
