package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.testing.ChildFirstLoader;
import dev.whodunit.testing.CompiledSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EventType;

/** A key that passes through everything that a pipeline can do with it, in all modes: no file, no message and no log has it. */
@Tag("any-jdk") // what is recorded and told is written alike on all of them
class PlantedSecretTest {

    /** No constant: the class files of tests are kept, too. */
    private static final String KEY = String.join("-", "sk", "Planted", "0815", "Qx");

    private static final String PIPELINE = """
            package shop;

            import dev.whodunit.PipelineRun;
            import dev.whodunit.assertions.WhodunitAssertions;
            import dev.whodunit.junit.*;
            import java.nio.charset.StandardCharsets;
            import java.nio.file.*;
            import java.util.*;
            import org.junit.jupiter.api.Test;
            import org.junit.jupiter.api.extension.ExtendWith;

            @ExtendWith(PipelineExtension.class)
            @TracePipeline(includes = "shop.Client")
            class ClientTest {

                @Test
                void asks(PipelineRun run) {
                    Client.run(System.getProperty("planted.key"), Path.of(System.getProperty("planted.folder")));
                    WhodunitAssertions.assertThat(run).matchesSnapshot();
                }
            }

            class Client {

                record Request(String url, Map<String, String> headers, byte[] body) {}

                static int run(String key, Path folder) {
                    Request request = request(key);
                    String text = new String(request.body(), StandardCharsets.UTF_8);
                    List<String> words = new ArrayList<>();
                    for (String word : text.split(" ")) {
                        words.add(word);
                    }
                    Map<String, Integer> counts = count(words);
                    words.add("rows " + table(key).size());
                    try {
                        words.addAll(Files.readAllLines(folder.resolve("given.txt")));
                        write(folder, text);
                        fail(key);
                    } catch (Exception refused) {
                        words.add(message(refused));
                    }
                    return price(counts.size()) + words.size();
                }

                static Request request(String key) {
                    return new Request("https://host/?key=" + key, Map.of("Authorization", "Bearer " + key),
                            ("ask with " + key).getBytes(StandardCharsets.UTF_8));
                }

                static List<Map<String, String>> table(String key) {
                    Map<String, String> row = Map.of("column " + key, "value of " + key);
                    List<Map<String, String>> rows = new ArrayList<>(Collections.nCopies(50_000, row));
                    return rows;
                }

                static Map<String, Integer> count(List<String> words) {
                    Map<String, Integer> counts = new TreeMap<>();
                    words.forEach(word -> counts.merge(word, 1, Integer::sum));
                    return counts;
                }

                static void write(Path folder, String text) throws java.io.IOException {
                    Files.writeString(folder.resolve("request.txt"), text);
                    Files.readAllLines(folder.resolve("request.txt"));
                }

                static void fail(String key) {
                    throw new IllegalStateException("refused: " + key);
                }

                static String message(Exception refused) {
                    return refused.getMessage();
                }

                static int price(int words) {
                    return words * 2;
                }
            }
            """;
    private static final String CHANGED = PIPELINE.replace("words * 2", "words * 3")
            .replace("\"Bearer \"", "\"Token \"")
            .replace("return rows;", "rows.set(40_000, Map.of(\"column \" + key, \"none for \" + key)); return rows;");

    private static final String WITH_ARGUMENTS = PIPELINE.replace("import org.junit.jupiter.api.Test;", """
            import java.util.stream.Stream;
            import org.junit.jupiter.api.*;
            import org.junit.jupiter.params.ParameterizedTest;
            import org.junit.jupiter.params.provider.*;
            """)
            .replace("@Test", """
                static Stream<String> keys() {
                    return Stream.of(System.getProperty("planted.key"), "plain");
                }

                static Stream<Arguments> named() {
                    return Stream.of(Arguments.of(Named.of("with " + System.getProperty("planted.key"), new Client.Request("", Map.of(), new byte[0]))));
                }

                @ParameterizedTest
                @MethodSource("named")
                void named(Client.Request request, PipelineRun run) {
                    Client.price(1);
                }

                @ParameterizedTest
                @ValueSource(ints = 3)
                void asksOften(int times, PipelineRun run) {
                    Client.price(times);
                }

                @ParameterizedTest
                @MethodSource("keys")
            """)
            .replace("asks(PipelineRun run)", "asks(String key, PipelineRun run)");
    private static final String WITH_LOGIN = PIPELINE.replace("import org.junit.jupiter.api.Test;", """
            import java.util.stream.Stream;
            import org.junit.jupiter.params.ParameterizedTest;
            import org.junit.jupiter.params.provider.MethodSource;
            """)
            .replace("@Test", """
                record Login(String user, String password) {}

                static Stream<Login> logins() {
                    return Stream.of(new Login("login", System.getProperty("planted.key")));
                }

                @ParameterizedTest
                @MethodSource("logins")
            """)
            .replace("asks(PipelineRun run)", "logs(Login login, PipelineRun run)")
            .replace(
                    "Client.run(System.getProperty(\"planted.key\"), Path.of(System.getProperty(\"planted.folder\")));",
                    "Client.price(1);");

    @TempDir
    Path folder;

    @TempDir
    Path data;

    private final List<String> told = new ArrayList<>();
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            told.add(entry.getLevel() + " " + new SimpleFormatter().format(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void plant() throws IOException {
        System.setProperty("planted.key", KEY);
        System.setProperty("planted.folder", data.toString());
        Logger.getLogger("dev.whodunit").addHandler(listening);
        Files.writeString(data.resolve("given.txt"), "first\nkey = " + KEY + "\n");
        Files.writeString(folder.resolve("whodunit.yaml"), "secrets:\n  - property: planted.key\n");
    }

    @AfterEach
    void digUp() {
        System.clearProperty("planted.key");
        System.clearProperty("planted.folder");
        Logger.getLogger("dev.whodunit").removeHandler(listening);
    }

    @Test
    void withoutARuleItIsEverywhere() throws Exception {
        Files.writeString(folder.resolve("whodunit.yaml"), "");

        run(PIPELINE, Map.of());

        assertThat(filesWithTheKey())
                .anyMatch(file -> file.toString().endsWith(".rows.gz"))
                .anyMatch(file -> file.toString().endsWith("recording.json"))
                .anyMatch(file -> file.toString().endsWith(".snap"));
    }

    @Test
    void aRunThatIsRecordedHasItNowhere() throws Exception {
        run(PIPELINE, Map.of());

        assertThat(filesWithTheKey()).isEmpty();
        assertThat(told).noneMatch(PlantedSecretTest::hasTheKey);
    }

    @Test
    void aRunThatIsFollowedHasItNowhere() throws Exception {
        run(PIPELINE, Map.of("whodunit.lineage", "true"));

        assertThat(filesWithTheKey()).isEmpty();
    }

    @Test
    void aRunThatFailsHasItNowhere() throws Exception {
        run(PIPELINE, Map.of());

        String failures = run(CHANGED, Map.of("whodunit.update", "auto"));

        assertThat(failures)
                .contains(
                        "CHANGED   price",
                        "\"Bearer [secret]\" → \"Token [secret]\"",
                        "[40000][\"column [secret]\"]: \"value of [secret]\" → \"none for [secret]\"")
                .doesNotContain(KEY);
        assertThat(folder.resolve("snapshots/shop/ClientTest/asks.snap.new"))
                .content()
                .contains("\"outline\"", "column [secret]");
        assertThat(filesWithTheKey()).isEmpty();
    }

    @Test
    void aTestThatEndsWithItInAMessageHasItOnNoPage() throws Exception {
        String thrown = PIPELINE.replace(
                "WhodunitAssertions.assertThat(run).matchesSnapshot();",
                "throw new IllegalStateException(\"refused: \" + System.getProperty(\"planted.key\"));");

        assertThat(run(thrown, Map.of())).contains(KEY);

        assertThat(folder.resolve("whodunit/report/shop/ClientTest/asks.html"))
                .content()
                .contains(
                        "java.lang.IllegalStateException\n(Its message is left out, since values of this run are redacted");
        assertThat(filesWithTheKey()).isEmpty();
    }

    @Test
    void aSnapshotWithValuesHasItNowhere() throws Exception {
        Files.writeString(
                folder.resolve("whodunit.yaml"),
                "tolerance: [{fields: '*', absolute: 1}]\nsecrets: [{property: planted.key}]\n");
        run(PIPELINE, Map.of());
        assertThat(folder.resolve("snapshots/shop/ClientTest/asks.snap"))
                .content()
                .contains("{\"values\":")
                .satisfies(text -> assertThat(withValues(text)).contains("\\\"Bearer [secret]\\\""));

        run(CHANGED, Map.of("whodunit.update", "auto"));

        assertThat(folder.resolve("snapshots/shop/ClientTest/asks.snap.new"))
                .content()
                .satisfies(text -> assertThat(withValues(text)).contains("\\\"Token [secret]\\\""));
        assertThat(filesWithTheKey()).isEmpty();
    }

    @Test
    void aSuiteHasItNowhere() throws Exception {
        String plain = PIPELINE.replace("@ExtendWith(PipelineExtension.class)", "")
                .replace("@TracePipeline(includes = \"shop.Client\")", "")
                .replace("PipelineRun run", "")
                .replace("WhodunitAssertions.assertThat(run).matchesSnapshot();", "");
        Map<String, String> suite = Map.of(
                "junit.jupiter.extensions.autodetection.enabled",
                "true",
                "whodunit.trace",
                "shop.Client",
                "whodunit.green",
                folder.resolve("green").toString());
        run(plain, suite);
        assertThat(folder.resolve("green")).isNotEmptyDirectory();

        String failures = run(
                plain.replace(
                                "Path.of(System.getProperty(\"planted.folder\")));",
                                "Path.of(System.getProperty(\"planted.folder\")));\n        throw new IllegalStateException();")
                        .replace("words * 2", "words * 3"),
                suite);

        assertThat(failures).doesNotContain(KEY);
        assertThat(filesWithTheKey()).isEmpty();
    }

    @Test
    void anArgumentOfATestIsNowhere() throws Exception {
        run(WITH_ARGUMENTS, Map.of());
        String failures = run(WITH_ARGUMENTS.replace("words * 2", "words * 3"), Map.of("whodunit.update", "auto"));

        assertThat(failures).contains("CHANGED   price").doesNotContain(KEY);
        assertThat(filesWithTheKey()).isEmpty();
        assertThat(told).noneMatch(PlantedSecretTest::hasTheKey);
        assertThat(folder.resolve("whodunit/index.html"))
                .content()
                .contains("asks [1]", "named [1]", "› [1] 3")
                .containsPattern("› \\[2] (&quot;)?plain"); // JUnit 6 puts texts in quotes
    }

    @Test
    void anArgumentThatARuleIsAboutByItsFieldIsNowhere() throws Exception {
        Files.writeString(folder.resolve("whodunit.yaml"), "secrets: [{fields: '*.password'}]");

        run(WITH_LOGIN, Map.of());

        assertThat(filesWithTheKey()).isEmpty();
        assertThat(folder.resolve("whodunit/index.html"))
                .content()
                .contains("logs [1]")
                .doesNotContain("login");
    }

    @Test
    void anArgumentThatOnlyAnAccessorHasIsNowhere() throws Exception {
        Files.writeString(folder.resolve("whodunit.yaml"), "secrets: [{fields: '*.password'}]");

        run(WITH_LOGIN.replace("Login login,", "org.junit.jupiter.params.aggregator.ArgumentsAccessor all,"), Map.of());

        assertThat(filesWithTheKey()).isEmpty();
        assertThat(folder.resolve("whodunit/index.html")).content().contains("logs [1]");
    }

    @Test
    void anArgumentOfATestOfASuiteIsNowhere() throws Exception {
        String plain = WITH_ARGUMENTS
                .replace("@ExtendWith(PipelineExtension.class)", "")
                .replace("@TracePipeline(includes = \"shop.Client\")", "")
                .replace(", PipelineRun run", "")
                .replace("WhodunitAssertions.assertThat(run).matchesSnapshot();", "");
        Map<String, String> suite = Map.of(
                "junit.jupiter.extensions.autodetection.enabled",
                "true",
                "whodunit.trace",
                "shop.Client",
                "whodunit.green",
                folder.resolve("green").toString());

        run(plain, suite);

        assertThat(folder.resolve("green")).isNotEmptyDirectory();
        assertThat(filesWithTheKey()).isEmpty();
    }

    @Test
    void aRuleThatWasAboutNothingIsTold() throws Exception {
        Files.writeString(
                folder.resolve("whodunit.yaml"),
                "redact: [{fields: Client.Request.ulr}, {known: uuids}]\nsecrets: [{property: planted.key}]");

        run(PIPELINE, Map.of());

        assertThat(told.stream().filter(message -> message.contains("The rule ")))
                .singleElement()
                .asString()
                .startsWith("WARNING ")
                .contains("The rule \"Client.Request.ulr\" of what is not recorded was about nothing in this run of"
                        + " tests. If all of them ran, it may be mistyped.");
    }

    private String run(String source, Map<String, String> settings) throws Exception {
        Map<String, byte[]> classFiles = CompiledSource.compile("shop.ClientTest", source, "-g", "-nowarn");
        ClassLoader loader = new ChildFirstLoader(getClass().getClassLoader(), unseen -> false, classFiles);
        Map<String, String> all = new HashMap<>(settings);
        all.put("whodunit.rerun", "false");
        all.put("whodunit.config", folder.resolve("whodunit.yaml").toString());
        TestCaseRun run = TestCaseRun.of(folder, all, loader.loadClass("shop.ClientTest"));
        String entries = run.results()
                .allEvents()
                .filter(event -> event.getType() == EventType.REPORTING_ENTRY_PUBLISHED)
                .map(event -> event.getRequiredPayload(ReportEntry.class).toString())
                .collect(Collectors.joining("\n"));
        assertThat(hasTheKey(entries)).isFalse();
        return run.failures();
    }

    /** As it is, packed, or written as Base64 or in hexadecimal digits; also in names. */
    private List<Path> filesWithTheKey() throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(unpacked(Files.readAllBytes(file)), StandardCharsets.ISO_8859_1);
                if (hasTheKey(withValues(text)) || hasTheKey(file.toString())) {
                    found.add(folder.relativize(file));
                }
            }
        }
        return found;
    }

    /** A text and what is packed in it: values by a snapshot, data for scripts by a page. */
    private static String withValues(String text) throws IOException {
        StringBuilder all = new StringBuilder(text);
        Matcher packed = Pattern.compile("\"packed\":\"([A-Za-z0-9+/]+)\"").matcher(text);
        while (packed.find()) {
            byte[] bytes = Base64.getDecoder().decode(packed.group(1));
            try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
                all.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        Matcher forScripts = Pattern.compile(
                        "<script type=\"application/octet-stream\"[^>]*>([A-Za-z0-9+/=]+)</script>")
                .matcher(text);
        while (forScripts.find()) {
            byte[] bytes = unpacked(Base64.getDecoder().decode(forScripts.group(1)));
            all.append(new String(bytes, StandardCharsets.ISO_8859_1));
        }
        return all.toString();
    }

    private static byte[] unpacked(byte[] content) throws IOException {
        boolean isPacked = content.length > 2 && content[0] == 0x1f && content[1] == (byte) 0x8b;
        if (!isPacked) {
            return content;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return in.readAllBytes();
        }
    }

    private static boolean hasTheKey(String text) {
        byte[] key = KEY.getBytes(StandardCharsets.UTF_8);
        // within Base64 it stands in one of three ways, of which the middle is always the same
        boolean isEncoded = Stream.of("", "x", "xx")
                .map(before -> Base64.getEncoder()
                        .withoutPadding()
                        .encodeToString((before + KEY).getBytes(StandardCharsets.UTF_8)))
                .map(encoded -> encoded.substring(4, encoded.length() - 2))
                .anyMatch(text::contains);
        String wide = new String(KEY.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
        return text.contains(KEY)
                || text.contains(wide)
                || isEncoded
                || text.toLowerCase(java.util.Locale.ROOT)
                        .contains(HexFormat.of().formatHex(key));
    }
}
