package dev.whodunit.benchmarks.lineage.pipelines.tables;

import static dev.whodunit.benchmarks.lineage.pipelines.tables.StrikeTables.AIRPORTS;
import static dev.whodunit.benchmarks.lineage.pipelines.tables.StrikeTables.COST;
import static dev.whodunit.benchmarks.lineage.pipelines.tables.StrikeTables.DATE;
import static dev.whodunit.benchmarks.lineage.pipelines.tables.StrikeTables.PHASE;
import static dev.whodunit.benchmarks.lineage.pipelines.tables.StrikeTables.REGION;
import static dev.whodunit.benchmarks.lineage.pipelines.tables.StrikeTables.SIZE;
import static dev.whodunit.benchmarks.lineage.pipelines.tables.StrikeTables.SPECIES;
import static dev.whodunit.benchmarks.lineage.pipelines.tables.StrikeTables.SPEED;
import static dev.whodunit.benchmarks.lineage.pipelines.tables.StrikeTables.STATE;
import static tech.tablesaw.aggregate.AggregateFunctions.count;
import static tech.tablesaw.aggregate.AggregateFunctions.mean;
import static tech.tablesaw.aggregate.AggregateFunctions.median;
import static tech.tablesaw.aggregate.AggregateFunctions.sum;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.joining.JoinType;

/** Compares the cost of wildlife strikes between regions with Tablesaw. */
public final class TablesPipeline {

    private static final String ENERGY = "Energy";
    private static final String YEAR = "Year";
    private static final int COSTLIEST = 5;
    private static final double METRES_PER_SECOND = 0.514444;

    private TablesPipeline() {}

    /** Reads {@code strikes.csv} and {@code states.csv} in the folder and compares the regions. */
    public static TablesResults run(Path inputFolder) {
        Table raw = StrikeTables.strikes(inputFolder.resolve("strikes.csv"));
        Table strikes = StrikeTables.clean(raw);
        strikes.addColumns(energy(strikes), strikes.dateColumn(DATE).year().setName(YEAR));
        Table joined = joinStates(strikes, StrikeTables.states(inputFolder.resolve("states.csv")));
        List<RegionCost> regions = regionCosts(joined);
        return new TablesResults(
                raw.rowCount(),
                strikes.rowCount(),
                knownEnergies(strikes),
                regions,
                medianSpeeds(strikes),
                sizeCounts(strikes),
                costliest(joined),
                largeBirdDates(strikes),
                costPerAirport(joined),
                costUpToYear(strikes),
                cheapest(regions));
    }

    /** Impact energy in joules from the speed and a typical weight for the size of the bird. */
    private static DoubleColumn energy(Table strikes) {
        DoubleColumn weight = DoubleColumn.create("Weight", strikes.rowCount());
        StringColumn size = strikes.stringColumn(SIZE);
        for (int i = 0; i < strikes.rowCount(); i++) {
            weight.set(i, weightOf(size.get(i)));
        }
        DoubleColumn speed = strikes.doubleColumn(SPEED).multiply(METRES_PER_SECOND);
        return speed.multiply(speed).multiply(weight).divide(2).setName(ENERGY);
    }

    private static double weightOf(String size) {
        return switch (size) {
            case "Large" -> 3.0;
            case "Medium" -> 0.7;
            default -> 0.1;
        };
    }

    private static Table joinStates(Table strikes, Table states) {
        Table joined =
                strikes.joinOn(STATE).type(JoinType.LEFT_OUTER).with(states).join();
        StringColumn region = joined.stringColumn(REGION);
        region.set(region.isMissing(), "Elsewhere");
        return joined;
    }

    private static double[] knownEnergies(Table strikes) {
        return strikes.doubleColumn(ENERGY).removeMissing().asDoubleArray();
    }

    private static List<RegionCost> regionCosts(Table joined) {
        Table summary = joined.summarize(COST, count, sum, mean).by(REGION);
        String total = "Sum [" + COST + "]";
        List<RegionCost> costs = new ArrayList<>();
        for (Row row : summary.sortDescendingOn(total)) {
            costs.add(new RegionCost(
                    row.getString(REGION),
                    (int) row.getDouble("Count [" + COST + "]"),
                    row.getDouble(total),
                    row.getDouble("Mean [" + COST + "]")));
        }
        return costs;
    }

    private static Map<String, Double> medianSpeeds(Table strikes) {
        Table flying = strikes.where(strikes.doubleColumn(SPEED).isNotMissing());
        Table medians = flying.summarize(SPEED, median).by(PHASE);
        Map<String, Double> speeds = new TreeMap<>();
        medians.forEach(row -> speeds.put(row.getString(0), row.getDouble(1)));
        return speeds;
    }

    private static Map<String, Integer> sizeCounts(Table strikes) {
        Table counts = strikes.stringColumn(SIZE).countByCategory();
        Map<String, Integer> sizes = new TreeMap<>();
        for (Row row : counts) {
            sizes.put(row.getString("Category"), row.getInt("Count"));
        }
        return sizes;
    }

    private static List<String> costliest(Table joined) {
        Table costly = joined.where(joined.doubleColumn(COST).isGreaterThan(0));
        List<String> lines = new ArrayList<>();
        for (Row row : costly.sortDescendingOn(COST).first(COSTLIEST)) {
            lines.add(row.getString(SPECIES) + ", " + row.getString(REGION) + ": " + row.getDouble(COST));
        }
        return lines;
    }

    private static List<LocalDate> largeBirdDates(Table strikes) {
        Table large = strikes.where(strikes.stringColumn(SIZE).isEqualTo("Large"));
        return large.sortAscendingOn(DATE).dateColumn(DATE).asList();
    }

    private static double costPerAirport(Table joined) {
        DoubleColumn ratio =
                joined.doubleColumn(COST).divide(joined.doubleColumn(AIRPORTS)).setName("Ratio");
        return ratio.removeMissing().mean();
    }

    /** The cost of all strikes up to the end of each year. */
    private static Map<Integer, Double> costUpToYear(Table strikes) {
        Table byYear = strikes.summarize(COST, sum).by(YEAR).sortAscendingOn(YEAR);
        IntColumn years = byYear.intColumn(YEAR);
        DoubleColumn sums = byYear.doubleColumn(1).cumSum();
        Map<Integer, Double> costs = new LinkedHashMap<>();
        for (int i = 0; i < years.size(); i++) {
            costs.put(years.get(i), sums.get(i));
        }
        return costs;
    }

    private static String cheapest(List<RegionCost> regions) {
        if (regions.isEmpty()) {
            return "none";
        }
        RegionCost cheapest = regions.get(0);
        for (RegionCost region : regions) {
            cheapest = region.mean() < cheapest.mean() ? region : cheapest;
        }
        return cheapest.region();
    }
}
