package dev.whodunit.lineage.summaries;

import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/** Collections, maps, entries, iterators and optionals. */
final class Containers {

    private Containers() {}

    static List<Recipe> recipes() {
        List<Recipe> recipes = new ArrayList<>();
        recipes.addAll(lists());
        recipes.addAll(queuesAndSets());
        recipes.addAll(maps());
        recipes.addAll(entries());
        recipes.addAll(iterators());
        recipes.addAll(optionals());
        return recipes;
    }

    private static List<Recipe> lists() {
        return Stream.<Function<Collection<Object>, List<Object>>>of(
                        ArrayList::new,
                        LinkedList::new,
                        CopyOnWriteArrayList::new,
                        List::copyOf,
                        elements -> Arrays.asList(elements.toArray()),
                        elements -> Collections.unmodifiableList(new ArrayList<>(elements)),
                        elements -> Collections.synchronizedList(new ArrayList<>(elements)),
                        elements -> new ArrayList<>(elements).subList(0, elements.size()))
                .flatMap(maker -> Stream.of(
                        Recipes.listed(maker::apply, Texts.elements(0)),
                        Recipes.listed(maker::apply, Texts.elements(1)),
                        Recipes.listed(maker::apply, Texts.elements(0).subList(1, 3))))
                .toList();
    }

    private static List<Recipe> queuesAndSets() {
        return Stream.<Function<Collection<Object>, Object>>of(
                        ArrayDeque::new,
                        LinkedBlockingQueue::new,
                        LinkedBlockingDeque::new,
                        ConcurrentLinkedQueue::new,
                        ConcurrentLinkedDeque::new,
                        PriorityQueue::new,
                        PriorityBlockingQueue::new,
                        HashSet::new,
                        LinkedHashSet::new,
                        TreeSet::new,
                        ConcurrentSkipListSet::new,
                        Set::copyOf,
                        elements -> new TreeSet<>(elements).descendingSet(),
                        elements -> Collections.synchronizedSortedSet(new TreeSet<>(elements)),
                        elements -> Collections.unmodifiableSet(new HashSet<>(elements)),
                        elements -> Collections.synchronizedSet(new TreeSet<>(elements)))
                .flatMap(maker -> Stream.of(
                        Recipes.held(maker::apply, Texts.elements(0)),
                        Recipes.held(maker::apply, Texts.elements(0).subList(1, 4))))
                .toList();
    }

    private static List<Recipe> maps() {
        List<Recipe> maps = new ArrayList<>();
        Stream.<Function<Map<Object, Object>, Object>>of(
                        LinkedHashMap::new,
                        HashMap::new,
                        TreeMap::new,
                        ConcurrentHashMap::new,
                        ConcurrentSkipListMap::new,
                        Map::copyOf,
                        Containers::properties,
                        map -> new TreeMap<>(map).descendingMap(),
                        map -> Collections.unmodifiableMap(new HashMap<>(map)),
                        map -> Collections.synchronizedSortedMap(new TreeMap<>(map)),
                        map -> Collections.synchronizedMap(new HashMap<>(map)))
                .forEach(maker -> {
                    maps.add(Recipes.mapped(parts -> maker.apply(map(parts)), keysAndValues()));
                    maps.add(Recipes.mapped(
                            parts -> maker.apply(map(parts)), keysAndValues().subList(2, 6)));
                });
        maps.add(Recipes.mapped(
                parts -> new EnumMap<>(enums(parts)),
                List.of(
                        Recipes.single(TimeUnit.NANOSECONDS, TimeUnit.HOURS), Texts.text("v1"),
                        Recipes.single(TimeUnit.MILLISECONDS, TimeUnit.MINUTES), Texts.text("v2"))));
        return maps;
    }

    private static Properties properties(Map<Object, Object> map) {
        Properties properties = new Properties();
        properties.putAll(map);
        return properties;
    }

    @SuppressWarnings("unchecked")
    private static Map<TimeUnit, Object> enums(List<Object> parts) {
        return (Map<TimeUnit, Object>) (Map<?, ?>) map(parts);
    }

    private static List<Recipe> keysAndValues() {
        List<Recipe> parts = new ArrayList<>();
        for (Recipe key : Texts.elements(0)) {
            parts.add(key);
            parts.add(Texts.text("v" + key.make()));
        }
        return parts;
    }

    /** What maps have as keys and values, and one that they do not have. */
    static List<Recipe> keysAndTheirValues() {
        return Stream.of("b", "d", "q", "vb", "vd").map(Texts::text).toList();
    }

    private static Map<Object, Object> map(List<Object> parts) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            map.put(parts.get(i), parts.get(i + 1));
        }
        return map;
    }

    private static List<Recipe> entries() {
        List<Recipe> entries = new ArrayList<>();
        for (Recipe key : Texts.elements(0)) {
            List<Recipe> parts = List.of(key, Texts.text("v" + key.make()));
            entries.add(Recipes.held(made -> Map.entry(made.get(0), made.get(1)), parts));
            entries.add(Recipes.held(made -> new SimpleEntry<>(made.get(0), made.get(1)), parts));
            entries.add(Recipes.held(made -> map(made).entrySet().iterator().next(), parts));
            entries.add(Recipes.held(made -> new TreeMap<>(map(made)).firstEntry(), parts));
        }
        return entries;
    }

    private static List<Recipe> iterators() {
        return List.of(
                Recipes.held(made -> new ArrayList<>(made).iterator(), Texts.elements(0)),
                Recipes.held(made -> new HashSet<>(made).iterator(), Texts.elements(0)),
                Recipes.held(made -> new TreeSet<>(made).iterator(), Texts.elements(0)),
                Recipes.held(Containers::started, Texts.elements(0)),
                Recipes.held(made -> new ArrayList<>(made).listIterator(), Texts.elements(0)),
                Recipes.held(made -> new LinkedList<>(made).listIterator(2), Texts.elements(0)),
                Recipes.held(made -> Collections.enumeration(made), Texts.elements(0)),
                Recipes.held(made -> new ArrayList<>(made).spliterator(), Texts.elements(0)));
    }

    private static Object started(List<Object> elements) {
        var iterator = new ArrayList<>(elements).listIterator();
        iterator.next();
        return iterator;
    }

    private static List<Recipe> optionals() {
        List<Recipe> numbers = List.of(Recipes.single(5, 50, -5));
        return List.of(
                Recipes.held(made -> made.stream().findFirst(), List.of(Texts.text("b"))),
                Recipes.held(made -> made.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) made.get(0)), numbers),
                Recipes.held(
                        made -> made.isEmpty() ? OptionalLong.empty() : OptionalLong.of((int) made.get(0)), numbers),
                Recipes.held(
                        made -> made.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of((int) made.get(0)),
                        numbers),
                Recipes.held(made -> Optional.empty(), List.of()),
                Recipes.held(made -> OptionalInt.empty(), List.of()),
                Recipes.held(made -> OptionalLong.empty(), List.of()),
                Recipes.held(made -> OptionalDouble.empty(), List.of()));
    }
}
