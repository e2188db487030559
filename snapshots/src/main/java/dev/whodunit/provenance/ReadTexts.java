package dev.whodunit.provenance;

import dev.whodunit.provenance.DerivationGraph.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which sources have characters in common. What is cut out of a text that was read is a source of its own, beside the one that stands
 * for all of the text; who asks for the text means both.
 */
final class ReadTexts {

    private static final Pattern CHARACTERS = Pattern.compile("(.*):(\\d+)-(\\d+)", Pattern.DOTALL);

    private final DerivationGraph graph;
    private @Nullable Map<Origin, IntList> sources;

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
    }

    /** Pieces of one text, by where they begin. */
    private static final class Pieces {

        private final List<Characters> all;
        private final int[] ends;

        /** @param pieces of which characters are meant */
        Pieces(List<Characters> pieces) {
            this.all = pieces.stream()
                    .sorted(Comparator.comparing(Characters::from))
                    .toList();
            this.ends = new int[all.size()];
            for (int i = 0; i < ends.length; i++) {
                ends[i] = Math.max(i == 0 ? 0 : ends[i - 1], all.get(i).to());
            }
        }

        /** Whether one of them begins before other characters end, and ends after they begin. */
        boolean overlap(Characters other) {
            return other.from() < endOfThoseBefore(other.to());
        }

        /** Whether one of them begins no later than other characters, and ends no earlier. */
        boolean contain(Characters other) {
            return other.to() <= endOfThoseBefore(other.from() + 1);
        }

        /** Where the last one ends of those that begin before a character. */
        private int endOfThoseBefore(int character) {
            int low = 0;
            int high = all.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (all.get(middle).from() < character) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low > 0 ? ends[low - 1] : 0;
        }
    }

    ReadTexts(DerivationGraph graph) {
        this.graph = graph;
    }

    /** The sources by text, which are gathered when somebody first asks. */
    private Map<Origin, IntList> sources() {
        Map<Origin, IntList> known = sources == null ? gathered() : sources;
        sources = known;
        return known;
    }

    private Map<Origin, IntList> gathered() {
        Map<Origin, IntList> byText = new HashMap<>();
        for (int label = 1; label < graph.size(); label++) {
            if (isText(label)) {
                byText.computeIfAbsent(Characters.of(graph.origin(label)).text(), text -> new IntList())
                        .add(label);
            }
        }
        return byText;
    }

    private boolean isText(int label) {
        return graph.kind(label) == Kind.SOURCE && !graph.origin(label).text().isEmpty();
    }

    /** These labels, and the sources that have characters in common with one of them. */
    BitSet with(BitSet labels) {
        return and(labels, Pieces::overlap);
    }

    /** These labels, and the sources that have no other characters than one of them. */
    BitSet inside(BitSet labels) {
        return and(labels, Pieces::contain);
    }

    private BitSet and(BitSet labels, BiPredicate<Pieces, Characters> isMeant) {
        Map<Origin, List<Characters>> meant = new HashMap<>();
        labels.stream().filter(this::isText).forEach(label -> {
            Characters characters = Characters.of(graph.origin(label));
            meant.computeIfAbsent(characters.text(), text -> new ArrayList<>()).add(characters);
        });
        BitSet all = (BitSet) labels.clone();
        Map<Origin, IntList> known = sources();
        meant.forEach((text, characters) -> add(all, known.getOrDefault(text, new IntList()), characters, isMeant));
        return all;
    }

    /** Two that are all of equal texts may be of two rows. */
    private void add(BitSet all, IntList ofText, List<Characters> meant, BiPredicate<Pieces, Characters> isMeant) {
        Pieces any = new Pieces(meant);
        Pieces some = new Pieces(
                meant.stream().filter(characters -> !characters.areAll()).toList());
        for (int i = 0; i < ofText.size(); i++) {
            Characters source = Characters.of(graph.origin(ofText.get(i)));
            if (isMeant.test(source.areAll() ? some : any, source)) {
                all.set(ofText.get(i));
            }
        }
    }
}
