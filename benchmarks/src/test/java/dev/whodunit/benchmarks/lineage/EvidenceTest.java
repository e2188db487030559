package dev.whodunit.benchmarks.lineage;

import static dev.whodunit.benchmarks.lineage.ToyLineage.A;
import static dev.whodunit.benchmarks.lineage.ToyLineage.B;
import static dev.whodunit.benchmarks.lineage.ToyLineage.C;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("any-jdk")
class EvidenceTest {

    private static final Content OTHER = Content.number("9");
    private static final Way WAY = new Way("branches", "decisions");
    private static final Way OTHER_WAY = new Way("branches", "other decisions");

    @TempDir
    private Path folder;

    /** An output that changes if both of two values do. */
    static Evidence onlyTogether() {
        Outcome baseline = new Outcome(Map.of("x", "0"), WAY);
        Outcome changed = new Outcome(Map.of("x", "1"), WAY);
        return new Evidence(
                2,
                baseline,
                List.of(A, B),
                List.of(
                        Observed.of(changing(A), baseline, baseline),
                        Observed.of(changing(B), baseline, baseline),
                        Observed.of(changing(A, B), changed, baseline)));
    }

    private static Intervention changing(InputValue... values) {
        return new Intervention(
                "SMALL", List.of(values).stream().collect(Collectors.toMap(value -> value, value -> OTHER)));
    }

    private static Evidence of(Outcome baseline, Outcome changed) {
        return new Evidence(1, baseline, List.of(A), List.of(Observed.of(changing(A), changed, baseline)));
    }

    private static Set<String> changes(Map<String, String> before, Map<String, String> after) {
        Evidence evidence = of(new Outcome(before, WAY), new Outcome(after, WAY));
        return evidence.changes(evidence.runs().get(0));
    }

    @Test
    void aValueChangesWhatIsComputedOfIt() throws Exception {
        assertThat(ToyLineage.evidence(folder).changesByValue())
                .isEqualTo(Map.of(A, Set.of("sum"), B, Set.of("sum", "doubled"), C, Set.of("sign")));
    }

    @Test
    void ofTwoValuesThatOnlyTogetherChangeSomethingBothDid() {
        assertThat(onlyTogether().changesByValue()).isEqualTo(Map.of(A, Set.of("x"), B, Set.of("x")));
    }

    @Test
    void anOutputWithAnotherTextChanged() {
        assertThat(changes(Map.of("x", "1", "y", "1"), Map.of("x", "1", "y", "2")))
                .containsExactly("y");
    }

    @Test
    void whatVanishesIsAChangeOfItsContainersSize() {
        assertThat(changes(
                        Map.of("days.size", "2", "days[0].rain", "1", "days[1].rain", "2"),
                        Map.of("days.size", "1", "days[0].rain", "1")))
                .containsExactlyInAnyOrder("days.size", "days[1].rain");
    }

    @Test
    void whatIsNewIsAChangeOfItsContainersSize() {
        assertThat(changes(Map.of("days.size", "0"), Map.of("days.size", "1", "days[0].rain", "2")))
                .containsExactly("days.size");
    }

    @Test
    void anotherKeyIsAChangeOfTheMapsSize() {
        assertThat(changes(Map.of("m.size", "1", "m[\"k\"]", "1"), Map.of("m.size", "1", "m[\"l\"]", "1")))
                .containsExactlyInAnyOrder("m.size", "m[\"k\"]");
    }

    @Test
    void theSameWayAndShapeAreTheSameDecisions() {
        Evidence evidence = of(new Outcome(Map.of("x", "1"), WAY), new Outcome(Map.of("x", "2"), WAY));

        assertThat(evidence.tookSameDecisions(evidence.runs().get(0))).isTrue();
    }

    @Test
    void anotherWayIsAnotherDecision() {
        Evidence evidence = of(new Outcome(Map.of("x", "1"), WAY), new Outcome(Map.of("x", "2"), OTHER_WAY));

        assertThat(evidence.tookSameDecisions(evidence.runs().get(0))).isFalse();
    }

    @Test
    void theSameBranchesMayLeaveOtherDecisionsToLibraries() {
        Evidence evidence = of(new Outcome(Map.of("x", "1"), WAY), new Outcome(Map.of("x", "2"), OTHER_WAY));

        assertThat(evidence.tookSameBranches(evidence.runs().get(0))).isTrue();
    }

    @Test
    void anotherShapeIsAnotherDecision() {
        Evidence evidence =
                of(new Outcome(Map.of("x.size", "1", "x[0]", "1"), WAY), new Outcome(Map.of("x.size", "0"), WAY));

        assertThat(evidence.tookSameDecisions(evidence.runs().get(0))).isFalse();
    }

    @Test
    void runsThatThrowShowNothing() throws Exception {
        Evidence evidence = ToyLineage.evidence(folder);

        assertThat(evidence.runs().stream().filter(Observed::threw))
                .isNotEmpty()
                .allSatisfy(run -> assertThat(run.text(Outcome.THROWN, evidence.baseline()))
                        .contains("java.lang.NumberFormatException: For input string: \"\""));
    }

    @Test
    void evidenceIsKept() throws Exception {
        Evidence gathered = ToyLineage.evidence(folder);
        Path file = folder.resolve("runs-values-200-pairs-50-seed-1.json.gz");
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));

        assertThat(ToyLineage.evidence(folder)).isEqualTo(gathered);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(FileTime.fromMillis(0));
    }

    @Test
    void evidenceOfAnotherPipelineIsGatheredAgain() throws Exception {
        Evidence other = onlyTogether();
        new EvidenceFile(folder.resolve("values-200-pairs-50-seed-1.json.gz")).write(other);

        assertThat(ToyLineage.evidence(folder).baseline().outputs())
                .isEqualTo(Map.of("sum", "3", "doubled", "4", "sign", "negative"));
    }

    @Test
    void aPipelineThatReturnsSomethingElseEachTimeIsNotJudged() {
        Pipeline random = ToyLineage.toy("RandomPipeline");

        assertThatThrownBy(() -> new Interventions(1, 0, 1, Duration.ofSeconds(10)).on(random, folder))
                .hasMessage("The pipeline toy returns something else each time, so that no change of input can be told"
                        + " from chance.");
    }
}
