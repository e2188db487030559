package dev.whodunit.followed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A small pipeline as anybody writes it: reads flights and airports, drops the punctual ones, ranks, and counts by city. */
final class Ranking {

    record Flight(String origin, int delay, String pilot) {}

    record Ranked(String city, int delay, String contact) {}

    record Report(List<Ranked> ranking, Map<String, Double> means, int dropped) {}

    Report report(Path flightsFile, Path airportsFile) throws IOException {
        List<Flight> flights = readFlights(flightsFile);
        Map<String, String> airports = readAirports(airportsFile);
        List<Flight> late = dropPunctual(flights);
        List<Ranked> ranking = rank(late, airports);
        Map<String, Double> means = means(late);
        return new Report(ranking, means, flights.size() - late.size());
    }

    private List<Flight> readFlights(Path file) throws IOException {
        List<Flight> flights = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(",");
            flights.add(new Flight(cells[0], Integer.parseInt(cells[1]), cells[2]));
        }
        return flights;
    }

    private Map<String, String> readAirports(Path file) throws IOException {
        Map<String, String> airports = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(",");
            airports.put(cells[0], cells[1]);
        }
        return airports;
    }

    private List<Flight> dropPunctual(List<Flight> flights) {
        return flights.stream().filter(flight -> flight.delay() > 0).toList();
    }

    private List<Ranked> rank(List<Flight> late, Map<String, String> airports) {
        return late.stream()
                .sorted(Comparator.comparing(Flight::delay).reversed())
                .map(flight -> new Ranked(airports.get(flight.origin()), flight.delay(), anonymize(flight.pilot())))
                .toList();
    }

    private String anonymize(String name) {
        return Integer.toHexString(name.hashCode());
    }

    private Map<String, Double> means(List<Flight> late) {
        return late.stream()
                .collect(Collectors.groupingBy(Flight::origin, TreeMap::new, Collectors.averagingInt(Flight::delay)));
    }
}
