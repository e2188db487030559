package dev.whodunit.lineage.targets;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.lineage.TempFile;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Flows through files that are opened, named, filled or read in less common ways. Every method is called with the texts 31, 52, and the
 * list 11, 47, 23.
 */
public final class FileAccessFlows {

    private FileAccessFlows() {}

    @From("*")
    public static String bytesOfAChannel(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "x");
                FileChannel in = FileChannel.open(file.path())) {
            ByteBuffer bytes = ByteBuffer.allocate(16);
            in.read(bytes);
            bytes.flip();
            return StandardCharsets.UTF_8.decode(bytes).toString();
        }
    }

    @From("*")
    public static int characterOfAReaderOfAChannel(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "x");
                Reader in = Channels.newReader(FileChannel.open(file.path()), StandardCharsets.UTF_8)) {
            char[] characters = new char[1];
            in.read(characters);
            return characters[0];
        }
    }

    @From("#1")
    public static String bytesWrittenToAChannel(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "")) {
            try (FileChannel out =
                    FileChannel.open(file.path(), StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                out.write(ByteBuffer.wrap(b.getBytes(StandardCharsets.UTF_8)));
            }
            return Files.readString(file.path());
        }
    }

    @From({"#1", "[1]"})
    public static String lineOfAFileThatWasWrittenOverInPart(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "99999\nmore\n")) {
            Files.write(file.path(), List.of(b), StandardOpenOption.WRITE);
            return Files.readAllLines(file.path()).get(1);
        }
    }

    @From({"#1", "*"})
    public static String textOfAFileOfRandomAccess(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "x")) {
            try (RandomAccessFile out = new RandomAccessFile(file.path().toFile(), "rw")) {
                out.writeBytes(b);
            }
            return Files.readString(file.path());
        }
    }

    @From("#1")
    public static String fileThatWasRenamed(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "");
                TempFile target = new TempFile(".txt", "")) {
            Files.writeString(file.path(), b);
            boolean isRenamed = file.path().toFile().renameTo(target.path().toFile());
            Files.createFile(file.path());
            return isRenamed ? Files.readString(target.path()) : "";
        }
    }

    @From("#1")
    public static String fileCopiedToAStream(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "")) {
            Files.writeString(file.path(), b);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Files.copy(file.path(), bytes);
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    @From("#1")
    public static String fileByAnotherWayToIt(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "")) {
            Path folder = file.path().getParent();
            Files.writeString(folder.resolve(".").resolve(file.path().getFileName()), b);
            return Files.readString(file.path());
        }
    }

    @From("#1")
    public static String fileThatIsNamedByAText(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "")) {
            try (PrintWriter out = new PrintWriter(file.path().toString())) {
                out.print(b);
            }
            try (BufferedReader in =
                    new BufferedReader(new FileReader(file.path().toString()))) {
                return in.readLine();
            }
        }
    }

    @From("[0]")
    public static String lineOfAFileThatIsNamedByAText(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "x\n");
                BufferedReader in =
                        new BufferedReader(new FileReader(file.path().toString()))) {
            return in.readLine();
        }
    }

    @From({"#1", "*"})
    public static String textAddedToAFileThatIsNamedByAText(String a, String b, List<String> list) throws IOException {
        Path file = Files.createTempFile("flow", ".txt");
        try {
            try (FileWriter out = new FileWriter(file.toString(), true)) {
                out.write(b);
            }
            return Files.readString(file);
        } finally {
            Files.delete(file);
        }
    }

    @From("[2]:2-3")
    public static String characterAtAnIndexOfAText(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "a,1\nb,1\nc,1")) {
            return Files.readString(file.path()).substring(10, 11);
        }
    }

    @From("#1")
    public static Object whatWasInAMapThatIsUpdated(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", "{\"j\": 1}")) {
            Map<String, Object> map = new HashMap<>();
            map.put("k", b);
            new ObjectMapper().readerForUpdating(map).readValue(file.path().toFile());
            return map.get("k");
        }
    }

    @From("*")
    public static Object elementOfTheSecondListOfAStream(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".json", "[5, 6] [7, 8]");
                Reader in = Files.newBufferedReader(file.path())) {
            ObjectMapper mapper = new ObjectMapper().disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            JsonParser values = mapper.createParser(in);
            List<?> first = mapper.readValue(values, List.class);
            List<?> second = mapper.readValue(values, List.class);
            return first.size() == 2 ? second.get(1) : "";
        }
    }

    @From("[2]")
    public static String lineOfAStreamAfterSomeThatWereSkipped(String a, String b, List<String> list)
            throws IOException {
        try (TempFile file = new TempFile(".txt", "u\nv\nx\ny\n");
                Stream<String> lines = Files.lines(file.path())) {
            return lines.skip(2).map(line -> line + "!").toList().get(0);
        }
    }

    @From("[1]")
    public static String lineOfAStreamAfterOneThatWasDropped(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "u\nv\nx\ny\n");
                Stream<String> lines = Files.lines(file.path())) {
            return lines.filter(line -> !line.equals("u"))
                    .map(line -> line + "!")
                    .toList()
                    .get(0);
        }
    }

    @From("?")
    public static String lineOfAStreamThatALibraryFilters(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "u\nv\nx\ny\n");
                Stream<String> lines = Files.lines(file.path())) {
            return lines.dropWhile("u"::equals).map(line -> line + "!").toList().get(0);
        }
    }

    @From("?")
    public static String lineOfAStreamThatIsSorted(String a, String b, List<String> list) throws IOException {
        try (TempFile file = new TempFile(".txt", "u\nv\nx\ny\n");
                Stream<String> lines = Files.lines(file.path())) {
            return lines.sorted(Comparator.reverseOrder())
                    .map(line -> line + "!")
                    .toList()
                    .get(0);
        }
    }
}
