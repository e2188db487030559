package dev.whodunit.examples.advisor;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The delays at an airport in one slot. */
public record SlotDelay(Slot slot, int flights, double lostMinutesPerFlight) {

    private static final int MIN_FLIGHTS = 10;
    private static final int LIMIT = 2;

    static SortedMap<String, List<SlotDelay>> worstOf(List<AirportProfile> hotspots) {
        SortedMap<String, List<SlotDelay>> worst = new TreeMap<>();
        hotspots.forEach(hotspot -> worst.put(hotspot.iata(), worstOf(hotspot)));
        return worst;
    }

    private static List<SlotDelay> worstOf(AirportProfile hotspot) {
        return hotspot.bySlot().entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .filter(slot -> slot.flights() >= MIN_FLIGHTS)
                .sorted(Comparator.comparingDouble(SlotDelay::lostMinutesPerFlight)
                        .reversed()
                        .thenComparing(SlotDelay::slot))
                .limit(LIMIT)
                .toList();
    }

    private static SlotDelay of(Slot slot, DelayCounter counter) {
        return new SlotDelay(slot, counter.flights(), counter.lostMinutesPerFlight());
    }
}
