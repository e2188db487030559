package dev.whodunit.lineage.targets;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flows through calls of the JDK. Every method is called with the texts 31, 52, and the list 11, 47, 23. */
public final class LibraryFlows {

    private LibraryFlows() {}

    private record Row(String name, int size) {}

    @From("#0")
    public static int parsing(String a, String b, List<String> list) {
        return Integer.parseInt(a);
    }

    @From({"#0", "#1"})
    public static String concatenation(String a, String b, List<String> list) {
        return a + " and " + b;
    }

    @From({"#0", "#1"})
    public static String builder(String a, String b, List<String> list) {
        return new StringBuilder().append(a).append(b).toString();
    }

    @From("#1")
    public static String formatting(String a, String b, List<String> list) {
        return String.format("%s!", b);
    }

    @From("#0:1-2")
    public static String partOfAText(String a, String b, List<String> list) {
        return a.substring(1);
    }

    @From("#2[1]")
    public static String listElement(String a, String b, List<String> list) {
        return list.get(1);
    }

    @From("#1")
    public static String addedElement(String a, String b, List<String> list) {
        List<String> more = new ArrayList<>();
        more.add(a);
        more.add(b);
        return more.get(1);
    }

    @From("#0")
    public static String mapValue(String a, String b, List<String> list) {
        Map<String, String> values = new HashMap<>();
        values.put("first", a);
        values.put("second", b);
        return values.get("first");
    }

    @From("#2[0]")
    public static String iterator(String a, String b, List<String> list) {
        Iterator<String> elements = list.iterator();
        return elements.next();
    }

    @From({"#2[0]", "#2[1]", "#2[2]"})
    public static int enhancedFor(String a, String b, List<String> list) {
        int sum = 0;
        for (String text : list) {
            sum += Integer.parseInt(text);
        }
        return sum;
    }

    @From("#2[2]")
    public static String copy(String a, String b, List<String> list) {
        return List.copyOf(list).get(2);
    }

    @From(
            value = "#2[0]",
            decidedBy = {"#2[1]", "#2[2]"})
    public static String sorted(String a, String b, List<String> list) {
        List<String> sorted = new ArrayList<>(list);
        sorted.sort((one, other) -> one.compareTo(other));
        return sorted.get(0);
    }

    @From("#1")
    public static String queue(String a, String b, List<String> list) {
        Deque<String> queue = new ArrayDeque<>();
        queue.addLast(a);
        queue.addLast(b);
        return queue.pollLast();
    }

    @From("#0")
    public static String optional(String a, String b, List<String> list) {
        return Optional.of(a).filter(text -> !text.isEmpty()).orElse(b);
    }

    @From("#2[1]")
    public static int mappedStream(String a, String b, List<String> list) {
        return list.stream().map(text -> Integer.parseInt(text)).toList().get(1);
    }

    @From(
            value = "#2[1]",
            decidedBy = {"#2[0]", "#2[2]"})
    public static String filteredStream(String a, String b, List<String> list) {
        return list.stream()
                .filter(text -> text.length() > 1 && text.startsWith("4"))
                .toList()
                .get(0);
    }

    @From({"#2[0]", "#2[1]", "#2[2]"})
    public static int summedStream(String a, String b, List<String> list) {
        return list.stream().mapToInt(text -> Integer.parseInt(text)).sum();
    }

    @From({"#2[0]", "#2[1]", "#2[2]"})
    public static String joinedStream(String a, String b, List<String> list) {
        return list.stream().collect(Collectors.joining("-"));
    }

    @From({"#0", "#2[0]"})
    public static int capturedInALambda(String a, String b, List<String> list) {
        int base = Integer.parseInt(a);
        return list.stream().map(text -> base + Integer.parseInt(text)).toList().get(0);
    }

    @From("#2[2]")
    public static String recordsInAList(String a, String b, List<String> list) {
        List<Row> rows = list.stream().map(text -> new Row(text, text.length())).toList();
        return rows.get(2).name();
    }

    @From("#2[1]")
    public static String groupedRecords(String a, String b, List<String> list) {
        Map<String, List<Row>> groups = list.stream()
                .map(text -> new Row(text, text.length()))
                .collect(Collectors.groupingBy(row -> row.name().substring(0, 1)));
        return Objects.requireNonNull(groups.get("4")).get(0).name();
    }

    @From("#0")
    public static String memoized(String a, String b, List<String> list) {
        Map<String, String> cache = new HashMap<>();
        return cache.computeIfAbsent("key", key -> a);
    }

    @From("#1")
    public static int future(String a, String b, List<String> list) {
        return CompletableFuture.supplyAsync(() -> Integer.parseInt(b)).join();
    }

    @From({"#0", "#1"})
    public static int futures(String a, String b, List<String> list) {
        return CompletableFuture.supplyAsync(() -> Integer.parseInt(b))
                .thenApply(number -> number + Integer.parseInt(a))
                .join();
    }

    @From("#0")
    public static String arrayCopy(String a, String b, List<String> list) {
        String[] from = {a, b};
        String[] to = new String[1];
        System.arraycopy(from, 0, to, 0, 1);
        return to[0];
    }

    @From("#1")
    public static String filledArray(String a, String b, List<String> list) {
        String[] texts = new String[2];
        Arrays.fill(texts, b);
        return texts[1];
    }

    @From(
            value = "#2[1]",
            decidedBy = {"#2[0]", "#2[2]"})
    public static String largest(String a, String b, List<String> list) {
        return Collections.max(list, Comparator.naturalOrder());
    }

    @From("#1")
    public static String methodOfAListCalledByAnOptional(String a, String b, List<String> list) {
        List<String> taken = new ArrayList<>();
        Optional.ofNullable(b).ifPresent(taken::add);
        return taken.get(0);
    }

    @From("#1")
    public static String methodOfAMapCalledByAnOptional(String a, String b, List<String> list) {
        Map<String, String> taken = new HashMap<>();
        Optional.ofNullable(Map.of("key", b)).ifPresentOrElse(taken::putAll, taken::clear);
        return taken.get("key");
    }

    @From({"#0", "#1"})
    public static String methodOfAListCalledByAStream(String a, String b, List<String> list) {
        List<String> taken = new ArrayList<>();
        Stream.of(a, b).forEach(taken::add);
        return String.join(",", taken);
    }

    @From("#1")
    public static String systemProperty(String a, String b, List<String> list) {
        System.setProperty("whodunit.test.flow", b);
        try {
            return System.getProperty("whodunit.test.flow");
        } finally {
            System.clearProperty("whodunit.test.flow");
        }
    }

    @From("#1")
    public static String arrayBehindAList(String a, String b, List<String> list) {
        String[] texts = {a};
        Arrays.asList(texts).set(0, b);
        return texts[0];
    }

    @From("#1")
    public static String listOverAnArray(String a, String b, List<String> list) {
        String[] texts = {a};
        List<String> shown = Arrays.asList(texts);
        texts[0] = b;
        return shown.get(0);
    }
}
