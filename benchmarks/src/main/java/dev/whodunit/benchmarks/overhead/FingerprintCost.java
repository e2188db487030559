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
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
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
        measure("row of six fields", ROWS, FingerprintCost::row);
        measure("row with another one in it", ROWS, i -> new Priced(row(i), i));
        measure("map of three entries", ROWS, FingerprintCost::map);
        measure("text of 16 characters", ROWS, i -> "the text " + (1_000_000 + i));
        measure("list of 100 rows", ROWS / 100, i -> rows(i * 100));
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

    private static void measure(String what, int count, IntFunction<Object> maker) {
        ObjectMapper jackson = new ObjectMapper();
        ValueReader reader = ValueReader.builder().build();
        double fingerprint = nanos(count, maker, value -> reader.digest(value, Integer.MAX_VALUE));
        double sha = nanos(count, maker, value -> sha(jackson, value));
        System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f | %.1f |%n", what, fingerprint, sha, sha / fingerprint);
    }

    /** New values in each round, since a reader remembers what it has read lately. */
    private static double nanos(int count, IntFunction<Object> maker, ToLongFunction<Object> hash) {
        double[] nanos = new double[ROUNDS];
        long sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Object> values = IntStream.range(0, count).mapToObj(maker).toList();
            long start = System.nanoTime();
            for (Object value : values) {
                sum += hash.applyAsLong(value);
            }
            nanos[round] = (System.nanoTime() - start) / (double) count;
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
