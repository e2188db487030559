package dev.whodunit.benchmarks.overhead;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.canonical.ValueReader;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/** Prints what the fingerprint of a value takes beside what most would do: Jackson's bytes, and SHA-256 of them. */
public final class FingerprintCost {

    private static final int ROWS = 20_000;
    private static final int ROUNDS = 60;

    private FingerprintCost() {}

    /** A row of six fields. */
    public record Row(int id, String customer, int quantity, double price, boolean isCancelled, long day) {}

    /** A row with another one in it. */
    public record Priced(Row row, double total) {}

    /** Prints the table. */
    public static void main(String[] args) {
        System.out.println("| value | fingerprint, ns | Jackson and SHA-256, ns | times |");
        System.out.println("| --- | ---: | ---: | ---: |");
        List<Row> rows = IntStream.range(0, ROWS).mapToObj(FingerprintCost::row).toList();
        measure("row of six fields, each another one", rows);
        measure(
                "row with another one in it",
                IntStream.range(0, ROWS).mapToObj(i -> new Priced(row(i), i)).toList());
        measure(
                "map of three entries",
                IntStream.range(0, ROWS).mapToObj(FingerprintCost::map).toList());
        measure(
                "text of 16 characters",
                IntStream.range(0, ROWS)
                        .mapToObj(i -> "the text " + (1_000_000 + i))
                        .toList());
        measure(
                "list of 100 rows",
                IntStream.range(0, ROWS / 100).mapToObj(i -> rows(i * 100)).toList());
    }

    private static Row row(int i) {
        return new Row(i, "customer-" + i % 500, 1 + i % 7, 1.5 + i % 100, i % 5 == 0, i / 1000);
    }

    private static List<Row> rows(int from) {
        return IntStream.range(from, from + 100).mapToObj(FingerprintCost::row).toList();
    }

    private static Map<String, Object> map(int i) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", i);
        map.put("name", "name " + i);
        map.put("value", i * 0.5);
        return map;
    }

    /** A reader of its own for each round, since one remembers what it has read lately. */
    private static void measure(String what, List<?> values) {
        ObjectMapper jackson = new ObjectMapper();
        double fingerprint = nanos(values.size(), () -> {
            ValueReader reader = ValueReader.builder().build();
            return values.stream()
                    .mapToLong(value -> reader.digest(value, Integer.MAX_VALUE))
                    .sum();
        });
        double sha = nanos(
                values.size(),
                () -> values.stream().mapToLong(value -> sha(jackson, value)).sum());
        System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f | %.1f |%n", what, fingerprint, sha, sha / fingerprint);
    }

    private static double nanos(int values, LongSupplier work) {
        double[] nanos = new double[ROUNDS];
        long sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            sum += work.getAsLong();
            nanos[round] = (System.nanoTime() - start) / (double) values;
        }
        if (sum == 0) {
            throw new IllegalStateException("nothing was hashed");
        }
        double[] late = Arrays.copyOfRange(nanos, ROUNDS / 2, ROUNDS);
        Arrays.sort(late);
        return late[late.length / 2];
    }

    private static long sha(ObjectMapper jackson, Object value) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(jackson.writeValueAsBytes(value));
            return hash[0];
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
