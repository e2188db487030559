package dev.whodunit.provenance;

import dev.whodunit.provenance.DerivationGraph.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a run has read, by the names that a test or a reader gives it: {@code people.csv} is all of a file, {@code people.csv[2].email} a
 * cell of it, {@code people.csv[2]} a row, {@code people.csv.email} a column, {@code trips.json.trips[0]} what is beneath a node.
 */
public final class FilePlaces {

    private static final int FIRST = 3;
    private static final int LAST = 2;

    private final DerivationGraph graph;

    /** @param graph of a run */
    public FilePlaces(DerivationGraph graph) {
        this.graph = graph;
    }

    /** The names of the files, those that were read first at the beginning. */
    public List<String> files() {
        return List.copyOf(all(origin -> !origin.position().startsWith("#"))); // what a method was given is in none
    }

    /** The same, and what is no file, as a method that was given a value from outside. */
    Set<String> all() {
        return all(origin -> true);
    }

    private Set<String> all(Predicate<Origin> isMeant) {
        Set<String> all = new LinkedHashSet<>();
        String last = "";
        for (int label = 1; label < graph.size(); label++) {
            if (graph.kind(label) == Kind.SOURCE) {
                String place = graph.origin(label).place();
                if (!place.equals(last) && isMeant.test(graph.origin(label))) {
                    all.add(place);
                    last = place;
                }
            }
        }
        return all;
    }

    /** The file that a text names, or in which it names a place, be something read there or not; the longest name if there are several. */
    public Optional<String> fileOf(String text) {
        return files().stream()
                .filter(file -> text.equals(file) || isIn(text, file))
                .max((one, other) -> Integer.compare(one.length(), other.length()));
    }

    private static boolean isIn(String text, String file) {
        return text.length() > file.length()
                && text.startsWith(file)
                && !Character.isJavaIdentifierPart(text.charAt(file.length()));
    }

    /** Whether something was read at the place that a text names. */
    boolean isRead(String text) {
        NamedPlaces named = named(text);
        return !sources(origin -> origin.place().equals(text) || named.have(origin) || named.areIn(origin))
                .isEmpty();
    }

    /** Some places that were read in a file, as they are to be named: the first, and the last ones. */
    public List<String> examplesIn(String file) {
        Set<String> first = new LinkedHashSet<>();
        Deque<String> last = new ArrayDeque<>();
        for (int label = 1; label < graph.size(); label++) {
            if (graph.kind(label) == Kind.SOURCE && graph.origin(label).place().equals(file)) {
                String position = graph.origin(label).position();
                if (first.size() < FIRST) {
                    first.add(position);
                } else if (!first.contains(position)) {
                    last.addLast(position);
                }
                if (last.size() > LAST + 1) {
                    last.removeFirst();
                }
            }
        }
        return named(file, first, last);
    }

    /** One more than are shown of the last ones tells that there are others between. */
    private static List<String> named(String file, Set<String> first, Deque<String> last) {
        List<String> examples = new ArrayList<>();
        first.forEach(position -> examples.add(file + position));
        if (last.size() > LAST) {
            last.removeFirst();
            examples.add("…");
        }
        last.forEach(position -> examples.add(file + position));
        return examples;
    }

    /** The places in files that a text names: one, but if the name of a file is the beginning of another one's. */
    NamedPlaces named(String text) {
        return new NamedPlaces(all().stream()
                .filter(place -> isIn(text, place))
                .map(place -> new Origin(place, text.substring(place.length()), ""))
                .toList());
    }

    /** The sources that meet a condition. */
    BitSet sources(Predicate<Origin> isMeant) {
        BitSet sources = new BitSet();
        for (int label = 1; label < graph.size(); label++) {
            if (graph.kind(label) == Kind.SOURCE && isMeant.test(graph.origin(label))) {
                sources.set(label);
            }
        }
        return sources;
    }
}
