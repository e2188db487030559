package dev.whodunit.lineage.targets;

import dev.whodunit.lineage.TempFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Flows through files: what is read from one is from a place in it. Every method is called with the texts 31, 52, and the list
 * 11, 47, 23.
 */
public final class FileFlows {

    private FileFlows() {}

    @From("[1]")
    public static String lineOfAFile(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "x\ny\n")) {
            return Files.readAllLines(file.path()).get(1);
        }
    }

    @From("[1]")
    public static String lineOfAReader(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "x\ny\n");
                BufferedReader reader = Files.newBufferedReader(file.path())) {
            reader.readLine();
            return reader.readLine();
        }
    }

    @From({})
    public static boolean nameOfAFile(String a, String b, List<String> list) {
        Path file = Path.of("flow", "in.txt");
        String name = file.getFileName() + " is read";
        Map<Path, String> names = Map.of(file, name);
        return String.valueOf(names.get(file)).length() > 3;
    }
}
