package dev.whodunit.lineage.targets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Flows through streams and through what they collect. Every method is called with the texts 31, 52, and the list 11, 47, 23. */
public final class StreamFlows {

    private StreamFlows() {}

    private record Row(String key, int size) {}

    private static List<Row> rows(List<String> list) {
        return list.stream()
                .map(text -> new Row(text.substring(0, 1), Integer.parseInt(text)))
                .toList();
    }

    @From(
            value = {"#2[1]", "#2[2]"},
            decidedBy = "#2[0]")
    public static int filteredAfterMapping(String a, String b, List<String> list) {
        return list.stream()
                .mapToInt(text -> Integer.parseInt(text))
                .filter(number -> number > 20)
                .sum();
    }

    @From(
            value = "#2[1]",
            decidedBy = {"#2[0]", "#2[2]"})
    public static int filteredByTwoAfterMapping(String a, String b, List<String> list) {
        return list.stream()
                .map(text -> Integer.parseInt(text))
                .filter(number -> number > 20)
                .filter(number -> number > 30)
                .reduce(0, Integer::sum);
    }

    @From(
            value = {"#2[0]", "#2[1]"},
            decidedBy = "#2[2]")
    public static String filteredAndJoined(String a, String b, List<String> list) {
        return list.stream().filter(text -> !text.startsWith("2")).collect(Collectors.joining(" "));
    }

    @From({"#2[0]", "#2[1]", "#2[2]"})
    public static int filteredBeforeMapping(String a, String b, List<String> list) {
        return list.stream()
                .map(text -> Integer.parseInt(text))
                .filter(number -> number > 0)
                .map(number -> -number)
                .mapToInt(number -> number)
                .sum();
    }

    @From({"#2[0]", "#2[1]", "#2[2]"})
    public static int filteredAfterALibraryFunction(String a, String b, List<String> list) {
        return list.stream()
                .map(text -> Integer.parseInt(text) - 35)
                .map(Math::negateExact)
                .filter(number -> number > 0)
                .mapToInt(Integer::intValue)
                .sum();
    }

    @From(
            value = "#2[0]",
            decidedBy = {"#2[1]", "#2[2]"})
    public static int distinctElements(String a, String b, List<String> list) {
        return list.stream()
                .map(text -> Integer.parseInt(text) % 2)
                .distinct()
                .toList()
                .get(0);
    }

    @From(
            value = "#2[0]",
            decidedBy = {"#2[1]", "#2[2]"})
    public static int keyOfAGroup(String a, String b, List<String> list) {
        Map<Integer, Long> groups =
                list.stream().collect(Collectors.groupingBy(text -> Integer.parseInt(text) % 2, Collectors.counting()));
        return groups.keySet().iterator().next();
    }

    @From(
            value = "#2[1]",
            decidedBy = {"#2[0]", "#2[2]"})
    public static int sumOfAGroup(String a, String b, List<String> list) {
        Map<Integer, Integer> groups = list.stream()
                .collect(Collectors.groupingBy(
                        text -> Integer.parseInt(text) % 5, Collectors.summingInt(Integer::parseInt)));
        return Objects.requireNonNull(groups.get(2));
    }

    @From(
            value = "#2[1]",
            decidedBy = {"#2[0]", "#2[2]"})
    public static int sumOfAGroupInAGroup(String a, String b, List<String> list) {
        Map<Integer, Map<Integer, Integer>> groups = list.stream()
                .collect(Collectors.groupingBy(
                        String::length,
                        Collectors.groupingBy(
                                text -> Integer.parseInt(text) % 5, Collectors.summingInt(Integer::parseInt))));
        return Objects.requireNonNull(Objects.requireNonNull(groups.get(2)).get(2));
    }

    @From(
            value = {},
            decidedBy = {"#2[0]", "#2[1]", "#2[2]"})
    public static long countOfAGroupInAGroup(String a, String b, List<String> list) {
        Map<Integer, Map<Integer, Long>> groups = list.stream()
                .collect(Collectors.groupingBy(
                        text -> text.length(),
                        TreeMap::new,
                        Collectors.groupingBy(text -> Integer.parseInt(text) % 5, Collectors.counting())));
        return groups.get(2).get(1);
    }

    @From("#0")
    public static String keysOfAMap(String a, String b, List<String> list) {
        Map<String, String> map = new HashMap<>();
        Set<String> keys = map.keySet();
        map.put(a, b);
        return String.join("-", keys);
    }

    @From(value = "#0", decidedBy = "#1")
    public static int numberOfKeysThatMayBeMore(String a, String b, List<String> list) {
        Map<String, String> map = new HashMap<>();
        Set<String> keys = map.keySet();
        if (b.startsWith("5")) {
            map.put("52", a);
        }
        return keys.size() + Integer.parseInt(a);
    }

    @From({"#0", "#1"})
    public static String keysOfAMapThatTookOthers(String a, String b, List<String> list) {
        Map<String, String> map = new TreeMap<>();
        map.put(a, "x");
        map.putAll(Map.of(b, "y"));
        return String.join("-", map.keySet());
    }
}
