package dev.whodunit.benchmarks.lineage.decisions;

import java.util.DoubleSummaryStatistics;
import java.util.IntSummaryStatistics;
import java.util.LongSummaryStatistics;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Methods of the JDK that keep the least and the greatest of many numbers. Woven code calls these instead, as those of {@link LibraryCalls}. */
public final class SummaryCalls {

    private SummaryCalls() {}

    public static IntSummaryStatistics summaryStatistics(IntStream stream, long site) {
        Extremes<Integer> extremes = new Extremes<>(site);
        return stream.isParallel()
                ? stream.summaryStatistics()
                : stream.peek(extremes::next).summaryStatistics();
    }

    public static LongSummaryStatistics summaryStatistics(LongStream stream, long site) {
        Extremes<Long> extremes = new Extremes<>(site);
        return stream.isParallel()
                ? stream.summaryStatistics()
                : stream.peek(extremes::next).summaryStatistics();
    }

    public static DoubleSummaryStatistics summaryStatistics(DoubleStream stream, long site) {
        Extremes<Double> extremes = new Extremes<>(site);
        return stream.isParallel()
                ? stream.summaryStatistics()
                : stream.peek(extremes::next).summaryStatistics();
    }

    public static <T> Collector<T, ?, IntSummaryStatistics> summarizingInt(
            ToIntFunction<? super T> valueOf, long site) {
        return Collector.of(
                IntSummaryStatistics::new,
                (all, element) -> accept(all, valueOf.applyAsInt(element), site),
                (all, others) -> combined(all, others, site));
    }

    public static <T> Collector<T, ?, LongSummaryStatistics> summarizingLong(
            ToLongFunction<? super T> valueOf, long site) {
        return Collector.of(
                LongSummaryStatistics::new,
                (all, element) -> accept(all, valueOf.applyAsLong(element), site),
                (all, others) -> combined(all, others, site));
    }

    public static <T> Collector<T, ?, DoubleSummaryStatistics> summarizingDouble(
            ToDoubleFunction<? super T> valueOf, long site) {
        return Collector.of(
                DoubleSummaryStatistics::new,
                (all, element) -> accept(all, valueOf.applyAsDouble(element), site),
                (all, others) -> combined(all, others, site));
    }

    public static void accept(IntSummaryStatistics all, int value, long site) {
        Extremes.told(Integer.compare(value, all.getMin()), Integer.compare(value, all.getMax()), site);
        all.accept(value);
    }

    public static void accept(LongSummaryStatistics all, int value, long site) {
        accept(all, (long) value, site);
    }

    public static void accept(LongSummaryStatistics all, long value, long site) {
        Extremes.told(Long.compare(value, all.getMin()), Long.compare(value, all.getMax()), site);
        all.accept(value);
    }

    public static void accept(DoubleSummaryStatistics all, double value, long site) {
        Extremes.told(Double.compare(value, all.getMin()), Double.compare(value, all.getMax()), site);
        all.accept(value);
    }

    private static IntSummaryStatistics combined(IntSummaryStatistics all, IntSummaryStatistics others, long site) {
        Extremes.told(
                Integer.compare(others.getMin(), all.getMin()), Integer.compare(others.getMax(), all.getMax()), site);
        all.combine(others);
        return all;
    }

    private static LongSummaryStatistics combined(LongSummaryStatistics all, LongSummaryStatistics others, long site) {
        Extremes.told(Long.compare(others.getMin(), all.getMin()), Long.compare(others.getMax(), all.getMax()), site);
        all.combine(others);
        return all;
    }

    private static DoubleSummaryStatistics combined(
            DoubleSummaryStatistics all, DoubleSummaryStatistics others, long site) {
        Extremes.told(
                Double.compare(others.getMin(), all.getMin()), Double.compare(others.getMax(), all.getMax()), site);
        all.combine(others);
        return all;
    }

    public static void combine(IntSummaryStatistics all, IntSummaryStatistics others, long site) {
        combined(all, others, site);
    }

    public static void combine(LongSummaryStatistics all, LongSummaryStatistics others, long site) {
        combined(all, others, site);
    }

    public static void combine(DoubleSummaryStatistics all, DoubleSummaryStatistics others, long site) {
        combined(all, others, site);
    }
}
