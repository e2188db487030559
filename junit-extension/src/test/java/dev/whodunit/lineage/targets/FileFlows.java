package dev.whodunit.lineage.targets;

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
        Path file = Files.createTempFile("flow", ".txt");
        try {
            Files.write(file, list);
            return Files.readAllLines(file).get(1);
        } finally {
            Files.delete(file);
        }
    }

    @From("[1]")
    public static String lineOfAReader(String a, String b, List<String> list) throws IOException {
        Path file = Files.createTempFile("flow", ".txt");
        try {
            Files.write(file, list);
            try (BufferedReader reader = Files.newBufferedReader(file)) {
                reader.readLine();
                return reader.readLine();
            }
        } finally {
            Files.delete(file);
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
