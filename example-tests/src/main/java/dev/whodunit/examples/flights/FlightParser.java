package dev.whodunit.examples.flights;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns raw flights into flights, leaving out the cancelled and the unreadable ones. */
final class FlightParser {

    private static final DateTimeFormatter DATE_FORMAT = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm", Locale.ROOT);

    private final DropLog dropLog;

    FlightParser(DropLog dropLog) {
        this.dropLog = dropLog;
    }

    List<Flight> parseFlown(List<RawFlight> rawFlights) {
        List<Flight> flights = new ArrayList<>(rawFlights.size());
        for (RawFlight raw : rawFlights) {
            parse(raw).ifPresent(flights::add);
        }
        return flights;
    }

    private Optional<Flight> parse(RawFlight raw) {
        if (raw.delay() == null) {
            return drop(DropReason.CANCELLED);
        }
        if (raw.date() == null || raw.distance() == null || raw.origin() == null || raw.destination() == null) {
            return drop(DropReason.INCOMPLETE);
        }
        try {
            LocalDateTime departure = LocalDateTime.parse(raw.date().strip(), DATE_FORMAT);
            return Optional.of(
                    new Flight(departure, raw.delay(), raw.distance(), code(raw.origin()), code(raw.destination())));
        } catch (DateTimeParseException e) {
            return drop(DropReason.UNREADABLE_DATE);
        }
    }

    private Optional<Flight> drop(DropReason reason) {
        dropLog.add(reason);
        return Optional.empty();
    }

    private static String code(String airport) {
        return airport.strip().toUpperCase(Locale.ROOT);
    }
}
