package dev.whodunit.recording;

import dev.whodunit.provenance.Cells;
import dev.whodunit.provenance.DerivationGraph;
import dev.whodunit.provenance.DerivationGraph.Kind;
import dev.whodunit.provenance.InterimFile;
import dev.whodunit.provenance.LabelledArtifact;
import dev.whodunit.provenance.Lineage;
import dev.whodunit.provenance.Maker;
import dev.whodunit.provenance.Origin;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.ArtifactRef.Part;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what {@link LineageWriter} wrote. Numbers that cannot be are errors and never lead to large arrays. */
final class LineageReader {

    private static final int CHUNK = 1 << 16;

    private final DataInputStream header;
    private final PackedInput in;
    private final Path file;
    private List<String> texts = List.of();

    LineageReader(InputStream in, Path file) {
        this.header = new DataInputStream(in);
        this.in = new PackedInput(in);
        this.file = file;
    }

    Lineage read() throws IOException {
        if (!header.readUTF().equals(LineageFile.MAGIC)) {
            throw new IllegalArgumentException("it is something else");
        }
        int version = header.readInt();
        if (version != LineageFile.VERSION) {
            throw new RecordingException(
                    "The lineage " + file + " has format " + version + ", and this version of Whodunit reads "
                            + LineageFile.VERSION + ". Use the version that wrote it, or run the test again.");
        }
        texts = list(this::text);
        List<Origin> origins = list(() -> new Origin(reference(), reference(), reference()));
        List<Maker> makers = list(() -> new Maker(in.small() - 1, reference()));
        DerivationGraph graph = graph(origins);
        List<LabelledArtifact> artifacts = list(() -> artifact(graph.size()));
        List<String> gaps = list(this::reference);
        return new Lineage(graph, makers, artifacts, gaps, list(() -> interim(graph.size())));
    }

    /** Reads one element of a list. */
    @FunctionalInterface
    private interface Element<T> {
        T read() throws IOException;
    }

    private <T> List<T> list(Element<T> element) throws IOException {
        int size = in.small();
        List<T> elements = new ArrayList<>(Math.min(size, CHUNK));
        for (int i = 0; i < size; i++) {
            elements.add(element.read());
        }
        return elements;
    }

    private String text() throws IOException {
        int length = in.small();
        StringBuilder text = new StringBuilder(Math.min(length, CHUNK));
        for (int i = 0; i < length; i++) {
            text.append((char) in.fixed(Character.BYTES));
        }
        return text.toString();
    }

    private String reference() throws IOException {
        int number = in.small();
        if (number >= texts.size()) {
            throw new IllegalArgumentException("it names a text that is not there");
        }
        return texts.get(number);
    }

    private DerivationGraph graph(List<Origin> origins) throws IOException {
        int size = in.small();
        int known = Math.min(size, CHUNK);
        byte[] kinds = new byte[known];
        int[][] columns = new int[3][known];
        int source = Kind.SOURCE.code();
        for (int label = 1; label < size; label++) {
            if (label == known) {
                known = (int) Math.min(size, 2L * known);
                kinds = Arrays.copyOf(kinds, known);
                grow(columns, known);
            }
            int kind = in.next();
            int first = in.small();
            kinds[label] = (byte) kind;
            columns[0][label] = kind == source ? first : label - first;
            columns[1][label] = label - in.small();
            columns[2][label] = in.small();
        }
        return new DerivationGraph(kinds, columns[0], columns[1], columns[2], origins);
    }

    private static void grow(int[][] columns, int size) {
        for (int i = 0; i < columns.length; i++) {
            columns[i] = Arrays.copyOf(columns[i], size);
        }
    }

    private LabelledArtifact artifact(int labels) throws IOException {
        ArtifactRef ref = new ArtifactRef(in.small(), in.fixed(Long.BYTES), part((byte) in.next()), in.small());
        int order = in.small();
        List<String> names = list(this::reference);
        int size = in.small();
        int known = Math.min(size, CHUNK);
        int[][] columns = new int[3][known];
        int label = 0;
        for (int cell = 0; cell < size; cell++) {
            if (cell == known) {
                known = (int) Math.min(size, 2L * known);
                grow(columns, known);
            }
            columns[0][cell] = cell - in.small();
            columns[1][cell] = in.signed();
            label += in.signed();
            if (label < 0 || label >= labels) {
                throw new IllegalArgumentException("it names a label that is not there");
            }
            columns[2][cell] = label;
        }
        return new LabelledArtifact(ref, order, new Cells(names, columns[0], columns[1], columns[2]));
    }

    private InterimFile interim(int labels) throws IOException {
        String name = reference();
        int size = in.small();
        List<Integer> written = new ArrayList<>(Math.min(size, CHUNK));
        int label = 0;
        for (int i = 0; i < size; i++) {
            label += in.small();
            if (label < 0 || label >= labels) {
                throw new IllegalArgumentException("it names a label that is not there");
            }
            written.add(label);
        }
        return new InterimFile(name, written);
    }

    private static Part part(int code) {
        return switch (code) {
            case 0 -> Part.OUTPUT;
            case 1 -> Part.INPUT;
            case 2 -> Part.CHANGED;
            default -> throw new IllegalArgumentException("it names a part of a call that is none");
        };
    }
}
