package dev.whodunit.examples.flights;

import java.util.SortedMap;
import java.util.TreeMap;

/** The figures that are reported for a group of flights. */
public record DelayFigures(int flights, double meanDelay, double medianDelay, double lateShare, double longHaulShare) {

    static DelayFigures of(DelayTally tally) {
        return new DelayFigures(
                tally.flights(), tally.meanDelay(), tally.medianDelay(), tally.lateShare(), tally.longHaulShare());
    }

    static <K extends Comparable<K>> SortedMap<K, DelayFigures> ofAll(SortedMap<K, DelayTally> tallies) {
        SortedMap<K, DelayFigures> figures = new TreeMap<>();
        tallies.forEach((key, tally) -> figures.put(key, of(tally)));
        return figures;
    }
}
