package dev.whodunit.lineage.targets;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.lineage.TempFile;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Scanner;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;

/**
 * Flows through files that one call writes and another one reads. Every method is called with the texts 31, 52, and the list
 * 11, 47, 23.
 */
public final class WrittenFileFlows {

    private static final Logger LOG = Logger.getLogger("dev.whodunit.lineage.targets");

    private WrittenFileFlows() {}

    @From("#1")
    public static String textWrittenAndRead(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "")) {
            Files.writeString(file.path(), b);
            return Files.readString(file.path());
        }
    }

    @From("#1")
    public static String lineWrittenAndRead(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "")) {
            Files.write(file.path(), List.of(a, b));
            return Files.readAllLines(file.path()).get(1);
        }
    }

    @From({"#2[0]", "#2[1]", "#2[2]"})
    public static String lineOfAListWrittenAndReadByAStream(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "")) {
            Files.write(file.path(), list);
            try (Stream<String> lines = Files.lines(file.path())) {
                return lines.map(line -> line + "!").toList().get(1);
            }
        }
    }

    @From("#2[1]")
    public static String lineOfAListWrittenAndReadByAReader(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "")) {
            Files.write(file.path(), list);
            try (BufferedReader in = Files.newBufferedReader(file.path())) {
                in.readLine();
                return in.readLine();
            }
        }
    }

    @From("#1")
    public static String wordOfALineWrittenAndRead(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "")) {
            Files.write(file.path(), List.of("x;" + b));
            return Files.readAllLines(file.path()).get(0).split(";")[1];
        }
    }

    @From("#1")
    public static String lineOfAWriterThatIsRead(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "")) {
            try (BufferedWriter out = Files.newBufferedWriter(file.path())) {
                out.write("x," + b);
                out.newLine();
            }
            return Files.readAllLines(file.path()).get(0);
        }
    }

    @From("#1")
    public static String lineOfAWriterAroundAnotherThatIsRead(String a, String b, List<String> list)
            throws IOException {
        try (TempFile file = new TempFile(".txt", "")) {
            try (PrintWriter out = new PrintWriter(new FileWriter(file.path().toFile()))) {
                out.println(b);
            }
            try (BufferedReader in =
                    new BufferedReader(new FileReader(file.path().toFile()))) {
                return in.readLine();
            }
        }
    }

    @From("#1")
    public static String rowOfAPrinterThatIsRead(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".csv", "")) {
            try (CSVPrinter out = new CSVPrinter(Files.newBufferedWriter(file.path()), CSVFormat.DEFAULT)) {
                out.printRecord("x", b);
            }
            try (CSVParser rows = CSVFormat.DEFAULT.parse(Files.newBufferedReader(file.path()))) {
                return rows.getRecords().get(0).get(1);
            }
        }
    }

    @From("#1")
    public static String treeWrittenAndRead(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", "")) {
            ObjectMapper mapper = new ObjectMapper();
            mapper.writeValue(file.path().toFile(), mapper.createObjectNode().put("b", b));
            return mapper.readTree(file.path().toFile()).path("b").asText();
        }
    }

    @From("#1")
    public static String wordOfAScannerOfAWrittenFile(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "")) {
            Files.writeString(file.path(), "x " + b);
            try (Scanner in = new Scanner(file.path())) {
                in.next();
                return in.next();
            }
        }
    }

    @From("#1")
    public static String lineOfAScannerOfAFileThatAWriterWrote(String a, String b, List<String> list)
            throws IOException {
        try (TempFile file = new TempFile(".txt", "")) {
            try (BufferedWriter out = Files.newBufferedWriter(file.path())) {
                for (String line : new String[] {"x\t" + a, "y\t" + b}) {
                    out.write(line);
                    out.newLine();
                }
            }
            try (Scanner in = new Scanner(file.path(), StandardCharsets.UTF_8)) {
                in.nextLine();
                return in.nextLine().split("\t")[1];
            }
        }
    }

    @From(value = "#2[1]", decidedBy = "#0")
    public static String partOfALineThatWasJoined(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "")) {
            Files.write(file.path(), List.of(String.join("\t", a, list.get(1), b), String.join("\t", "x", b)));
            return Files.readAllLines(file.path()).get(0).split("\t")[1];
        }
    }

    @From("#1")
    public static String copyOfAWrittenFile(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "");
                TempFile copy = new TempFile(".txt", "")) {
            Files.writeString(file.path(), b);
            Files.copy(file.path(), copy.path(), StandardCopyOption.REPLACE_EXISTING);
            return Files.readString(copy.path());
        }
    }

    @From("*")
    public static String copyOfAFile(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "x");
                TempFile copy = new TempFile(".txt", "")) {
            Files.copy(file.path(), copy.path(), StandardCopyOption.REPLACE_EXISTING);
            return Files.readString(copy.path());
        }
    }

    @From("#1")
    public static String fileThatWasMoved(String a, String b, List<String> list) throws IOException {
        Path moved = Files.createTempFile("flow", ".txt");
        try (TempFile file = new TempFile(".txt", "")) {
            Files.writeString(file.path(), b);
            Files.move(file.path(), moved, StandardCopyOption.REPLACE_EXISTING);
            String text = Files.readString(moved);
            Files.createFile(file.path());
            return text;
        } finally {
            Files.delete(moved);
        }
    }

    @From("*")
    public static String streamThatWasPouredIntoAFile(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "x");
                TempFile copy = new TempFile(".txt", "")) {
            try (InputStream in = Files.newInputStream(file.path());
                    OutputStream out = Files.newOutputStream(copy.path())) {
                in.transferTo(out);
            }
            return Files.readString(copy.path());
        }
    }

    @From({"#1", "*"})
    public static String textAddedToAFile(String a, String b, List<String> list) throws IOException {
        Path file = Files.createTempFile("flow", ".txt");
        try {
            Files.writeString(file, b, StandardOpenOption.APPEND);
            return Files.readString(file);
        } finally {
            Files.delete(file);
        }
    }

    @From("[1]")
    public static String lineOfAFileWhoseNameWasPrinted(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "x\ny\n")) {
            LOG.log(Level.FINE, "{0}", file.path());
            LOG.fine(a);
            return Files.readAllLines(file.path()).get(1);
        }
    }

    @From("[1]")
    public static String lineOfAFileThatWasCopied(String a, String b, List<String> list) throws IOException {
        Path copy = Files.createTempFile("flow", ".txt");
        try (TempFile file = new TempFile(".txt", "x\ny\n")) {
            Files.copy(file.path(), copy, StandardCopyOption.REPLACE_EXISTING);
            Files.getLastModifiedTime(file.path());
            return Files.readAllLines(file.path()).get(1);
        } finally {
            Files.delete(copy);
        }
    }

    @From("*")
    public static int byteOfAFile(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "x")) {
            return Files.readAllBytes(file.path())[0];
        }
    }

    @From("*")
    public static String fieldOfATreeInTheBytesOfAFile(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", "{\"b\": 1}")) {
            return new ObjectMapper()
                    .readTree(Files.readAllBytes(file.path()))
                    .path("b")
                    .asText();
        }
    }

    @From("[1]")
    public static String lineCutOutOfTheTextOfAFile(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "x\ny\nz\n")) {
            return Files.readString(file.path()).split("\n")[1];
        }
    }

    @From("[1]:2-3")
    public static String wordCutOutOfTheTextOfAFile(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "x,y\nz,w\n")) {
            return Files.readString(file.path()).split("\n")[1].split(",")[1];
        }
    }

    @From("*:0-5")
    public static String textOfTwoLinesOfAFile(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "x,y\nz,w\n")) {
            return Files.readString(file.path()).substring(0, 5);
        }
    }
}
