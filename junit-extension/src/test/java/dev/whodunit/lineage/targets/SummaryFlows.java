package dev.whodunit.lineage.targets;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flows that flow summaries tell. Every method is called with the texts 31, 52, and the list 11, 47, 23. */
public final class SummaryFlows {

    private SummaryFlows() {}

    private record Pair(String one, String other) {

        long first() {
            return Long.parseLong(one);
        }
    }

    private record Row(String key, int size) {}

    private static List<Row> rows(List<String> list) {
        return list.stream()
                .map(text -> new Row(text.substring(0, 1), Integer.parseInt(text)))
                .toList();
    }

    @From({"#0", "#1"})
    public static int mergedWithALibraryFunction(String a, String b, List<String> list) {
        Map<String, Integer> sums = new HashMap<>();
        sums.merge("sum", Integer.parseInt(a), Integer::sum);
        sums.merge("sum", Integer.parseInt(b), Integer::sum);
        return Objects.requireNonNull(sums.get("sum"));
    }

    @From("#1")
    public static int mergedUnderAnotherKey(String a, String b, List<String> list) {
        Map<String, Integer> sums = new HashMap<>();
        sums.merge("one", Integer.parseInt(a), Integer::sum);
        sums.merge("other", Integer.parseInt(b), Integer::sum);
        return Objects.requireNonNull(sums.get("other"));
    }

    @From("#0")
    public static int equalValueUnderAnotherKey(String a, String b, List<String> list) {
        Map<String, Integer> lengths = new HashMap<>();
        lengths.put("one", Integer.parseInt(a) - 31);
        lengths.put("other", Integer.parseInt(b) - 52);
        return Objects.requireNonNull(lengths.get("one"));
    }

    @From("#1")
    public static int equalElementAtAnotherIndex(String a, String b, List<String> list) {
        List<Integer> numbers = new ArrayList<>();
        numbers.add(Integer.parseInt(a) - 31);
        numbers.add(Integer.parseInt(b) - 52);
        return numbers.get(1);
    }

    @From({"#0", "#1"})
    public static int productThatEqualsAFactor(String a, String b, List<String> list) {
        return Math.multiplyExact(Integer.parseInt(a), Integer.parseInt(b) - 51);
    }

    @From(
            value = {},
            decidedBy = "#0")
    public static int indexThatEqualsAnElement(String a, String b, List<String> list) {
        List<Integer> numbers = new ArrayList<>();
        numbers.add(Integer.parseInt(b) - 52);
        return numbers.indexOf(Integer.parseInt(a) - 31) + 1;
    }

    @From({"#2[1]"})
    public static int sumOfAGroup(String a, String b, List<String> list) {
        Map<String, Integer> sums =
                rows(list).stream().collect(Collectors.groupingBy(Row::key, Collectors.summingInt(Row::size)));
        return Objects.requireNonNull(sums.get("4"));
    }

    @From(
            value = {"#2[0]", "#2[2]"},
            decidedBy = "#2[1]")
    public static double averageThatACollectorFilters(String a, String b, List<String> list) {
        return rows(list).stream()
                .sorted(Comparator.comparing(Row::key))
                .collect(Collectors.filtering(row -> row.size() < 40, Collectors.averagingInt(Row::size)));
    }

    @From({"#2[0]", "#2[1]"})
    public static long sumOfOneField(String a, String b, List<String> list) {
        return Stream.of(new Pair(list.get(0), a), new Pair(list.get(1), b))
                .collect(Collectors.summingLong(Pair::first));
    }

    @From("#2[2]")
    public static int mappedAndGrouped(String a, String b, List<String> list) {
        Map<String, List<Integer>> sizes = rows(list).stream()
                .collect(Collectors.groupingBy(
                        Row::key, TreeMap::new, Collectors.mapping(Row::size, Collectors.toList())));
        return Objects.requireNonNull(sizes.get("2")).get(0);
    }

    @From("#2[0]")
    public static int toAMap(String a, String b, List<String> list) {
        Map<String, Integer> sizes = rows(list).stream().collect(Collectors.toMap(Row::key, Row::size, Integer::sum));
        return Objects.requireNonNull(sizes.get("1"));
    }

    @From({"#2[0]", "#2[2]"})
    public static int partitioned(String a, String b, List<String> list) {
        Map<Boolean, List<Row>> parts = rows(list).stream().collect(Collectors.partitioningBy(row -> row.size() < 40));
        return Objects.requireNonNull(parts.get(true)).stream()
                .mapToInt(Row::size)
                .sum();
    }

    @From(
            value = {},
            decidedBy = {"#2[0]", "#2[1]", "#2[2]"})
    public static long countOfAPart(String a, String b, List<String> list) {
        Map<Boolean, Long> parts =
                rows(list).stream().collect(Collectors.partitioningBy(row -> row.size() < 40, Collectors.counting()));
        return Objects.requireNonNull(parts.get(true));
    }

    @From({"#2[0]:0-1"})
    public static long countedByIdentity(String a, String b, List<String> list) {
        Map<String, Long> counts = rows(list).stream()
                .map(Row::key)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return Objects.requireNonNull(counts.get("1"));
    }

    @From({"#2[0]", "#2[1]", "#2[2]"})
    public static double statistics(String a, String b, List<String> list) {
        return rows(list).stream().mapToInt(Row::size).summaryStatistics().getAverage();
    }

    @From({"#2[0]", "#2[1]", "#2[2]"})
    public static int reducedWithALibraryFunction(String a, String b, List<String> list) {
        return rows(list).stream().map(Row::size).reduce(0, Integer::sum);
    }

    @From("#0")
    public static String writtenThroughAnEntry(String a, String b, List<String> list) {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("key", "nothing");
        for (Map.Entry<String, String> entry : map.entrySet()) {
            entry.setValue(a);
        }
        return Objects.requireNonNull(map.get("key"));
    }

    @From("#1")
    public static String writtenThroughASublist(String a, String b, List<String> list) {
        List<String> texts = new ArrayList<>(List.of("x", "y", "z"));
        texts.subList(1, 3).set(0, b);
        return texts.get(1);
    }

    @From("#0")
    public static String writtenThroughAListIterator(String a, String b, List<String> list) {
        List<String> texts = new ArrayList<>(List.of("x"));
        ListIterator<String> iterator = texts.listIterator();
        iterator.next();
        iterator.set(a);
        return texts.get(0);
    }

    @From(value = "#1", decidedBy = "#0")
    public static int firstKeyAfterOneWasTaken(String a, String b, List<String> list) {
        TreeMap<Integer, String> texts = new TreeMap<>();
        texts.put(Integer.parseInt(a), "x");
        texts.put(Integer.parseInt(b), "y");
        texts.pollFirstEntry();
        return texts.firstKey();
    }

    @From(value = "#1", decidedBy = "#0")
    public static String textOfTheFirstKeyAfterOneWasTaken(String a, String b, List<String> list) {
        TreeMap<Integer, String> texts = new TreeMap<>();
        texts.put(Integer.parseInt(a), "x");
        texts.put(Integer.parseInt(b), "y");
        texts.pollFirstEntry();
        return "" + texts.firstKey();
    }

    @From(value = "#2[1]", decidedBy = "#0")
    public static String leftWhereAnIteratorHasRemovedSomething(String a, String b, List<String> list) {
        List<String> texts = new ArrayList<>(list);
        ListIterator<String> iterator = texts.listIterator(Integer.parseInt(a) - 31);
        iterator.next();
        iterator.remove();
        return texts.get(0);
    }

    @From("#1")
    public static String readThroughAView(String a, String b, List<String> list) {
        Map<String, String> map = new LinkedHashMap<>();
        Map<String, String> view = Collections.unmodifiableMap(map);
        map.put("key", b);
        Iterator<String> values = view.values().iterator();
        return values.next();
    }

    @From(value = "#0", decidedBy = "#1")
    public static String largerOfTwo(String a, String b, List<String> list) {
        return String.valueOf(Math.min(Integer.parseInt(a), Integer.parseInt(b)));
    }

    @From("#1")
    public static int reusedBuffer(String a, String b, List<String> list) {
        byte[] buffer = new byte[2];
        fill(buffer, a);
        fill(buffer, b);
        return buffer[0];
    }

    private static void fill(byte[] buffer, String text) {
        try {
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)).read(buffer);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @From("#0")
    public static String readLine(String a, String b, List<String> list) throws IOException {
        return new BufferedReader(new StringReader(a)).readLine();
    }

    @From(value = "#2[0]", decidedBy = "#2[1]")
    public static String priorityQueue(String a, String b, List<String> list) {
        return Objects.requireNonNull(new PriorityQueue<>(list).poll());
    }

    @From({"#0", "#1"})
    public static int atomicSum(String a, String b, List<String> list) {
        AtomicInteger sum = new AtomicInteger(Integer.parseInt(a));
        sum.addAndGet(Integer.parseInt(b));
        return sum.get();
    }

    @From(
            value = {},
            decidedBy = {"#2[0]", "#2[1]", "#2[2]"})
    public static int size(String a, String b, List<String> list) {
        return list.size();
    }

    @From("#1:0-1")
    public static String matchedGroup(String a, String b, List<String> list) {
        Matcher matcher = Pattern.compile("(\\d)\\d").matcher(b);
        return matcher.find() ? matcher.group(1) : "";
    }

    @From("#2[2]")
    public static int arrayOfAStream(String a, String b, List<String> list) {
        return list.stream().mapToInt(Integer::parseInt).boxed().toList().size() > 2
                ? rows(list).stream().mapToInt(Row::size).toArray()[2]
                : 0;
    }

    @From({"#2[0]", "#2[1]", "#2[2]"})
    public static String joined(String a, String b, List<String> list) {
        return String.join("+", list);
    }

    @From("#1")
    public static String optionalOr(String a, String b, List<String> list) {
        return Optional.<String>empty().or(() -> Optional.of(b)).orElse(a);
    }

    @From({"#2[1]"})
    public static String asList(String a, String b, List<String> list) {
        return Arrays.asList(list.toArray(new String[0])).get(1);
    }

    @From("#1")
    public static String defaultUnderAKeyThatIsNotThere(String a, String b, List<String> list) {
        Map<String, String> map = new HashMap<>();
        map.put("key", a);
        return map.getOrDefault("other", b);
    }

    @From("#0")
    public static String keptAndNotTheDefault(String a, String b, List<String> list) {
        Map<String, String> map = new HashMap<>();
        map.put("key", a);
        return map.getOrDefault("key", b);
    }

    @From("#1")
    public static String movedUpInALinkedList(String a, String b, List<String> list) {
        LinkedList<String> texts = new LinkedList<>();
        texts.add(a);
        texts.add(b);
        texts.removeFirst();
        return texts.get(0);
    }

    @From("#0")
    public static String removedFromALinkedListThatIsAQueueToo(String a, String b, List<String> list) {
        LinkedList<String> texts = new LinkedList<>();
        texts.add(a);
        texts.add(b);
        return texts.remove();
    }

    @From(value = "#0", decidedBy = "#1")
    public static String polledFromAQueueThatSorts(String a, String b, List<String> list) {
        Queue<String> texts = new PriorityQueue<>();
        texts.add(b);
        texts.add(a);
        return Objects.requireNonNull(texts.poll());
    }

    @From("#0")
    public static String mappedByALibraryFunction(String a, String b, List<String> list) {
        return Optional.of(a).map(String::strip).get();
    }

    @From({"#0", "#1"})
    public static String appendedToAnArgument(String a, String b, List<String> list) {
        StringBuilder text = new StringBuilder(a);
        Matcher matcher = Pattern.compile("x").matcher(b);
        matcher.appendTail(text);
        return text.toString();
    }

    @From(
            value = {},
            decidedBy = "#0")
    public static boolean emptyWhenAKeyWasRemoved(String a, String b, List<String> list) {
        Map<String, String> map = new HashMap<>();
        map.put("31", "x");
        map.remove(a);
        return map.isEmpty();
    }
}
