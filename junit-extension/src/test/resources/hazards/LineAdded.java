// Hazard 15: a file that is read line by line has one line more
// Verdict: input-changed
// Says: amounts.txt
// Says: line 2 is new: "5"
package hazards;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class LineAdded {

    static int total(Path file) throws IOException {
        int total = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                total += Integer.parseInt(line);
            }
        }
        return total;
    }
}

class Given {

    static int run(Path folder) throws IOException {
        Path file = folder.resolve("amounts.txt");
        Files.writeString(file, "3\n4\n"); // now: Files.writeString(file, "3\n5\n4\n");
        return LineAdded.total(file);
    }
}
