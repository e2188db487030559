package dev.whodunit.followed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A run of {@link Ranking} on four flights: Ann's, Bob's (punctual), Cy's and Dee's. */
final class RankingRun {

    private RankingRun() {}

    static void in(Path folder) throws IOException {
        Path flights =
                Files.writeString(folder.resolve("flights.csv"), "SJC,5,Ann\nLAX,0,Bob\nSFO,17,Cy\nSJC,9,Dee\n");
        Path airports = Files.writeString(
                folder.resolve("airports.csv"), "SJC,San Jose\nLAX,Los Angeles\nSFO,San Francisco\n");
        new Ranking().report(flights, airports);
    }
}
