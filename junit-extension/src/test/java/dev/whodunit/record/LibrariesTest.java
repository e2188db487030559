package dev.whodunit.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.whodunit.run.Notice;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.run.Step;
import dev.whodunit.testing.ChildFirstLoader;
import dev.whodunit.weave.Scope;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.binary.Base64;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.MurmurHash3;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.codec.language.Soundex;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Libraries that others wrote, traced as if they were the pipeline: they must give what they give untraced. */
@Timeout(180) // they take a few seconds each, on a busy machine half a minute
class LibrariesTest {

    private static final Path DATA = Path.of("../example-tests/src/main/resources/dev/whodunit/examples/data");

    @Test
    void commonsCodecGivesTheSame() throws Exception {
        assertSame(Encodings.class, "org.apache.commons.codec.", "BaseNCodec.encode");
    }

    @Test
    void jacksonGivesTheSame() throws Exception {
        assertSame(Json.class, "com.fasterxml.jackson.core.", "UTF8StreamJsonParser.nextToken");
    }

    @Test
    void commonsCsvGivesTheSame() throws Exception {
        assertSame(Table.class, "org.apache.commons.csv.", "CSVParser.nextRecord");
    }

    @Test
    void gsonGivesTheSame() throws Exception {
        assertSame(Objects.class, "com.google.gson.", "JsonReader.nextName");
    }

    private static void assertSame(Class<? extends Callable<Object>> program, String packages, String function)
            throws Exception {
        Object plain = run(program, packages);
        Scope scope = Scope.of(packages + ".");
        try (OpenRun open = Tracer.start().open(scope, Budget.DEFAULT)) {
            Object traced = run(program, packages);
            open.suspend();
            Recording recording = open.recording(new RunIdentity("run", "run", "call", "run", "run"));

            assertThat(traced).isEqualTo(plain);
            assertThat(recording.steps())
                    .hasSizeBetween(1_000, 10_000)
                    .anyMatch(step -> step.function().toString().equals(function) && step.count() > 10);
            assertThat(recording.steps().stream().mapToLong(Step::count).sum()).isBetween(20_000L, 1_000_000L);
            assertThat(recording.notices()).extracting(Notice::kind).doesNotContain(Notice.Kind.RECORDER);
        }
    }

    private static Object run(Class<? extends Callable<Object>> program, String packages) throws Exception {
        ClassLoader loader = new ChildFirstLoader(
                program.getClassLoader(),
                name -> name.startsWith(packages) || name.startsWith(LibrariesTest.class.getName()));
        var constructor = loader.loadClass(program.getName()).getDeclaredConstructor();
        constructor.setAccessible(true);
        return ((Callable<?>) constructor.newInstance()).call();
    }

    static final class Encodings implements Callable<Object> {

        @Override
        public Object call() throws Exception {
            List<String> results = new ArrayList<>();
            for (String line : Files.readAllLines(DATA.resolve("airports.csv")).subList(0, 15)) {
                byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                results.add(Base64.encodeBase64String(bytes));
                results.add(new String(Base64.decodeBase64(Base64.encodeBase64(bytes)), StandardCharsets.UTF_8));
                results.add(new Base32().encodeToString(bytes));
                results.add(Hex.encodeHexString(bytes));
                results.add(DigestUtils.sha256Hex(bytes) + MurmurHash3.hash32x86(bytes));
                String word = line.replaceAll("[^A-Za-z]", "");
                results.add(new Soundex().encode(word) + new DoubleMetaphone().encode(word));
            }
            return results;
        }
    }

    static final class Json implements Callable<Object> {

        @Override
        public Object call() throws Exception {
            byte[] text = Arrays.copyOf(Files.readAllBytes(DATA.resolve("earthquakes.json")), 20_000);
            var factory = new JsonFactory();
            List<Object> results = new ArrayList<>();
            try (var parser = factory.createParser(text)) {
                for (int i = 0; i < 400 && parser.nextToken() != null; i++) {
                    results.add(parser.currentToken().name() + parser.getText());
                }
            }
            return results;
        }
    }

    /** Reads rows by an iterator, quoted cells among them, and writes them again. */
    static final class Table implements Callable<Object> {

        @Override
        public Object call() throws Exception {
            var format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            StringBuilder copy = new StringBuilder();
            List<Object> results = new ArrayList<>();
            String text = Files.readString(DATA.resolve("birdstrikes.csv")).substring(0, 10_000);
            try (var parser = format.parse(new StringReader(text));
                    var printer = new CSVPrinter(copy, CSVFormat.TDF)) {
                for (var row : parser) {
                    results.add(row.toList());
                    results.add(row.isSet("Cost Total $") ? row.get("Cost Total $") : row.size());
                    printer.printRecord(row);
                }
            }
            results.add(copy.toString());
            return results;
        }
    }

    /** Finds fields by reflection, and makes classes' adapters as it meets them. */
    static final class Objects implements Callable<Object> {

        static final class Week {
            String type;
            Map<String, Object> metadata;
            List<Feature> features;
        }

        static final class Feature {
            String id;
            Properties properties;
        }

        static final class Properties {
            Double mag;
            String place;
            long time;
        }

        @Override
        public Object call() throws Exception {
            String text = Files.readString(DATA.resolve("earthquakes.json"));
            String start = text.substring(0, text.indexOf(",\n", 20_000)) + "]}";
            Gson gson = new GsonBuilder().serializeNulls().create();
            Week week = gson.fromJson(start, Week.class);
            week.features.sort(Comparator.comparing(feature -> feature.properties.mag));
            return List.of(gson.toJson(week), week.features.size());
        }
    }
}
