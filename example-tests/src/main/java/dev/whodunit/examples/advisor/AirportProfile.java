package dev.whodunit.examples.advisor;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The delays at an airport, in total and by slot. */
final class AirportProfile {

    private final AirportSite site;
    private final DelayCounter total = new DelayCounter();
    private final Map<Slot, DelayCounter> bySlot = new EnumMap<>(Slot.class);

    private AirportProfile(AirportSite site) {
        this.site = site;
    }

    static SortedMap<String, AirportProfile> byAirport(List<Departure> departures) {
        SortedMap<String, AirportProfile> profiles = new TreeMap<>();
        for (Departure departure : departures) {
            AirportSite origin = departure.origin();
            profiles.computeIfAbsent(origin.iata(), iata -> new AirportProfile(origin))
                    .add(departure);
        }
        return profiles;
    }

    private void add(Departure departure) {
        total.add(departure);
        bySlot.computeIfAbsent(departure.slot(), slot -> new DelayCounter()).add(departure);
    }

    String iata() {
        return site.iata();
    }

    AirportSite site() {
        return site;
    }

    DelayCounter total() {
        return total;
    }

    Map<Slot, DelayCounter> bySlot() {
        return bySlot;
    }

    Optional<DelayCounter> in(Slot slot) {
        return Optional.ofNullable(bySlot.get(slot));
    }
}
