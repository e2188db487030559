package dev.whodunit.examples.advisor;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Joins flights with the airports; flights whose airports or times are unknown are left out. */
final class DepartureJoiner {

    private static final DateTimeFormatter TIME_FORMAT = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm", Locale.ROOT);

    private final AirportDirectory directory;

    DepartureJoiner(AirportDirectory directory) {
        this.directory = directory;
    }

    List<Departure> join(List<FlightRow> flights) {
        List<Departure> departures = new ArrayList<>(flights.size());
        for (FlightRow flight : flights) {
            join(flight).ifPresent(departures::add);
        }
        return departures;
    }

    private Optional<Departure> join(FlightRow flight) {
        Optional<AirportSite> origin = site(flight.getOrigin());
        Optional<AirportSite> destination = site(flight.getDestination());
        Optional<LocalDateTime> time = time(flight.getDate());
        Integer delay = flight.getDelay();
        if (origin.isEmpty() || destination.isEmpty() || time.isEmpty() || delay == null) {
            return Optional.empty();
        }
        Slot slot = Slot.ofHour(time.get().getHour());
        return Optional.of(new Departure(time.get(), slot, origin.get(), destination.get(), delay));
    }

    private Optional<AirportSite> site(@Nullable String iata) {
        return Optional.ofNullable(iata).flatMap(directory::lookUp);
    }

    private static Optional<LocalDateTime> time(@Nullable String date) {
        if (date == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(date, TIME_FORMAT));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
