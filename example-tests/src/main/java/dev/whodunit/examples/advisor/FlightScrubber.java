package dev.whodunit.examples.advisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Cleans flights in place: tidies the airport codes and caps extreme delays. */
final class FlightScrubber {

    private static final int MIN_DELAY = -30;
    private static final int MAX_DELAY = 240;

    List<FlightRow> scrub(List<FlightRow> flights) {
        List<FlightRow> usable = new ArrayList<>(flights);
        usable.removeIf(flight -> !isComplete(flight));
        usable.forEach(FlightScrubber::tidy);
        return usable;
    }

    private static boolean isComplete(FlightRow flight) {
        return flight.getDate() != null
                && flight.getDelay() != null
                && flight.getOrigin() != null
                && flight.getDestination() != null
                && flight.getDistance() > 0;
    }

    private static void tidy(FlightRow flight) {
        flight.setOrigin(tidyCode(flight.getOrigin()));
        flight.setDestination(tidyCode(flight.getDestination()));
        Integer delay = flight.getDelay();
        if (delay != null) {
            flight.setDelay(Math.max(MIN_DELAY, Math.min(MAX_DELAY, delay)));
        }
    }

    private static @Nullable String tidyCode(@Nullable String code) {
        return code == null ? null : code.strip().toUpperCase(Locale.ROOT);
    }
}
