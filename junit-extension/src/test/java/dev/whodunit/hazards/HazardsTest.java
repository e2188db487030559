package dev.whodunit.hazards;

import static dev.whodunit.hazards.HazardRun.Version.ACCEPTED;
import static dev.whodunit.hazards.HazardRun.Version.AGAIN;
import static dev.whodunit.hazards.HazardRun.Version.CURRENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.diagnosis.Culprit;
import dev.whodunit.diagnosis.Diagnosis;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.diagnosis.VerdictText;
import dev.whodunit.run.Recording;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    @TempDir
    private static Path folder;

    /** A program is compiled and recorded once, whatever is asked of it. */
    private final Map<HazardCase, HazardRun> runs = new HashMap<>();

    static List<HazardCase> all() {
        return HazardCase.all(PROGRAMS);
    }

    static Stream<HazardCase> withRecordedCulprit() {
        return all().stream().filter(hazard -> !hazard.culprits().isEmpty() && !hazard.toldByCode());
    }

    static Stream<HazardCase> changed() {
        return all().stream().filter(hazard -> !hazard.isUnchanged());
    }

    static Stream<HazardCase> withResult() {
        return all().stream().filter(hazard -> hazard.returns().isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void theVerdictIsRight(HazardCase hazard) throws Exception {
        verify(hazard, Diagnosis.compare(recording(hazard, ACCEPTED), recording(hazard, CURRENT)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withRecordedCulprit")
    void theCulpritIsTheSameWhenEveryMethodWasCompiledToOtherCode(HazardCase hazard) throws Exception {
        Recording current = OtherCode.in(recording(hazard, CURRENT));

        verify(hazard, Diagnosis.compare(recording(hazard, ACCEPTED), current));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changed")
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
