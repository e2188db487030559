package dev.whodunit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.diagnosis.Conditions;
import dev.whodunit.diagnosis.Sources;
import dev.whodunit.recording.RecordingWriter;
import dev.whodunit.review.PendingSnapshots;
import dev.whodunit.run.Recording;
import dev.whodunit.snapshots.KeptValues;
import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.snapshots.SnapshotStore;
import dev.whodunit.snapshots.UpdatePolicy;
import dev.whodunit.testing.CompiledSource;
import dev.whodunit.testing.Traced;
import dev.whodunit.verification.Audience;
import dev.whodunit.verification.SecondRun;
import dev.whodunit.verification.SnapshotVerification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Two tests that one changed function breaks, and one that another breaks. */
class ReviewCommandsTest {

    private static final String PROGRAM = """
            import java.util.*;
            public class Shop implements java.util.concurrent.Callable<Object> {
                public Object call() {
                    List<Integer> prices = prices(List.of(100, 200, 300));
                    return total(prices);
                }
                static List<Integer> prices(List<Integer> net) {
                    return net.stream().map(Shop::withTax).toList();
                }
                static int withTax(int net) {
                    return net * 119 / 100;
                }
                static int total(List<Integer> prices) {
                    return prices.stream().mapToInt(i -> i).sum();
                }
            }
            """;

    @TempDir
    private static Path made;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final InputStream in = System.in;

    @BeforeAll
    static void breakTests() {
        String otherTax = PROGRAM.replace("119", "121");
        String otherTotal = PROGRAM.replace(".sum()", ".max().getAsInt()");
        verify(made, "prices", PROGRAM, otherTax);
        verify(made, "totals", PROGRAM, otherTax);
        verify(made, "maximum", PROGRAM, otherTotal);
    }

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(made)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(made.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @AfterEach
    void giveBackTheInput() {
        System.setIn(in);
    }

    @Test
    void whatIsPendingIsListedByWhoDidIt() {
        assertThat(run("pending")).isEqualTo(1);

        assertThat(out.toString().lines())
                .containsSubsequence(
                        "Shop.withTax (Shop.java:11)",
                        "    in com.acme.ShopTest#prices",
                        "    in com.acme.ShopTest#totals",
                        "Shop.total (Shop.java:14)",
                        "    in com.acme.ShopTest#maximum");
    }

    @Test
    void programsReadTheSame() throws IOException {
        run("pending", "--json");

        JsonNode groups = new ObjectMapper().readTree(out.toString());
        assertThat(groups).hasSize(2);
        assertThat(groups.get(0).path("functions")).extracting(JsonNode::asText).containsExactly("Shop.withTax(I)I");
        assertThat(groups.get(0).path("snapshots"))
                .extracting(snapshot -> snapshot.path("key").asText())
                .containsExactly("com.acme.ShopTest#prices", "com.acme.ShopTest#totals");
        assertThat(groups.get(0).path("snapshots").get(0).path("notices"))
                .extracting(JsonNode::asText)
                .containsExactly("The test was not run a second time");
        assertThat(groups.get(0).path("snapshots").get(0).path("steps"))
                .extracting(JsonNode::asText)
                .anyMatch(line -> line.startsWith("~ call > prices: preview [119,238,357] → [121,242,363]"));
    }

    @Test
    void whereRecordingsAreAtHandTheDifferencesAreThoseOfValues() {
        type("d", "q");

        run("review", "--directory", folder.resolve("output").toString());

        assertThat(out.toString().lines())
                .containsSubsequence(
                        "    ~ call > prices",
                        "        ~ [0]: 119 → 121 (+2, +1.7%)",
                        "        ~ [1]: 238 → 242 (+4, +1.7%)",
                        "        ~ [2]: 357 → 363 (+6, +1.7%)")
                .containsSubsequence("        execution 1 of 3:", "        ~ 119 → 121 (+2, +1.7%)");
    }

    @Test
    void programsReadThoseOfValuesToo() throws IOException {
        run("pending", "--json", "--directory", folder.resolve("output").toString());

        JsonNode values = new ObjectMapper()
                .readTree(out.toString())
                .get(0)
                .path("snapshots")
                .get(0)
                .path("values");
        assertThat(values).extracting(value -> value.path("step").asText()).contains("call > prices");
        assertThat(values.findValues("differences").get(0).path("count").asInt())
                .isPositive();
    }

    @Test
    void aRecordingThatTheSnapshotWasNotMadeFromTellsNothing() {
        Recording other = Traced.run("Shop", CompiledSource.compile("Shop", PROGRAM.replace("119", "150")))
                .recording();
        RecordingWriter.write(other, recordings(folder, "prices"));
        type("d", "q");

        run("review", "--directory", folder.resolve("output").toString());

        String shown = out.toString().split("uit\\? |\\Rcom.acme.ShopTest#totals")[1];
        assertThat(shown.lines())
                .contains("    ~ call > prices: preview [119,238,357] → [121,242,363]")
                .noneMatch(line -> line.startsWith("        "));
    }

    @Test
    void acceptingTheCulpritAcceptsAllThatItExplains() {
        assertThat(run("accept", "Shop.withTax")).isZero();

        assertThat(out.toString().lines())
                .containsExactly("accepted com.acme.ShopTest#prices", "accepted com.acme.ShopTest#totals");
        assertThat(run("pending")).isEqualTo(1);
        assertThat(run("accept", "--all")).isZero();
        assertThat(run("pending")).isZero();
        assertThat(out.toString()).endsWith("Nothing is pending." + System.lineSeparator());
        verify(folder, "prices", PROGRAM.replace("119", "121"), PROGRAM.replace("119", "121"));
        assertThat(run("pending")).isZero();
    }

    @Test
    void rejectingSaysWhereToLook() {
        assertThat(run("reject", "Shop.withTax")).isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        "rejected com.acme.ShopTest#prices",
                        "rejected com.acme.ShopTest#totals",
                        "look at Shop.java:11, in Shop.withTax");
    }

    @Test
    void whatIsMeantHasToBeSaid() {
        assertThat(run("accept")).isEqualTo(2);

        assertThat(err.toString())
                .startsWith("Say what is meant: functions or tests, as the command \"pending\" lists them, or --all.");
    }

    @Test
    void aFileThatIsDamagedIsNamed() throws IOException {
        Path file = new PendingSnapshots(folder).file(key("prices"));
        Files.writeString(file, "damaged");

        assertThat(run("accept", "--all")).isEqualTo(2);

        assertThat(err.toString()).startsWith("The pending snapshot " + file + " cannot be read at line 1");
        assertThat(out.toString().lines())
                .as("all others are accepted")
                .containsExactly("accepted com.acme.ShopTest#maximum", "accepted com.acme.ShopTest#totals");
        assertThat(run("pending")).isEqualTo(2);
    }

    @Test
    void whatStaysPendingIsTold() throws IOException {
        Path accepted = folder.resolve(key("prices").path());
        Files.writeString(accepted, Files.readString(accepted).replace("119", "118"));

        assertThat(run("accept", "Shop.withTax")).isEqualTo(1);

        assertThat(out.toString().lines())
                .containsExactly(
                        "com.acme.ShopTest#prices stays pending: the accepted snapshot " + accepted
                                + " is another one since the test ran. Run it again.",
                        "accepted com.acme.ShopTest#totals");
    }

    @Test
    void whatABuildServerHasKeptIsAcceptedWhereItBelongs() throws IOException {
        Path kept = folder.resolve("kept/module/target/whodunit/pending");
        Files.createDirectories(kept);
        Files.move(new PendingSnapshots(folder).file(key("prices")), kept.resolve("prices.snap.new"));

        assertThat(run("accept", "--all", "--pending", folder.resolve("kept").toString()))
                .isZero();

        assertThat(folder.resolve(key("prices").path())).content().contains("[121,242,363]");
        assertThat(kept).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsNotThereIsNoAllClear() {
        assertThat(run("pending", "--pending", folder.resolve("nowhere").toString()))
                .isEqualTo(2);

        assertThat(err.toString())
                .startsWith("There is no folder " + folder.resolve("nowhere") + " of snapshots. Say where it is:");
    }

    @Test
    void allAndSomeIsNotClear() {
        assertThat(run("accept", "--all", "Shop.withTax")).isEqualTo(2);

        assertThat(err.toString()).startsWith("--all is everything; leave it out, or the rest.");
    }

    @Test
    void aReviewAsksAboutOneCulpritAfterTheOther() {
        type("d", "a", "what", "r");

        assertThat(run("review")).isZero();

        assertThat(out.toString().lines())
                .containsSubsequence(
                        "1 of 2",
                        "Shop.withTax (Shop.java:11)",
                        "(a)ccept, (r)eject, (s)kip, (d)ifferences, (q)uit? com.acme.ShopTest#prices",
                        "(a)ccept, (r)eject, (s)kip, (d)ifferences, (q)uit? accepted com.acme.ShopTest#prices",
                        "accepted com.acme.ShopTest#totals",
                        "2 of 2",
                        "Shop.total (Shop.java:14)",
                        "(a)ccept, (r)eject, (s)kip, (d)ifferences, (q)uit? Answer with one of these letters.",
                        "(a)ccept, (r)eject, (s)kip, (d)ifferences, (q)uit? rejected com.acme.ShopTest#maximum",
                        "look at Shop.java:14, in Shop.total",
                        "Nothing is pending.");
    }

    @Test
    void theGuideShowsAReviewAsItIs() throws IOException {
        String shown = guideThatBegins("1 of 2");
        type("a", "r");

        run("review");

        assertThat(out.toString().lines().filter(line -> !line.isEmpty()))
                .containsExactlyElementsOf(shown.replaceAll("\\(q\\)uit\\? .\n", "(q)uit? ")
                        .lines()
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    @Test
    void theGuideShowsDifferencesAsTheyAre() throws IOException {
        type("d", "q");

        run("review", "--directory", folder.resolve("output").toString());

        String shown = out.toString().split("uit\\? |\\Rcom.acme.ShopTest#totals")[1];
        assertThat(shown.lines())
                .containsExactlyElementsOf(
                        guideThatBegins("com.acme.ShopTest#prices").lines().toList());
    }

    private static String guideThatBegins(String line) throws IOException {
        String guide = Files.readString(Path.of("../docs/reviewing.md"));
        return Stream.of(guide.split("```text\n|```\n"))
                .filter(block -> block.startsWith(line + "\n"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whereNothingWasMeantItIsSaidWhatCouldBe() {
        assertThat(run("accept", "Shop.withtax")).isEqualTo(1);

        assertThat(out.toString().lines())
                .containsExactly(
                        "Nothing that is pending was meant. The command \"pending\" lists what is.",
                        "It could be: Shop.withTax, Shop.total, com.acme.ShopTest#prices, com.acme.ShopTest#totals,"
                                + " com.acme.ShopTest#maximum");
    }

    @Test
    void theEndOfTheInputLeavesTheRestAlone() {
        type("s");

        assertThat(run("review")).isEqualTo(1);

        assertThat(out.toString()).endsWith("2 of 2 still pending." + System.lineSeparator());
    }

    private static void type(String... answers) {
        System.setIn(new ByteArrayInputStream((String.join("\n", answers) + "\n").getBytes(Charset.defaultCharset())));
    }

    private int run(String... arguments) {
        CommandLine command = Whodunit.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(Stream.concat(Stream.of(arguments), Stream.of("--snapshots", folder.toString()))
                .toArray(String[]::new));
    }

    private static void verify(Path folder, String method, String accepted, String current) {
        for (String program : List.of(accepted, current)) {
            Recording recording =
                    Traced.run("Shop", CompiledSource.compile("Shop", program)).recording();
            new SnapshotVerification(
                            new SnapshotStore(folder, SnapshotStore.Mode.READ_WRITE),
                            UpdatePolicy.of("new"),
                            key(method),
                            "[test:" + method + "]",
                            folder.resolve("output"),
                            Optional.of(new PendingSnapshots(folder)),
                            SecondRun.never("The test was not run a second time"),
                            Conditions.STRICT,
                            Sources.NONE,
                            KeptValues.ROOM,
                            Audience.NOBODY)
                    .verify(recording);
            RecordingWriter.write(recording, recordings(folder, method));
        }
    }

    /** Where the extension keeps the last run of a test. */
    private static Path recordings(Path folder, String method) {
        return folder.resolve("output/recordings/com/acme/ShopTest").resolve(method);
    }

    private static SnapshotKey key(String method) {
        return SnapshotKey.of("com.acme.ShopTest", method);
    }
}
