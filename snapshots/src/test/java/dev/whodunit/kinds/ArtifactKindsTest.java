package dev.whodunit.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.whodunit.canonical.ValueReader;
import dev.whodunit.run.Runs;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactKindsTest {

    private static final String PACKAGE = ArtifactKindsTest.class.getName() + "$";

    @TempDir
    private Path folder;

    private final ValueReader reader =
            ValueReader.builder().inScope(name -> name.startsWith(PACKAGE)).build();

    record Flight(String origin, int delay) {}

    private interface Learned {}

    private static class Forest implements Learned {
        final int trees = 5;
    }

    private static final class DeepForest extends Forest {
        final int depth = 3;
    }

    @Test
    void listsArraysAndMapsOfRecordsAreTables() throws IOException {
        Flight flight = new Flight("SJC", 3);

        for (Object table : List.of(
                List.of(flight),
                new Flight[] {flight},
                Map.of("first", flight),
                List.of(Map.of("origin", "SJC")),
                new ArrayList<>(Arrays.asList(null, flight)))) {
            assertThat(kindOf(table, "rows")).as("%s", table).contains(ArtifactKind.TABLE);
        }
    }

    @Test
    void listsOfTextsAndEmptyListsAreOfNoKind() throws IOException {
        assertThat(kindOf(List.of("SJC"), "rows")).isEmpty();
        assertThat(kindOf(List.of(), "rows")).isEmpty();
        assertThat(kindOf(List.of(new Flight("SJC", 3), "SJC"), "rows")).isEmpty();
        assertThat(kindOf(null, "rows")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"accuracy", "testAccuracy", "test_accuracy", "RMSE", "macroF1", "f1Score", "loss2_loss"})
    void aNumberIsAMetricIfItsNameSaysSo(String name) throws IOException {
        assertThat(kindOf(0.93, name)).contains(ArtifactKind.METRIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"count", "inaccuracy", "accuracyGoal", "gloss", ""})
    void anyOtherNumberIsNone(String name) throws IOException {
        assertThat(kindOf(0.93, name)).isEmpty();
    }

    @Test
    void aTextIsNoMetricWhateverItsName() throws IOException {
        assertThat(kindOf("high", "accuracy")).isEmpty();
    }

    @Test
    void pathsAndFilesAreFiles() throws IOException {
        assertThat(kindOf(Path.of("report.csv"), "report")).contains(ArtifactKind.FILE);
        assertThat(kindOf(Path.of("report.csv").toFile(), "report")).contains(ArtifactKind.FILE);
    }

    @Test
    void subtypesCountWhetherOfAClassOrAnInterface() throws IOException {
        assertThat(kindOf(new DeepForest(), "forest", PACKAGE + "Forest = model"))
                .contains(ArtifactKind.MODEL);
        assertThat(kindOf(new DeepForest(), "forest", PACKAGE + "Learned = model"))
                .contains(ArtifactKind.MODEL);
    }

    @Test
    void theNearestTypeCounts() throws IOException {
        assertThat(kindOf(new DeepForest(), "forest", PACKAGE + "Learned = prompt", PACKAGE + "Forest = model"))
                .contains(ArtifactKind.MODEL);
    }

    @Test
    void classesGoBeforeNamesThatBeginAlike() throws IOException {
        assertThat(kindOf(new Forest(), "forest", "dev.whodunit.kinds.* = prompt", PACKAGE + "Learned = model"))
                .contains(ArtifactKind.MODEL);
        assertThat(kindOf(new Forest(), "forest", "dev.whodunit.kinds.* = prompt"))
                .contains(ArtifactKind.PROMPT);
    }

    @Test
    void linesOfUsersGoBeforeThoseThatShip() throws IOException {
        assertThat(kindOf(
                        List.of(new Flight("SJC", 3)),
                        "turns",
                        "java.util.List of " + PACKAGE + "Flight = agent state"))
                .contains(ArtifactKind.AGENT_STATE);
        assertThat(kindOf(0.9, "accuracy", "java.lang.Number named goal = metric"))
                .contains(ArtifactKind.METRIC);
    }

    @Test
    void withoutClassesTheReadableTypeTells() throws IOException {
        ArtifactKinds kinds = kinds(PACKAGE + "Forest = model");

        assertThat(kinds.kindOf(Runs.artifact("", "List<Flight>", "[{\"origin\":\"SJC\"}]"), "rows", List.of()))
                .contains(ArtifactKind.TABLE);
        assertThat(kinds.kindOf(Runs.artifact("", "Flight[]", "[{\"origin\":\"SJC\"}]"), "rows", List.of()))
                .contains(ArtifactKind.TABLE);
        assertThat(kinds.kindOf(Runs.artifact("", "Forest", "{\"trees\":5}"), "forest", List.of()))
                .contains(ArtifactKind.MODEL);
        assertThat(kinds.kindOf(Runs.artifact("", "Double", "0.9"), "accuracy", List.of()))
                .contains(ArtifactKind.METRIC);
        assertThat(kinds.kindOf(Runs.artifact("", "DeepForest", "{\"trees\":5}"), "forest", List.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "com.acme.Forest model | a line is a type and a kind, as in com.acme.Forest = model",
                "com.acme.Forest or com.acme.Tree = model | a line is a type and a kind",
                "com.acme.Forest = forest | \"forest\" is no kind; say one of table, column, model, agent state, prompt, answer,",
                "Forest = model | \"Forest\" is no type; say a class with its package, such a name with .* at its end, record",
                "java.util.List of rows = table | \"rows\" is no type"
            })
    void aBadLineIsToldWithItsFileAndNumberAndWhatToDo(String line, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kinds("# ours", line))
                .withMessageContaining("META-INF/whodunit/artifact-kinds.txt, line 2: " + message)
                .withMessageEndingWith("Mend the line, or remove it; docs/artifact-kinds.md has the rules.");
    }

    private Optional<ArtifactKind> kindOf(Object value, String name, String... ofUser) throws IOException {
        return kinds(ofUser).kindOf(reader.read(value, 1_000), name, reader.classes(value));
    }

    private ArtifactKinds kinds(String... ofUser) throws IOException {
        Path file = folder.resolve("META-INF/whodunit/artifact-kinds.txt");
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(ofUser));
        return ArtifactKinds.on(
                new URLClassLoader(List.of(folder.toUri().toURL()).toArray(URL[]::new), null));
    }
}
