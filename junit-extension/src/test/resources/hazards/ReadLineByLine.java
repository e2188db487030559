// Hazard 15: a file that is read line by line has other lines
// Verdict: input-changed
// Says: amounts.txt
// Says: line 2: "4" → "5"
package hazards;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ReadLineByLine {

    private final Path file;

    ReadLineByLine(Path file) {
        this.file = file;
    }

    int total() throws IOException {
        int total = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                total += amount(line);
            }
        }
        return total;
    }

    int amount(String line) {
        return Integer.parseInt(line.strip());
    }
}

class Given {

    static int run(Path folder) throws IOException {
        Path file = folder.resolve("amounts.txt");
        Files.writeString(file, "3\n4\n"); // now: Files.writeString(file, "3\n5\n");
        return new ReadLineByLine(file).total();
    }
}
