package dev.whodunit.recording;

import dev.whodunit.provenance.Cells;
import dev.whodunit.provenance.DerivationGraph;
import dev.whodunit.provenance.InterimFile;
import dev.whodunit.provenance.LabelledArtifact;
import dev.whodunit.provenance.Lineage;
import dev.whodunit.provenance.Maker;
import dev.whodunit.provenance.Origin;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the columns of a lineage as small numbers: what they differ by from the ones before. */
final class LineageWriter {

    private final DataOutputStream out;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    LineageWriter(DataOutputStream out) {
        this.out = out;
    }

    void write(Lineage lineage) throws IOException {
        out.writeUTF(LineageFile.MAGIC);
        out.writeInt(LineageFile.VERSION);
        number(lineage);
        list(texts, this::text);
        list(lineage.graph().origins(), this::origin);
        list(lineage.makers(), this::maker);
        graph(lineage.graph());
        list(lineage.artifacts(), this::artifact);
        list(lineage.gaps(), this::reference);
        list(lineage.interim(), this::interim);
    }

    private void number(Lineage lineage) {
        for (Origin origin : lineage.graph().origins()) {
            number(origin.place());
            number(origin.position());
            number(origin.text());
        }
        lineage.makers().forEach(maker -> number(maker.library()));
        lineage.artifacts().forEach(artifact -> artifact.cells().names().forEach(this::number));
        lineage.gaps().forEach(this::number);
        lineage.interim().forEach(file -> number(file.name()));
    }

    private void number(String text) {
        if (numbers.putIfAbsent(text, texts.size()) == null) {
            texts.add(text);
        }
    }

    /** Writes one element of a list. */
    @FunctionalInterface
    private interface Element<T> {
        void write(T element) throws IOException;
    }

    private <T> void list(List<T> elements, Element<T> element) throws IOException {
        small(elements.size());
        for (T each : elements) {
            element.write(each);
        }
    }

    private void text(String text) throws IOException {
        small(text.length());
        out.writeChars(text); // no encoding: half a surrogate pair stays what it is
    }

    private void reference(String text) throws IOException {
        small(numbers.getOrDefault(text, 0));
    }

    private void origin(Origin origin) throws IOException {
        reference(origin.place());
        reference(origin.position());
        reference(origin.text());
    }

    private void maker(Maker maker) throws IOException {
        small(maker.step() + 1);
        reference(maker.library());
    }

    private void graph(DerivationGraph graph) throws IOException {
        small(graph.size());
        for (int label = 1; label < graph.size(); label++) {
            DerivationGraph.Kind kind = graph.kind(label);
            out.writeByte(kind.code());
            small(kind == DerivationGraph.Kind.SOURCE ? graph.first(label) : label - graph.first(label));
            small(label - graph.second(label));
            small(graph.maker(label));
        }
    }

    private void artifact(LabelledArtifact artifact) throws IOException {
        small(artifact.ref().step());
        out.writeLong(artifact.ref().call());
        out.writeByte(
                switch (artifact.ref().part()) {
                    case OUTPUT -> 0;
                    case INPUT -> 1;
                    case CHANGED -> 2;
                });
        small(artifact.ref().position());
        small(artifact.order());
        Cells cells = artifact.cells();
        list(cells.names(), this::reference);
        small(cells.size());
        int before = 0;
        for (int cell = 0; cell < cells.size(); cell++) {
            small(cell - cells.parent(cell));
            signed(cells.step(cell));
            signed(cells.label(cell) - before);
            before = cells.label(cell);
        }
    }

    private void interim(InterimFile file) throws IOException {
        reference(file.name());
        small(file.labels().size());
        int before = 0;
        for (int label : file.labels()) {
            small(label - before);
            before = label;
        }
    }

    private void signed(int number) throws IOException {
        small((number << 1) ^ (number >> 31));
    }

    /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
    private void small(int number) throws IOException {
        int rest = number;
        while ((rest & ~0x7F) != 0) {
            out.writeByte((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }
}
