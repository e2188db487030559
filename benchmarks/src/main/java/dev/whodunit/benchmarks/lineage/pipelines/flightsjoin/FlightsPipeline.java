package dev.whodunit.benchmarks.lineage.pipelines.flightsjoin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Joins flights to airports and looks for the late ones. */
public final class FlightsPipeline {

    private static final int WORST = 6;
    private static final int WINDOW = 5;

    private static final Comparator<Leg> BY_LATENESS = Comparator.comparing(Leg::band)
            .thenComparingInt(Leg::delay)
            .thenComparing(Leg::departure, Comparator.reverseOrder());

    private final Distances distances = new Distances();
    private final List<String> rejected = new ArrayList<>();
    private final List<String> unmatched = new ArrayList<>();

    private FlightsPipeline() {}

    /** Reads {@code airports.csv} and {@code flights.jsonl} in the folder and joins them. */
    public static FlightsResults run(Path inputFolder) throws IOException {
        return new FlightsPipeline().analyse(inputFolder);
    }

    private FlightsResults analyse(Path folder) throws IOException {
        Map<String, Airport> airports = index(load(new AirportReader(), folder.resolve("airports.csv")));
        List<Flight> flights = load(new FlightReader(), folder.resolve("flights.jsonl"));
        List<Leg> legs = join(flights, airports);
        legs.sort(Comparator.comparing(Leg::departure).thenComparing(Leg::route));
        List<Leg> worst = worst(legs, allOf(leg -> leg.delay() > 0, leg -> leg.detour() < 1.5));
        DelayTrend trend = new DelayTrend(WINDOW);
        List<Double> moving = trend.over(legs);
        Map<String, Double> points = pointsByState(legs);
        return new FlightsResults(
                legs,
                rejected,
                unmatched,
                countBands(legs),
                points,
                worst,
                moving,
                trend.worst(),
                distances.hitRate(),
                averageDetour(legs),
                headline("Worst flight", worst.isEmpty() ? "none" : worst.get(0), "of", legs.size()));
    }

    private <T> List<T> load(RowReader<T> reader, Path file) throws IOException {
        List<T> rows = reader.read(file);
        for (InvalidRowException problem : reader.rejected()) {
            rejected.add(file.getFileName() + " " + problem.describe());
        }
        return rows;
    }

    private static Map<String, Airport> index(List<Airport> airports) {
        Map<String, Airport> byCode = new HashMap<>();
        airports.forEach(airport -> byCode.putIfAbsent(airport.code(), airport));
        return byCode;
    }

    private List<Leg> join(List<Flight> flights, Map<String, Airport> airports) {
        List<Leg> legs = new ArrayList<>();
        for (Flight flight : flights) {
            Airport from = lookUp(flight.origin(), airports);
            Airport to = lookUp(flight.destination(), airports);
            if (from == null || to == null) {
                continue;
            }
            try {
                legs.add(Leg.builder()
                        .between(from, to)
                        .flown(flight)
                        .direct(distances.between(from, to))
                        .build());
            } catch (IllegalStateException e) {
                rejected.add(flight.departure() + " " + e.getMessage());
            }
        }
        return legs;
    }

    private Airport lookUp(String code, Map<String, Airport> airports) {
        Airport airport = airports.get(code);
        if (airport == null) {
            unmatched.add(code);
        }
        return airport;
    }

    private static List<Leg> worst(List<Leg> legs, Predicate<Leg> condition) {
        TopK<Leg> top = new TopK<>(WORST, BY_LATENESS);
        for (Leg leg : legs) {
            if (condition.test(leg)) {
                top.offer(leg);
            }
        }
        return top.descending();
    }

    @SafeVarargs
    private static <T> Predicate<T> allOf(Predicate<T>... conditions) {
        Predicate<T> all = value -> true;
        for (Predicate<T> condition : conditions) {
            all = all.and(condition);
        }
        return all;
    }

    private static Map<DelayBand, Integer> countBands(List<Leg> legs) {
        Map<DelayBand, Integer> counts = new EnumMap<>(DelayBand.class);
        for (Leg leg : legs) {
            counts.merge(leg.band(), 1, Integer::sum);
        }
        return counts;
    }

    private static Map<String, Double> pointsByState(List<Leg> legs) {
        Map<String, Double> points = new TreeMap<>();
        for (Leg leg : legs) {
            points.merge(leg.to().state(), leg.points(), Double::sum);
        }
        return points;
    }

    private static double averageDetour(List<Leg> legs) {
        double sum = 0;
        for (Leg leg : legs) {
            sum += leg.detour();
        }
        return legs.isEmpty() ? 0 : sum / legs.size();
    }

    private static String headline(Object... words) {
        StringBuilder text = new StringBuilder();
        for (Object word : words) {
            text.append(text.length() == 0 ? "" : " ").append(word);
        }
        return text.toString();
    }
}
