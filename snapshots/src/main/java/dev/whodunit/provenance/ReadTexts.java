package dev.whodunit.provenance;

import dev.whodunit.provenance.DerivationGraph.Kind;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which sources have characters in common. What is cut out of a text that was read is a source of its own, beside the one that stands
 * for all of the text; who asks for the text means both.
 */
final class ReadTexts {

    private static final Pattern CHARACTERS = Pattern.compile("(.*):(\\d+)-(\\d+)", Pattern.DOTALL);

    private final DerivationGraph graph;
    private final Map<Origin, BitSet> sources = new HashMap<>();

    /** Some characters of a text, from the first to before the last; all of it if they have no end. */
    private record Characters(Origin text, int from, int to) {

        static Characters of(Origin origin) {
            Matcher some = CHARACTERS.matcher(origin.position());
            return some.matches()
                    ? new Characters(
                            new Origin(origin.place(), some.group(1), origin.text()),
                            Integer.parseInt(some.group(2)),
                            Integer.parseInt(some.group(3)))
                    : new Characters(origin, 0, Integer.MAX_VALUE);
        }

        private boolean areAll() {
            return to == Integer.MAX_VALUE;
        }

        /** Two that are all of equal texts may be of two rows. */
        boolean overlap(Characters other) {
            return from < other.to && other.from < to && !(areAll() && other.areAll());
        }
    }

    ReadTexts(DerivationGraph graph) {
        this.graph = graph;
        for (int label = 1; label < graph.size(); label++) {
            if (isText(label)) {
                sources.computeIfAbsent(Characters.of(graph.origin(label)).text(), text -> new BitSet())
                        .set(label);
            }
        }
    }

    private boolean isText(int label) {
        return graph.kind(label) == Kind.SOURCE && !graph.origin(label).text().isEmpty();
    }

    /** These labels, and the sources that have characters in common with one of them. */
    BitSet with(BitSet labels) {
        BitSet all = (BitSet) labels.clone();
        labels.stream().filter(this::isText).forEach(label -> {
            Characters characters = Characters.of(graph.origin(label));
            sources.getOrDefault(characters.text(), new BitSet()).stream()
                    .filter(other -> characters.overlap(Characters.of(graph.origin(other))))
                    .forEach(all::set);
        });
        return all;
    }
}
