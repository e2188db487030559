package dev.whodunit.benchmarks.lineage.pipelines.tables;

import java.nio.file.Path;
import java.util.Map;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/** Loads the tables of strikes and states. */
final class StrikeTables {

    static final String DATE = "Flight Date";
    static final String STATE = "Origin State";
    static final String SIZE = "Wildlife Size";
    static final String SPECIES = "Wildlife Species";
    static final String PHASE = "Phase of flight";
    static final String COST = "Cost Total $";
    static final String SPEED = "Speed IAS in knots";
    static final String REGION = "Region";
    static final String AIRPORTS = "Airports";

    private static final double HIGHEST_COST = 1e8;
    private static final double HIGHEST_SPEED = 700;

    private StrikeTables() {}

    static Table strikes(Path file) {
        CsvReadOptions options = CsvReadOptions.builder(file.toFile())
                .tableName("strikes")
                .missingValueIndicator("", "NA")
                .columnTypesPartial(Map.of(
                        DATE, ColumnType.LOCAL_DATE,
                        STATE, ColumnType.STRING,
                        SIZE, ColumnType.STRING,
                        SPECIES, ColumnType.STRING,
                        PHASE, ColumnType.STRING,
                        COST, ColumnType.DOUBLE,
                        SPEED, ColumnType.DOUBLE))
                .build();
        return Table.read().usingOptions(options).selectColumns(DATE, STATE, SIZE, SPECIES, PHASE, COST, SPEED);
    }

    static Table states(Path file) {
        CsvReadOptions options = CsvReadOptions.builder(file.toFile())
                .tableName("states")
                .columnTypesPartial(Map.of(AIRPORTS, ColumnType.DOUBLE))
                .build();
        Table states = Table.read().usingOptions(options);
        states.column("State").setName(STATE);
        return states;
    }

    /** The strikes with a date, a state and believable numbers. */
    static Table clean(Table strikes) {
        DoubleColumn cost = strikes.doubleColumn(COST);
        DoubleColumn speed = strikes.doubleColumn(SPEED);
        return strikes.where(strikes.dateColumn(DATE)
                .isNotMissing()
                .and(strikes.stringColumn(STATE).isNotMissing())
                .and(cost.isBetweenInclusive(0, HIGHEST_COST))
                .and(speed.isMissing().or(speed.isBetweenInclusive(0, HIGHEST_SPEED))));
    }
}
