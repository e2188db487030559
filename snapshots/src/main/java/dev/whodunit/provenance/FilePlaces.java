package dev.whodunit.provenance;

import dev.whodunit.provenance.DerivationGraph.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a run has read, by the names that a test or a reader gives it: {@code people.csv} is all of a file, {@code people.csv[2].email} a
 * cell of it, {@code people.csv[2]} a row, {@code people.csv.email} a column, {@code trips.json.trips[0]} what is beneath a node. Between
 * the file and what is in it there may be a space, as messages write it: {@code config.json Config[0].rates}.
 */
public final class FilePlaces {

    private static final Pattern BY_NUMBER = Pattern.compile("\\[\\d+]\\[\\d+]");

    private static final int FIRST = 3;
    private static final int LAST = 2;
    private static final String ALL = "*";

    private final DerivationGraph graph;
    private @Nullable Map<String, IntList> sources;

    /** @param graph of a run */
    public FilePlaces(DerivationGraph graph) {
        this.graph = graph;
    }

    /** The sources by their places, which are gathered when somebody first asks: they come in millions. */
    private Map<String, IntList> sources() {
        Map<String, IntList> known = sources == null ? gathered() : sources;
        sources = known;
        return known;
    }

    private Map<String, IntList> gathered() {
        Map<String, IntList> all = new LinkedHashMap<>();
        for (int label = 1; label < graph.size(); label++) {
            if (graph.kind(label) == Kind.SOURCE) {
                all.computeIfAbsent(graph.origin(label).place(), unseen -> new IntList())
                        .add(label);
            }
        }
        return all;
    }

    /** The names of the files, those that were read first at the beginning. */
    public List<String> files() {
        return sources().entrySet().stream()
                .filter(place -> isFile(place.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What a method was given from outside is in no file. */
    private boolean isFile(IntList read) {
        for (int i = 0; i < read.size(); i++) {
            if (!graph.origin(read.get(i)).position().startsWith("#")) {
                return true;
            }
        }
        return false;
    }

    /** What was read at a place that is a file, or a method that was given values; nothing if there is none. */
    BitSet allOf(String text) {
        BitSet all = sources(Set.of(text), origin -> true);
        if (all.isEmpty() && text.endsWith(ALL)) {
            return sources(
                    Set.of(text.substring(0, text.length() - ALL.length()).stripTrailing()), origin -> true);
        }
        return all;
    }

    /** The file that a text names, or in which it names a place, be something read there or not; the longest name if there are several. */
    public Optional<String> fileOf(String text) {
        return files().stream()
                .filter(file -> text.equals(file) || isIn(text, file))
                .max((one, other) -> Integer.compare(one.length(), other.length()));
    }

    static boolean isIn(String text, String file) {
        return text.length() > file.length()
                && text.startsWith(file)
                && !Character.isJavaIdentifierPart(text.charAt(file.length()));
    }

    /** Whether it is known that something was read at the place that a text names. */
    boolean isRead(String text) {
        NamedPlaces named = named(text);
        return sources().containsKey(text)
                || !sources(named, origin -> named.have(origin) || named.areIn(origin))
                        .isEmpty();
    }

    /** Whether something was read at a place which may be the one that a text names. */
    boolean mayBeRead(String text) {
        NamedPlaces named = named(text);
        return !sources(named, named::mayBe).isEmpty();
    }

    /** The column that a text names, or of which it names a cell, as it is to be named; empty if it names none. */
    private Optional<String> columnOf(String text) {
        return fileOf(text).flatMap(file -> Columns.of(positionIn(text, file)).map(column -> file + "." + column));
    }

    /** The columns of a file of which cells were read, if a text names another one or a cell of that; else none. */
    public List<String> columnsBeside(String text) {
        Set<String> columns = new LinkedHashSet<>();
        Optional<String> asked = columnOf(text);
        asked.flatMap(column -> fileOf(text)).ifPresent(file -> {
            IntList read = sources().getOrDefault(file, new IntList());
            for (int i = 0; i < read.size(); i++) {
                Columns.of(graph.origin(read.get(i)).position()).ifPresent(column -> columns.add(file + "." + column));
            }
        });
        return asked.filter(columns::contains).isPresent() ? List.of() : List.copyOf(columns);
    }

    /** The first cell of a file that was read by its number in a row, as it is to be named. */
    public Optional<String> cellByNumber(String file) {
        IntList read = sources().getOrDefault(file, new IntList());
        return IntStream.range(0, read.size())
                .mapToObj(i -> graph.origin(read.get(i)))
                .filter(origin -> BY_NUMBER.matcher(origin.position()).matches())
                .findFirst()
                .map(Origin::name);
    }

    /** Whether a text names a column of a file, or a cell in one, that is in the header, where that was read as a text. */
    public boolean hasColumn(String text) {
        return fileOf(text)
                .filter(file -> Columns.of(positionIn(text, file))
                        .filter(column -> !sources(Set.of(file), origin -> Columns.areIn(origin, column))
                                .isEmpty())
                        .isPresent())
                .isPresent();
    }

    /** Some places that were read in a file, as they are to be named: the first, and the last ones. */
    public List<String> examplesIn(String file) {
        Set<String> first = new LinkedHashSet<>();
        Deque<String> last = new ArrayDeque<>();
        IntList read = sources().getOrDefault(file, new IntList());
        for (int i = 0; i < read.size(); i++) {
            String position = graph.origin(read.get(i)).position();
            if (first.size() < FIRST) {
                first.add(position);
            } else if (!first.contains(position)) {
                last.addLast(position);
            }
            if (last.size() > LAST + 1) {
                last.removeFirst();
            }
        }
        return named(file, first, last);
    }

    /** One more than are shown of the last ones tells that there are others between. */
    private static List<String> named(String file, Set<String> first, Deque<String> last) {
        List<String> examples = new ArrayList<>();
        first.forEach(position -> examples.add(new Origin(file, position, "").name()));
        if (last.size() > LAST) {
            last.removeFirst();
            examples.add("…");
        }
        last.forEach(position -> examples.add(new Origin(file, position, "").name()));
        return examples;
    }

    /** The places in files that a text names: one, but if the name of a file is the beginning of another one's. */
    NamedPlaces named(String text) {
        return named(sources().keySet().stream()
                .filter(place -> isIn(text, place))
                .map(place -> new Origin(place, positionIn(text, place), ""))
                .toList());
    }

    private static String positionIn(String text, String place) {
        return text.substring(place.length()).stripLeading();
    }

    /** These places, which were read. */
    NamedPlaces named(Collection<Origin> read) {
        Map<String, Boolean> tables = new HashMap<>();
        return new NamedPlaces(read, place -> tables.computeIfAbsent(place, this::isTable));
    }

    private boolean isTable(String place) {
        return !sources(Set.of(place), origin -> NamedPositions.isCell(origin.position()))
                .isEmpty();
    }

    /** The sources in the files of places that meet a condition. */
    BitSet sources(NamedPlaces named, Predicate<Origin> isMeant) {
        return sources(named.files(), isMeant);
    }

    private BitSet sources(Set<String> places, Predicate<Origin> isMeant) {
        BitSet meant = new BitSet();
        for (String place : places) {
            IntList read = sources().getOrDefault(place, new IntList());
            for (int i = 0; i < read.size(); i++) {
                if (isMeant.test(graph.origin(read.get(i)))) {
                    meant.set(read.get(i));
                }
            }
        }
        return meant;
    }
}
