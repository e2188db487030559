package dev.whodunit.provenance;

import dev.whodunit.provenance.DerivationGraph.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which sources have characters in common. What is cut out of a text that was read is a source of its own, beside the one that stands
 * for all of the text; who asks for the text means both. So it is with what was read in a file, beside all of its text.
 */
final class ReadTexts {

    private final DerivationGraph graph;
    private final WholeTexts wholes;
    private @Nullable IntList sources;

    /**
     * Pieces of one text that are meant.
     *
     * @param any all of them
     * @param some those that are not all of the text: two that are all of equal texts may be of two rows
     */
    private record Meant(Pieces any, Pieces some) {

        static Meant of(List<Characters> all) {
            return new Meant(
                    new Pieces(all),
                    new Pieces(all.stream()
                            .filter(characters -> !characters.areAll())
                            .toList()));
        }

        Pieces like(Characters source) {
            return source.areAll() ? some : any;
        }
    }

    ReadTexts(DerivationGraph graph) {
        this.graph = graph;
        this.wholes = new WholeTexts(graph);
    }

    /**
     * The sources that are texts or pieces of them, which are gathered when somebody first asks; none if there are no pieces. They come
     * in millions, so nothing else is kept of them.
     */
    private IntList sources() {
        IntList known = sources == null ? gathered() : sources;
        sources = known;
        return known;
    }

    private IntList gathered() {
        IntList all = new IntList();
        boolean arePieces = false;
        for (int label = 1; label < graph.size(); label++) {
            if (isText(label)) {
                all.add(label);
                arePieces = arePieces || Characters.areSome(graph.origin(label).position());
            }
        }
        return arePieces ? all : new IntList();
    }

    private boolean isText(int label) {
        return graph.kind(label) == Kind.SOURCE && !graph.origin(label).text().isEmpty();
    }

    /** These labels, the sources that have characters in common with one of them, and what was cut out of those that are handed on. */
    BitSet with(BitSet labels) {
        BitSet all = and(labels, Pieces::overlap);
        all.or(wholes.inside(labels));
        all.or(wholes.around(labels));
        all.or(cutOutOfWhatIsHandedOn(labels));
        return all;
    }

    /** These labels, the sources that have no other characters than one of them, and what was cut out of those that are handed on. */
    BitSet inside(BitSet labels) {
        BitSet all = containedIn(labels);
        all.or(cutOutOfWhatIsHandedOn(labels));
        return all;
    }

    private BitSet containedIn(BitSet labels) {
        BitSet all = and(labels, Pieces::contain);
        all.or(wholes.inside(labels));
        return all;
    }

    /**
     * A text that a function has handed on is not all that was read there: others may have it from before. What was cut out of it does not
     * tell from which of both.
     */
    private BitSet cutOutOfWhatIsHandedOn(BitSet labels) {
        BitSet texts = graph.handedOn(labels);
        Set<Origin> origins = texts.stream().mapToObj(graph::origin).collect(Collectors.toSet());
        BitSet cut = new BitSet();
        if (!texts.isEmpty()) {
            containedIn(texts).stream()
                    .filter(label -> !origins.contains(graph.origin(label)))
                    .forEach(cut::set);
        }
        return cut;
    }

    private BitSet and(BitSet labels, BiPredicate<Pieces, Characters> isMeant) {
        BitSet all = (BitSet) labels.clone();
        IntList known = sources();
        Map<Origin, Meant> meant = known.isEmpty() ? Map.of() : meant(labels);
        Set<String> texts = new HashSet<>();
        meant.keySet().forEach(origin -> texts.add(origin.text()));
        for (int i = 0; i < known.size() && !texts.isEmpty(); i++) {
            Origin origin = graph.origin(known.get(i));
            if (texts.contains(origin.text())) { // most have another text, and need not be taken apart
                Characters source = Characters.of(origin);
                Meant pieces = meant.get(source.text());
                if (pieces != null && isMeant.test(pieces.like(source), source)) {
                    all.set(known.get(i));
                }
            }
        }
        return all;
    }

    private Map<Origin, Meant> meant(BitSet labels) {
        Map<Origin, List<Characters>> characters = new HashMap<>();
        labels.stream().filter(this::isText).forEach(label -> {
            Characters some = Characters.of(graph.origin(label));
            characters.computeIfAbsent(some.text(), text -> new ArrayList<>()).add(some);
        });
        Map<Origin, Meant> meant = new HashMap<>();
        characters.forEach((text, all) -> meant.put(text, Meant.of(all)));
        return meant;
    }
}
