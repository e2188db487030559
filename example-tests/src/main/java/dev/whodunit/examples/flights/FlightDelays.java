package dev.whodunit.examples.flights;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/** The delay report: reads flights and airports, ranks the airports by delay and writes the result to a file. */
public final class FlightDelays {

    private static final int MIN_FLIGHTS = 50;
    private static final int REPORT_SIZE = 25;

    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("usage: FlightDelays <flights.json> <airports.csv> <report.txt>");
        }
        Report report = new FlightDelays().rank(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
        System.out.print(report.toText());
    }

    public Report rank(Path flights, Path airports, Path reportFile) throws IOException {
        DropLog dropLog = new DropLog();

        List<RawFlight> rawFlights = new FlightReader().read(flights);
        List<Flight> flownFlights = new FlightParser(dropLog).parseFlown(rawFlights);
        List<Flight> plausibleFlights = new PlausibilityFilter(dropLog).keepPlausible(flownFlights);
        List<DerivedFlight> derivedFlights =
                plausibleFlights.stream().map(DerivedFlight::of).toList();
        AirportCatalog airportCatalog = AirportCatalog.read(airports);
        List<RoutedFlight> routedFlights = new RouteJoiner(airportCatalog, dropLog).join(derivedFlights);
        List<RoutedFlight> trustedFlights = new DistanceCheck(dropLog).keepTrusted(routedFlights);
        SortedMap<String, DelayTally> talliesByAirport = DelayTally.byOrigin(trustedFlights);
        SortedMap<DayPart, DelayTally> talliesByDayPart = DelayTally.byDayPart(trustedFlights);
        DelayTally overallTally = DelayTally.merged(talliesByDayPart.values());
        List<RankedAirport> rankedAirports =
                new DelayRanking(airportCatalog, overallTally, MIN_FLIGHTS).rank(talliesByAirport);
        List<RankedAirport> worstAirports = rankedAirports.subList(0, Math.min(REPORT_SIZE, rankedAirports.size()));
        Report report = new Report(
                rawFlights.size(),
                trustedFlights.size(),
                dropLog.counts(),
                DelayFigures.of(overallTally),
                DelayFigures.ofAll(talliesByDayPart),
                List.copyOf(worstAirports));
        report.writeTo(reportFile);
        return report;
    }
}
