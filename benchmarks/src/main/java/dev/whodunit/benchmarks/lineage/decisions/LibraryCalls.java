package dev.whodunit.benchmarks.lineage.decisions;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Methods of the JDK that order, pick or compare plain values. Woven code calls these instead, which do the same and tell
 * what was decided. The object that a method belongs to is the first parameter, the place of the call the last one.
 */
public final class LibraryCalls {

    private LibraryCalls() {}

    /** The natural order, which tells what it says of each two. */
    private static <T> Comparator<T> natural(long site) {
        @SuppressWarnings("unchecked")
        Comparator<T> order = (Comparator<T>) Comparator.naturalOrder();
        return new Signs<>(order, site, Decisions.log());
    }

    public static <T> Stream<T> sorted(Stream<T> stream, long site) {
        return stream.sorted(natural(site));
    }

    public static IntStream sorted(IntStream stream, long site) {
        return stream.boxed().sorted(natural(site)).mapToInt(Integer::intValue);
    }

    public static LongStream sorted(LongStream stream, long site) {
        return stream.boxed().sorted(natural(site)).mapToLong(Long::longValue);
    }

    public static DoubleStream sorted(DoubleStream stream, long site) {
        return stream.boxed().sorted(natural(site)).mapToDouble(Double::doubleValue);
    }

    public static <T> Stream<T> distinct(Stream<T> stream, long site) {
        Object owner = new Object();
        return stream.peek(element -> Decisions.log().classified(owner, element, element, site))
                .distinct();
    }

    public static IntStream distinct(IntStream stream, long site) {
        return distinct(stream.boxed(), site).mapToInt(Integer::intValue);
    }

    public static LongStream distinct(LongStream stream, long site) {
        return distinct(stream.boxed(), site).mapToLong(Long::longValue);
    }

    public static <T> Collector<T, ?, Set<T>> toSet(long site) {
        Object owner = new Object();
        return Collectors.mapping(
                element -> {
                    Decisions.log().classified(owner, element, element, site);
                    return element;
                },
                Collectors.toSet());
    }

    public static OptionalInt max(IntStream stream, long site) {
        int[] all = stream.toArray();
        picked(all.length, (one, other) -> Integer.compare(all[other], all[one]), site);
        return Arrays.stream(all).max();
    }

    public static OptionalInt min(IntStream stream, long site) {
        int[] all = stream.toArray();
        picked(all.length, (one, other) -> Integer.compare(all[one], all[other]), site);
        return Arrays.stream(all).min();
    }

    public static OptionalLong max(LongStream stream, long site) {
        long[] all = stream.toArray();
        picked(all.length, (one, other) -> Long.compare(all[other], all[one]), site);
        return Arrays.stream(all).max();
    }

    public static OptionalLong min(LongStream stream, long site) {
        long[] all = stream.toArray();
        picked(all.length, (one, other) -> Long.compare(all[one], all[other]), site);
        return Arrays.stream(all).min();
    }

    public static OptionalDouble max(DoubleStream stream, long site) {
        double[] all = stream.toArray();
        picked(all.length, (one, other) -> Double.compare(all[other], all[one]), site);
        return Arrays.stream(all).max();
    }

    public static OptionalDouble min(DoubleStream stream, long site) {
        double[] all = stream.toArray();
        picked(all.length, (one, other) -> Double.compare(all[one], all[other]), site);
        return Arrays.stream(all).min();
    }

    /** Tells which of so many comes first. */
    private static void picked(int size, IntBinaryOperator order, long site) {
        int first = 0;
        for (int i = 1; i < size; i++) {
            first = order.applyAsInt(i, first) < 0 ? i : first;
        }
        Decisions.log().decided(site, size == 0 ? -1 : first);
    }

    public static int max(int one, int other, long site) {
        Decisions.log().decidedInOrder(site, Integer.compare(one, other));
        return Math.max(one, other);
    }

    public static int min(int one, int other, long site) {
        Decisions.log().decidedInOrder(site, Integer.compare(one, other));
        return Math.min(one, other);
    }

    public static long max(long one, long other, long site) {
        Decisions.log().decidedInOrder(site, Long.compare(one, other));
        return Math.max(one, other);
    }

    public static long min(long one, long other, long site) {
        Decisions.log().decidedInOrder(site, Long.compare(one, other));
        return Math.min(one, other);
    }

    public static float max(float one, float other, long site) {
        Decisions.log().decidedInOrder(site, Float.compare(one, other));
        return Math.max(one, other);
    }

    public static float min(float one, float other, long site) {
        Decisions.log().decidedInOrder(site, Float.compare(one, other));
        return Math.min(one, other);
    }

    public static double max(double one, double other, long site) {
        Decisions.log().decidedInOrder(site, Double.compare(one, other));
        return Math.max(one, other);
    }

    public static double min(double one, double other, long site) {
        Decisions.log().decidedInOrder(site, Double.compare(one, other));
        return Math.min(one, other);
    }

    public static <T> void sort(List<T> list, @Nullable Comparator<? super T> order, long site) {
        list.sort(order == null ? natural(site) : new Signs<>(order, site, Decisions.log()));
    }

    public static <T> void sort(List<T> list, long site) {
        list.sort(natural(site));
    }

    public static void sort(Object[] values, long site) {
        Arrays.sort(values, natural(site));
    }

    public static void sort(int[] values, long site) {
        permuted(values.length, (one, other) -> Integer.compare(values[one], values[other]), site);
        Arrays.sort(values);
    }

    public static void sort(long[] values, long site) {
        permuted(values.length, (one, other) -> Long.compare(values[one], values[other]), site);
        Arrays.sort(values);
    }

    public static void sort(double[] values, long site) {
        permuted(values.length, (one, other) -> Double.compare(values[one], values[other]), site);
        Arrays.sort(values);
    }

    public static void sort(float[] values, long site) {
        permuted(values.length, (one, other) -> Float.compare(values[one], values[other]), site);
        Arrays.sort(values);
    }

    public static void sort(char[] values, long site) {
        permuted(values.length, (one, other) -> Character.compare(values[one], values[other]), site);
        Arrays.sort(values);
    }

    /** Tells which of so many comes in which place. */
    private static void permuted(int size, IntBinaryOperator order, long site) {
        long permutation = IntStream.range(0, size)
                .boxed()
                .sorted(order::applyAsInt)
                .mapToLong(Integer::longValue)
                .reduce(size, Mixed::of);
        Decisions.log().decided(site, permutation);
    }

    public static <T> T max(Collection<? extends T> all, long site) {
        return Collections.max(all, natural(site));
    }

    public static <T> T min(Collection<? extends T> all, long site) {
        return Collections.min(all, natural(site));
    }
}
