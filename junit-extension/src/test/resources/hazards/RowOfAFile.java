// Hazard 15: a row of a file that the pipeline finds itself has another value
// Verdict: input-changed
// Says: flights.csv
// Says: line 3: "JFK,12" → "JFK,13"
package hazards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class RowOfAFile {

    static int total(Path folder) throws IOException {
        int total = 0;
        for (String row : read(folder.toString())) {
            total += delay(row);
        }
        return total;
    }

    static List<String> read(String folder) throws IOException {
        Path file = Path.of(folder, "flights.csv");
        List<String> lines = Files.readAllLines(file);
        return lines.subList(1, lines.size());
    }

    static int delay(String row) {
        return Integer.parseInt(row.split(",")[1]);
    }
}

class Given {

    static int run(Path folder) throws IOException {
        Files.writeString(folder.resolve("flights.csv"), "origin,delay\nSJC,7\nJFK,12\n"); // now: Files.writeString(folder.resolve("flights.csv"), "origin,delay\nSJC,7\nJFK,13\n");
        return RowOfAFile.total(folder);
    }
}
