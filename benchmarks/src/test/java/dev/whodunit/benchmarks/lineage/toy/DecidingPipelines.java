package dev.whodunit.benchmarks.lineage.toy;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summarizingInt;
import static java.util.stream.Collectors.summingInt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Pipelines without a branch of their own that reads a value: a library or an index decides. Each reads rows of a name and a number. */
public final class DecidingPipelines {

    private DecidingPipelines() {}

    public record Row(String name, int number) {

        static Row of(String line) {
            String[] cells = line.split(",", -1);
            return new Row(cells[0], Integer.parseInt(cells[1]));
        }

        boolean isOwn() {
            return name.equals("own");
        }
    }

    public record Numbers(List<Integer> numbers) {}

    public record NumbersByName(Map<String, Integer> numbers) {}

    private static List<Row> rows(Path inputFolder) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<String> lines = Files.readAllLines(inputFolder.resolve("rows.csv"));
        for (String line : lines.subList(1, lines.size())) {
            rows.add(Row.of(line));
        }
        return rows;
    }

    /** A classifier of a collector decides which numbers are added up. */
    public static final class Grouping {
        public static Numbers run(Path inputFolder) throws IOException {
            Map<String, Integer> sums = rows(inputFolder).stream()
                    .collect(groupingBy(Row::name, LinkedHashMap::new, summingInt(Row::number)));
            return new Numbers(new ArrayList<>(sums.values()));
        }
    }

    /** A key of a map decides the same. */
    public static final class Merging {
        public static Numbers run(Path inputFolder) throws IOException {
            Map<String, Integer> sums = new LinkedHashMap<>();
            for (Row row : rows(inputFolder)) {
                sums.merge(row.name(), row.number(), Integer::sum);
            }
            return new Numbers(new ArrayList<>(sums.values()));
        }
    }

    /** The key is where the output is found. */
    public static final class ByName {
        public static NumbersByName run(Path inputFolder) throws IOException {
            Map<String, Integer> numbers = new LinkedHashMap<>();
            for (Row row : rows(inputFolder)) {
                numbers.put(row.name(), row.number());
            }
            return new NumbersByName(numbers);
        }
    }

    /** Names of the first row are looked for among the others. */
    public static final class Member {
        public static Numbers run(Path inputFolder) throws IOException {
            List<Row> rows = rows(inputFolder);
            Set<String> known = new HashSet<>();
            known.add(rows.get(0).name());
            return new Numbers(List.of(
                    (int) Stream.of(rows.get(1).name()).filter(known::contains).count()));
        }
    }

    public static final class Distinct {
        public static Numbers run(Path inputFolder) throws IOException {
            return new Numbers(List.of(
                    (int) rows(inputFolder).stream().map(Row::name).distinct().count()));
        }
    }

    /** A method of the pipeline that a library asks. */
    public static final class Testing {
        public static Numbers run(Path inputFolder) throws IOException {
            return new Numbers(rows(inputFolder).stream()
                    .filter(Row::isOwn)
                    .map(Row::number)
                    .toList());
        }
    }

    public static final class Comparing {
        public static Numbers run(Path inputFolder) throws IOException {
            List<Row> rows = rows(inputFolder);
            rows.sort(Comparator.comparing(Row::name));
            return new Numbers(rows.stream().map(Row::number).toList());
        }
    }

    public static final class Queue {
        public static Numbers run(Path inputFolder) throws IOException {
            PriorityQueue<Row> queue = new PriorityQueue<>(Comparator.comparing(Row::name));
            queue.addAll(rows(inputFolder));
            return new Numbers(List.of(queue.poll().number()));
        }
    }

    /** Numbers have no identity, and the natural order no lambda. */
    public static final class SortingNumbers {
        public static Numbers run(Path inputFolder) throws IOException {
            int[] numbers = rows(inputFolder).stream().mapToInt(Row::number).toArray();
            Arrays.sort(numbers);
            return new Numbers(List.of(numbers[0], numbers[1], numbers[2]));
        }
    }

    public static final class Greatest {
        public static Numbers run(Path inputFolder) throws IOException {
            return new Numbers(List.of(
                    rows(inputFolder).stream().mapToInt(Row::number).max().orElse(0)));
        }
    }

    /** A collector knows the least and the greatest of each group. */
    public static final class Summarizing {
        public static Numbers run(Path inputFolder) throws IOException {
            Map<String, IntSummaryStatistics> groups = rows(inputFolder).stream()
                    .collect(groupingBy(Row::name, LinkedHashMap::new, summarizingInt(Row::number)));
            return new Numbers(
                    groups.values().stream().map(IntSummaryStatistics::getMin).toList());
        }
    }

    /** So does what a pipeline fills itself. */
    public static final class Accepting {
        public static Numbers run(Path inputFolder) throws IOException {
            DoubleSummaryStatistics all = new DoubleSummaryStatistics();
            for (Row row : rows(inputFolder)) {
                all.accept(row.number());
            }
            return new Numbers(List.of((int) all.getMax()));
        }
    }

    /** The natural order has no lambda. */
    public static final class SortedKeys {
        public static Numbers run(Path inputFolder) throws IOException {
            SortedMap<String, Integer> numbers = new TreeMap<>();
            for (Row row : rows(inputFolder)) {
                numbers.put(row.name(), row.number());
            }
            return new Numbers(new ArrayList<>(numbers.values()));
        }
    }

    public static final class SortedQueue {
        public static Numbers run(Path inputFolder) throws IOException {
            PriorityQueue<Integer> numbers = new PriorityQueue<>();
            for (Row row : rows(inputFolder)) {
                numbers.offer(row.number());
            }
            return new Numbers(List.of(numbers.poll()));
        }
    }

    public static final class Larger {
        public static Numbers run(Path inputFolder) throws IOException {
            return new Numbers(
                    List.of(rows(inputFolder).stream().map(Row::number).reduce(0, Math::max)));
        }
    }

    /** The first number chooses the place of the second one. */
    public static final class ArrayIndex {
        public static Numbers run(Path inputFolder) throws IOException {
            List<Row> rows = rows(inputFolder);
            int[] places = new int[3];
            places[rows.get(0).number()] = rows.get(1).number();
            return new Numbers(List.of(places[0], places[1], places[2]));
        }
    }

    /** The first number chooses another one. */
    public static final class ListIndex {
        public static Numbers run(Path inputFolder) throws IOException {
            List<Row> rows = rows(inputFolder);
            return new Numbers(List.of(rows.get(rows.get(0).number()).number()));
        }
    }

    /** How many words a name has. */
    public static final class Counting {
        public static Numbers run(Path inputFolder) throws IOException {
            return new Numbers(List.of(rows(inputFolder).get(0).name().split(" ").length));
        }
    }

    public static final class AddingUp {
        public static Numbers run(Path inputFolder) throws IOException {
            return new Numbers(
                    List.of(rows(inputFolder).stream().mapToInt(Row::number).sum()));
        }
    }

    /** Several threads, which group numbers by name and keep the greatest. */
    public static final class InParallel {
        public static Numbers run(Path inputFolder) throws IOException {
            List<Row> rows = rows(inputFolder);
            Map<String, Integer> sums = new ConcurrentHashMap<>();
            AtomicInteger greatest = new AtomicInteger();
            for (int round = 0; round < 2; round++) {
                List<Row> part = rows.subList(round, round + 1);
                finish(new Thread(() -> part.forEach(row -> {
                    sums.merge(row.name(), row.number(), Integer::sum);
                    greatest.accumulateAndGet(row.number(), Math::max);
                })));
            }
            return new Numbers(List.of(sums.size(), greatest.get()));
        }
    }

    private static void finish(Thread thread) {
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static Table table(Path inputFolder) throws IOException {
        List<Row> rows = rows(inputFolder);
        return Table.create(
                StringColumn.create("name", rows.stream().map(Row::name).toList()),
                IntColumn.create("number", rows.stream().mapToInt(Row::number).toArray()));
    }

    public static final class TableGroups {
        public static Numbers run(Path inputFolder) throws IOException {
            Table sums = table(inputFolder)
                    .summarize("number", AggregateFunctions.sum)
                    .by("name");
            return new Numbers(
                    sums.doubleColumn(1).asList().stream().map(Double::intValue).toList());
        }
    }

    public static final class TableSort {
        public static Numbers run(Path inputFolder) throws IOException {
            return new Numbers(table(inputFolder)
                    .sortAscendingOn("name")
                    .intColumn("number")
                    .asList());
        }
    }

    public static final class TableSelection {
        public static Numbers run(Path inputFolder) throws IOException {
            Table table = table(inputFolder);
            return new Numbers(table.where(table.stringColumn("name").isEqualTo("own"))
                    .intColumn("number")
                    .asList());
        }
    }

    public static final class TableJoin {
        public static Numbers run(Path inputFolder) throws IOException {
            Table table = table(inputFolder);
            Table weights =
                    Table.create(StringColumn.create("name", "a", "b"), IntColumn.create("weight", new int[] {1, 2}));
            return new Numbers(table.joinOn("name")
                    .with(weights)
                    .join()
                    .intColumn("weight")
                    .asList());
        }
    }
}
