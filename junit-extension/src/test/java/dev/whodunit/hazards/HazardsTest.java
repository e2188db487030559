package dev.whodunit.hazards;

import static dev.whodunit.hazards.HazardRun.Version.ACCEPTED;
import static dev.whodunit.hazards.HazardRun.Version.ACCEPTED_IN_OTHER_CODE;
import static dev.whodunit.hazards.HazardRun.Version.AGAIN;
import static dev.whodunit.hazards.HazardRun.Version.CURRENT;
import static dev.whodunit.hazards.HazardRun.Version.CURRENT_AGAIN;
import static dev.whodunit.hazards.HazardRun.Version.CURRENT_IN_OTHER_CODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.whodunit.diagnosis.Conditions;
import dev.whodunit.diagnosis.Culprit;
import dev.whodunit.diagnosis.Diagnosis;
import dev.whodunit.diagnosis.Reached;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.diagnosis.VerdictText;
import dev.whodunit.run.Recording;
import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.snapshots.SnapshotStore;
import dev.whodunit.snapshots.UpdatePolicy;
import dev.whodunit.verification.SecondRun;
import dev.whodunit.verification.SnapshotVerification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The verdict on each program of {@code src/test/resources/hazards}. */
@TestInstance(Lifecycle.PER_CLASS)
class HazardsTest {

    private static final Path PROGRAMS = Path.of("src", "test", "resources", "hazards");

    /** The hazard whose programs differ from themselves. */
    private static final int CHANCE = 5;

    @TempDir
    private static Path folder;

    /** A program is compiled and recorded once, whatever is asked of it. */
    private final Map<HazardCase, HazardRun> runs = new HashMap<>();

    static List<HazardCase> all() {
        return HazardCase.all(PROGRAMS);
    }

    static Stream<HazardCase> withRecordedCulprit() {
        return repeatable().filter(hazard -> !hazard.culprits().isEmpty() && !hazard.toldByCode());
    }

    static Stream<HazardCase> withOneCulprit() {
        return withRecordedCulprit().filter(hazard -> hazard.culprits().size() == 1);
    }

    static Stream<HazardCase> shownBySnapshot() {
        return withRecordedCulprit().filter(HazardCase::shownBySnapshot);
    }

    static Stream<HazardCase> changed() {
        return all().stream().filter(hazard -> !hazard.isUnchanged());
    }

    /** Those that leave nothing to chance. */
    static Stream<HazardCase> repeatable() {
        return changed().filter(hazard -> hazard.number() != CHANCE);
    }

    static Stream<HazardCase> withResult() {
        return all().stream().filter(hazard -> hazard.returns().isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void theVerdictIsRight(HazardCase hazard) throws Exception {
        verify(
                hazard,
                Diagnosis.compare(
                        recording(hazard, ACCEPTED),
                        recording(hazard, CURRENT),
                        recording(hazard, CURRENT_AGAIN),
                        new Conditions(
                                hazard.tolerance(), run(hazard).of(CURRENT).replay())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withRecordedCulprit")
    void theCulpritIsTheSameWhenEveryMethodWasCompiledToOtherCode(HazardCase hazard) throws Exception {
        verify(
                hazard,
                Diagnosis.compare(
                        recording(hazard, ACCEPTED),
                        recording(hazard, CURRENT_IN_OTHER_CODE),
                        new Conditions(
                                hazard.tolerance(),
                                run(hazard).of(CURRENT_IN_OTHER_CODE).replay())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("repeatable")
    void nobodyIsAccusedWhenEveryMethodWasOnlyCompiledToOtherCode(HazardCase hazard) throws Exception {
        Verdict verdict = Diagnosis.compare(recording(hazard, ACCEPTED), recording(hazard, ACCEPTED_IN_OTHER_CODE));

        assertThat(verdict.culprits())
                .as(VerdictText.of(hazard.name(), verdict))
                .isEmpty();
    }

    /** Where one function is to blame, its change is what reached every value that differs. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("withOneCulprit")
    void theChangeOfTheOnlyCulpritReachesAllThatDiffers(HazardCase hazard) throws Exception {
        Recording accepted = recording(hazard, ACCEPTED);
        Recording current = recording(hazard, CURRENT);
        Verdict verdict = Diagnosis.compare(accepted, current);
        assumeThat(verdict.alsoChanged()).as("another difference").isEmpty();
        assumeThat(verdict.notices()).as("another cause").isEmpty();
        List<Culprit> culprits = verdict.culprits();
        Reached reached = new Reached(accepted, current, culprits);

        assertThat(reached.withOtherOutput())
                .as("culprits " + culprits)
                .filteredOn(step -> !reached.isReached(step))
                .extracting(step -> step.id() + " " + step.function())
                .isEmpty();
    }

    /** As on a build server: only the snapshot is at hand, no recording of the accepted run. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("shownBySnapshot")
    void fromTheSnapshotAloneNobodyElseIsAccusedFirst(HazardCase hazard) throws Exception {
        Path work = Files.createTempDirectory(folder, "snapshot");
        verifySnapshot(work.resolve("first"), work, recording(hazard, ACCEPTED));
        verifySnapshot(work.resolve("second"), work, recording(hazard, CURRENT));

        Optional<JsonNode> first = firstCulprit(work.resolve("second"));
        assertThat(first.map(culprit -> culprit.path("name").asText())
                        .orElse(hazard.culprits().get(0)))
                .as(String.valueOf(first))
                .isIn(hazard.culprits());
    }

    private static Optional<JsonNode> firstCulprit(Path output) throws IOException {
        if (!Files.exists(output)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(output)) {
            Optional<Path> verdict = files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> file.toString().contains("verdicts"))
                    .findFirst();
            return verdict.isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(JsonMapper.builder()
                            .build()
                            .readTree(verdict.get().toFile())
                            .path("culprits")
                            .get(0));
        }
    }

    private static void verifySnapshot(Path output, Path work, Recording recording) {
        new SnapshotVerification(
                        new SnapshotStore(work.resolve("snapshots"), SnapshotStore.Mode.READ_WRITE),
                        UpdatePolicy.of("new"),
                        SnapshotKey.of("HazardTest", "runs"),
                        "[test:runs]",
                        output,
                        SecondRun.never("The test was not run a second time"))
                .verify(recording);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("repeatable")
    void nobodyIsAccusedWhenTheAcceptedProgramRunsAgain(HazardCase hazard) throws Exception {
        Verdict verdict = Diagnosis.compare(recording(hazard, ACCEPTED), recording(hazard, AGAIN));

        assertThat(verdict.kind()).as(VerdictText.of(hazard.name(), verdict)).isEqualTo(Verdict.Kind.SAME);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withResult")
    void recordingChangesNoResult(HazardCase hazard) throws Exception {
        assertThat(run(hazard).of(ACCEPTED).result()).isEqualTo(hazard.returns().orElseThrow());
    }

    private Recording recording(HazardCase hazard, HazardRun.Version version) throws Exception {
        return run(hazard).of(version).recording();
    }

    private HazardRun run(HazardCase hazard) {
        return runs.computeIfAbsent(hazard, program -> new HazardRun(program, folder));
    }

    private static void verify(HazardCase hazard, Verdict verdict) {
        String text = VerdictText.of(hazard.name(), verdict);
        assertThat(verdict.kind().word()).as(text).isEqualTo(hazard.verdict());
        assertThat(verdict.culprits())
                .as(text)
                .extracting(culprit -> culprit.function().toString())
                .containsExactlyElementsOf(hazard.culprits());
        assertThat(verdict.culprits().stream().map(Culprit::lines).flatMap(List::stream))
                .as(text)
                .containsAll(hazard.lines());
        assertThat(hazard.says())
                .as(text)
                .allSatisfy(said -> assertThat(sentences(verdict)).contains(said));
    }

    private static String sentences(Verdict verdict) {
        return verdict.summary() + "\n" + String.join("\n", verdict.notices());
    }
}
