package dev.whodunit.lineage.targets;

import dev.whodunit.lineage.TempFile;
import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    @From(value = "[1]:2-3", decidedBy = "[1]")
    public static String namedGroupOfALine(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "x y\nz w\n")) {
            Matcher matcher = Pattern.compile("(?<first>\\w) (?<second>\\w)")
                    .matcher(Files.readAllLines(file.path()).get(1));
            return matcher.matches() ? matcher.group("second") : "";
        }
    }

    @From({})
    public static boolean nameOfAFile(String a, String b, List<String> list) {
        Path file = Path.of("flow", "in.txt");
        String name = file.getFileName() + " is read";
        Map<Path, String> names = Map.of(file, name);
        return String.valueOf(names.get(file)).length() > 3;
    }

    @From(value = ".k31", decidedBy = "*")
    public static String propertyOfAFile(String a, String b, List<String> list) throws IOException {
        return properties().getProperty("k31");
    }

    @From(
            value = ".k31",
            decidedBy = {"#0", "*"})
    public static String propertyOfAFileUnderAKey(String a, String b, List<String> list) throws IOException {
        return properties().getProperty("k" + a);
    }

    @From(value = ".k52", decidedBy = "*")
    public static String propertyAfterOneUnderAKey(String a, String b, List<String> list) throws IOException {
        Properties properties = properties();
        return properties.getProperty("k" + a).isEmpty() ? b : properties.getProperty("k52");
    }

    @From(
            value = "#1",
            decidedBy = {"#0", "*"})
    public static String propertyWithADefault(String a, String b, List<String> list) throws IOException {
        return properties().getProperty("other" + a, b);
    }

    @From(value = "[1]", in = "two")
    public static String lineOfTheSecondOfTwoFiles(String a, String b, List<String> list) throws IOException {
        return lines((file, all) -> {
            try (Stream<String> lines = Files.lines(file)) {
                lines.skip(1).map(line -> line + "!").forEach(all::add);
            }
        });
    }

    @From(value = "[1]", in = "two")
    public static String lineOfAFileOfADirectoryStream(String a, String b, List<String> list) throws IOException {
        return lines((file, all) -> {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(file.getParent(), "two")) {
                for (Path each : files) {
                    all.add(Files.readAllLines(each).get(1));
                }
            }
            all.add("");
        });
    }

    @From(value = "[1]", in = "two")
    public static String lineOfTheSecondOfTwoReaders(String a, String b, List<String> list) throws IOException {
        return lines((file, all) -> {
            try (BufferedReader reader = Files.newBufferedReader(file)) {
                reader.lines().filter(line -> !line.startsWith("#")).forEach(all::add);
            }
        });
    }

    @From(value = "[1]", in = "two")
    public static String lineOfTheSecondOfTwoFilesInAMap(String a, String b, List<String> list) throws IOException {
        return lines((file, all) -> {
            try (Stream<String> lines = Files.lines(file)) {
                all.addAll(lines.skip(1).map(line -> line.split(";")[0]).toList());
            }
        });
    }

    @From(value = "*", decidedBy = "#0")
    public static String fileThatAValueIsTheNameOf(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "x\ny\n")) {
            Path folder =
                    Files.createDirectory(file.path().resolveSibling(file.path().getFileName() + "d" + a));
            Path named = Files.copy(file.path(), folder.resolve("n" + a));
            try {
                return Files.readString(named);
            } finally {
                Files.delete(named);
                Files.delete(folder);
            }
        }
    }

    @From(value = "[0]", decidedBy = "#0")
    public static String lineOfAFileThatAValueIsTheNameOf(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile("31", "x\ny\n");
                BufferedReader reader = new BufferedReader(
                        new FileReader(file.path().toString().replace("31", a), StandardCharsets.UTF_8))) {
            return reader.readLine();
        }
    }

    @From("[3]")
    public static String lineAfterTwoEqualOnes(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "x\ny\nx\nz\n");
                Stream<String> lines = Files.lines(file.path())) {
            return lines.filter(line -> !line.isEmpty())
                    .map(line -> line + "!")
                    .toList()
                    .get(3);
        }
    }

    @From("[1]")
    public static String lineThatALibraryHasTrimmed(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", " x\n y\n z\n");
                Stream<String> lines = Files.lines(file.path())) {
            return lines.filter(line -> !line.isEmpty())
                    .map(String::trim)
                    .map(line -> line + "!")
                    .toList()
                    .get(1);
        }
    }

    @From({"[0]", "[1]", "[2]"})
    public static String lineThatALibraryHasTrimmedAndSorted(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", " x\n y\n z\n");
                Stream<String> lines = Files.lines(file.path())) {
            return lines.filter(line -> !line.isEmpty())
                    .map(String::trim)
                    .sorted(Comparator.reverseOrder())
                    .map(line -> line + "!")
                    .toList()
                    .get(2);
        }
    }

    @From(value = "[1]", in = "two")
    public static String lineOfTheSecondOfTwoFilesInOneStream(String a, String b, List<String> list)
            throws IOException {
        return lines((file, all) -> {
            if (file.endsWith("two")) {
                try (Stream<Path> files = Stream.of(file.resolveSibling("one"), file)) {
                    files.flatMap(FileFlows::linesOf)
                            .filter(line -> !line.startsWith("#"))
                            .forEach(all::add);
                }
            }
        });
    }

    private static Stream<String> linesOf(Path file) {
        try {
            return Files.lines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @From(value = "[1]:0-1", decidedBy = "[0]:0-1")
    public static String textOfANumberThatWasRead(String a, String b, List<String> list) throws IOException {
        TreeMap<Integer, String> texts = new TreeMap<>();
        try (TempFile file = new TempFile(".txt", "3;x\n5;y\n")) {
            for (String line : Files.readAllLines(file.path())) {
                texts.put(Integer.parseInt(line.split(";")[0]), line.split(";")[1]);
            }
        }
        texts.pollFirstEntry();
        return "" + texts.firstKey();
    }

    private interface Reading {
        void read(Path file, List<String> lines) throws IOException;
    }

    private static String lines(Reading reading) throws IOException {
        Path folder = Files.createTempDirectory("flow");
        Path one = Files.writeString(folder.resolve("one"), "#\nw\nv\n");
        Path two = Files.writeString(folder.resolve("two"), "#\nx\ny\n");
        try {
            List<String> all = new ArrayList<>();
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    reading.read(file, all);
                }
            }
            return all.get(2);
        } finally {
            Files.delete(one);
            Files.delete(two);
            Files.delete(folder);
        }
    }

    private static Properties properties() throws IOException {
        Properties properties = new Properties();
        try (TempFile file = new TempFile(".properties", "k31=x\nk52=y\n");
                BufferedReader reader = Files.newBufferedReader(file.path())) {
            properties.load(reader);
        }
        return properties;
    }
}
