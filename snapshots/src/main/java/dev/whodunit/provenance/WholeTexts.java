package dev.whodunit.provenance;

import dev.whodunit.provenance.DerivationGraph.Kind;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The texts of files that a run has read as a whole, and the sources that are in them. */
final class WholeTexts {

    /** A place that gives more is no file with a text, but gives values of which nobody knows where they stand. */
    private static final int MOST = 20;

    private final DerivationGraph graph;
    private @Nullable Map<String, Map<Integer, WholeText>> files;

    WholeTexts(DerivationGraph graph) {
        this.graph = graph;
    }

    private Map<String, Map<Integer, WholeText>> files() {
        Map<String, Map<Integer, WholeText>> known = files == null ? gathered() : files;
        files = known;
        return known;
    }

    private Map<String, Map<Integer, WholeText>> gathered() {
        Map<String, Map<Integer, WholeText>> all = new HashMap<>();
        for (int label = 1; label < graph.size(); label++) {
            if (graph.kind(label) == Kind.SOURCE && WholeText.is(graph.origin(label))) {
                Map<Integer, WholeText> texts =
                        all.computeIfAbsent(graph.origin(label).place(), unseen -> new TreeMap<>());
                if (texts.size() <= MOST) {
                    texts.put(label, new WholeText(graph.origin(label)));
                }
            }
        }
        all.values().removeIf(texts -> texts.size() > MOST);
        return all;
    }

    /** The whole texts that have one of these sources in them. */
    BitSet around(BitSet labels) {
        BitSet around = new BitSet();
        if (!files().isEmpty()) {
            labels.stream()
                    .filter(label -> graph.kind(label) == Kind.SOURCE)
                    .mapToObj(graph::origin)
                    .forEach(origin -> files().getOrDefault(origin.place(), Map.of())
                            .forEach((label, text) -> {
                                if (!around.get(label) && text.has(origin)) {
                                    around.set(label);
                                }
                            }));
        }
        return around;
    }

    /** The sources that are in those of these that are whole texts. */
    BitSet inside(BitSet labels) {
        BitSet inside = new BitSet();
        Map<String, Set<WholeText>> meant = new HashMap<>();
        files().forEach((file, texts) -> meant.put(
                file,
                texts.entrySet().stream()
                        .filter(text -> labels.get(text.getKey()))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.toSet())));
        meant.values().removeIf(Set::isEmpty);
        for (int label = 1; label < graph.size() && !meant.isEmpty(); label++) {
            if (graph.kind(label) == Kind.SOURCE) {
                Origin origin = graph.origin(label);
                if (meant.getOrDefault(origin.place(), Set.of()).stream().anyMatch(text -> text.has(origin))) {
                    inside.set(label);
                }
            }
        }
        return inside;
    }
}
