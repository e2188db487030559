package dev.whodunit.hazards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.diagnosis.Culprit;
import dev.whodunit.diagnosis.Diagnosis;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.diagnosis.VerdictText;
import dev.whodunit.run.Recording;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The verdict on each program of {@code src/test/resources/hazards}. */
class HazardsTest {

    private static final Path PROGRAMS = Path.of("src", "test", "resources", "hazards");

    @TempDir
    private Path folder;

    static List<HazardCase> all() {
        return HazardCase.all(PROGRAMS);
    }

    static Stream<HazardCase> withCulprit() {
        return all().stream().filter(hazard -> !hazard.culprits().isEmpty());
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
        HazardRun run = new HazardRun(hazard, folder);

        verify(
                hazard,
                Diagnosis.compare(run.accepted().recording(), run.current().recording()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withCulprit")
    void theCulpritIsTheSameWhenEveryMethodWasCompiledToOtherCode(HazardCase hazard) throws Exception {
        HazardRun run = new HazardRun(hazard, folder);
        Recording current = OtherCode.in(run.current().recording());

        verify(hazard, Diagnosis.compare(run.accepted().recording(), current));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changed")
    void nobodyIsAccusedWhenTheAcceptedProgramRunsAgain(HazardCase hazard) throws Exception {
        HazardRun run = new HazardRun(hazard, folder);

        Verdict verdict =
                Diagnosis.compare(run.accepted().recording(), run.accepted().recording());

        assertThat(verdict.kind()).as(VerdictText.of(hazard.name(), verdict)).isEqualTo(Verdict.Kind.SAME);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withResult")
    void recordingChangesNoResult(HazardCase hazard) throws Exception {
        HazardRun.Recorded recorded = new HazardRun(hazard, folder).accepted();

        assertThat(recorded.result()).isEqualTo(hazard.returns().orElseThrow());
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
