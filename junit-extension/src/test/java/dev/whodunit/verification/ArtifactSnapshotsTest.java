package dev.whodunit.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.whodunit.diagnosis.Conditions;
import dev.whodunit.diagnosis.Replay;
import dev.whodunit.diagnosis.Sources;
import dev.whodunit.diagnosis.Tolerance;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import dev.whodunit.snapshots.KeptValues;
import dev.whodunit.snapshots.SnapshotException;
import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.snapshots.SnapshotOutcome;
import dev.whodunit.snapshots.SnapshotStore;
import dev.whodunit.snapshots.UpdatePolicy;
import dev.whodunit.testing.CompiledSource;
import dev.whodunit.testing.Traced;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A snapshot of one artifact, which the rest of the run does not have to match. */
class ArtifactSnapshotsTest {

    private static final SnapshotKey KEY = new SnapshotKey("com.acme.PricesTest", "adds", List.of(), List.of(), "sum");

    private static final String ACCEPTED = """
            import java.util.*;
            public class Prices implements java.util.concurrent.Callable<Object> {
                public Object call() {
                    List<Double> prices = read();
                    String title = title(prices);
                    double sum = sum(prices);
                    return title + sum;
                }
                List<Double> read() { return List.of(1.5, 2.5); }
                String title(List<Double> prices) { return "prices: " + prices.size(); }
                double sum(List<Double> prices) { double sum = 0; for (double price : prices) { sum += price; } return sum; }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void whatElseChangedDoesNotMatter() {
        verify(ACCEPTED);

        assertThat(verify(ACCEPTED.replace("prices: ", "Prices: "))).isInstanceOf(SnapshotOutcome.Matches.class);
    }

    @Test
    void whoChangedItIsAccusedAndWhoCannotHaveReachedItIsListed() {
        verify(ACCEPTED);

        assertThat(failure(ACCEPTED.replace("prices: ", "Prices: ").replace("sum += price;", "sum += 2 * price;")))
                .contains(
                        "Prices changed at 1 of 4 steps; no way was found from 1 other change to what is asserted.",
                        " > CHANGED   sum ",
                        "result 4.0 → 8.0 (+4, +100%), given this = {}, prices = [1.5,2.5]\n"
                                + "              its code changed, see Prices.java:11",
                        "Also changed, but no way was found from it to what is asserted: Prices.title makes another"
                                + " text")
                .doesNotContain("seen first in");
    }

    @Test
    void theWholeRunAccusesBoth() {
        verification(Conditions.STRICT).verify(run(ACCEPTED));

        SnapshotOutcome outcome = verification(Conditions.STRICT)
                .verify(run(ACCEPTED.replace("prices: ", "Prices: ").replace("sum += price;", "sum += 2 * price;")));
        assertThat(outcome)
                .asInstanceOf(type(SnapshotOutcome.Differs.class))
                .extracting(SnapshotOutcome.Differs::message)
                .asString()
                .contains("Prices changed at 2 of 4 steps")
                .doesNotContain("no way was found");
    }

    @Test
    void whoChangedItIsFoundBeforeTheStepThatMadeIt() {
        verify(ACCEPTED);

        assertThat(failure(ACCEPTED.replace("1.5, 2.5", "1.5, 3.5")))
                .contains("Prices changed at 1 of 4 steps", " > CHANGED   prices ", " affected  sum ");
    }

    @Test
    void theSnapshotAloneDoesNotTellWhatReachesIt() throws IOException {
        verify(ACCEPTED);
        try (var files = Files.walk(folder.resolve("output"))) {
            files.filter(Files::isRegularFile).forEach(file -> file.toFile().delete());
        }

        assertThat(failure(ACCEPTED.replace("prices: ", "Prices: ").replace("sum += price;", "sum += 2 * price;")))
                .contains("Which of the changes reach what is asserted is not known: that needs the accepted recording,"
                        + " and only the snapshot is at hand");
    }

    @Test
    void anArtifactWithinTheToleranceIsAcceptedWhateverElseDiffers() {
        Conditions tolerant = new Conditions(new Tolerance(0.01), Replay.NEVER);
        verify(ACCEPTED, tolerant);

        assertThat(verify(
                        ACCEPTED.replace("prices: ", "Prices: ").replace("return sum;", "return sum + 0.001;"),
                        tolerant))
                .isInstanceOf(SnapshotOutcome.WithinTolerance.class);
    }

    @Test
    void theFileSaysWhatIsAsserted() throws IOException {
        SnapshotOutcome outcome = verify(ACCEPTED);

        assertThat(Files.readAllLines(outcome.file()).get(1))
                .startsWith("{\"asserted\":\"sum\",\"at\":\"call > sum\",\"part\":\"output\",\"type\":\"Double\",")
                .endsWith(",\"preview\":\"4.0\"}");
    }

    @Test
    void anExecutionThatWasNotKeptHasNoSnapshot() {
        Recording run = run(ACCEPTED);
        int sum = step(run, "sum").id();

        assertThat(catchThrowable(() -> verification(Conditions.STRICT)
                        .verify(run, new ArtifactRef(sum, 7, ArtifactRef.Part.OUTPUT, 0))))
                .isInstanceOf(SnapshotException.class)
                .hasMessage("Execution 7 of Prices.sum was not kept, so there can be no snapshot of what it made."
                        + " Raise whodunit.samples.");
    }

    @Test
    void aLiveValueHasNoSnapshot() {
        Recording run = run(ACCEPTED.replace(
                        "double sum(",
                        "Iterator<Double> all(List<Double> prices) { return prices.iterator(); }\n    double sum(")
                .replace("return title + sum;", "return title + sum + all(prices).next();"));

        assertThat(catchThrowable(() -> verification(Conditions.STRICT)
                        .verify(run, new ArtifactRef(step(run, "all").id(), 0, ArtifactRef.Part.OUTPUT, 0))))
                .isInstanceOf(SnapshotException.class)
                .hasMessageStartingWith("There can be no snapshot of all, a value of type ")
                .hasMessageEndingWith(
                        " that was recorded as opaque: two such values are never known to be alike. Assert what is"
                                + " read from it instead.");
    }

    @Test
    void theSnapshotOfARunIsNoneOfAnArtifact() {
        SnapshotOutcome outcome = verification(Conditions.STRICT).verify(run(ACCEPTED));

        assertThat(catchThrowable(() -> verify(ACCEPTED)))
                .isInstanceOf(SnapshotException.class)
                .hasMessage("The snapshot " + outcome.file()
                        + " holds steps of a run, not the artifact sum. Give each a name of"
                        + " its own, or accept the current one with -Dwhodunit.update=" + KEY.pattern() + ".");
    }

    @Test
    void anArgumentCanBeAsserted() {
        Recording accepted = run(ACCEPTED);
        verification(Conditions.STRICT).verify(accepted, prices(accepted));
        Recording current = run(ACCEPTED.replace("1.5, 2.5", "1.5, 3.5").replace("prices: ", "Prices: "));

        SnapshotOutcome outcome = verification(Conditions.STRICT).verify(current, prices(current));
        assertThat(((SnapshotOutcome.Differs) outcome).message()).contains(" > CHANGED   prices ", "Prices.title");
    }

    private static ArtifactRef prices(Recording run) {
        return new ArtifactRef(step(run, "sum").id(), 0, ArtifactRef.Part.INPUT, 1);
    }

    private String failure(String source) {
        SnapshotOutcome outcome = verify(source);
        assertThat(outcome).isInstanceOf(SnapshotOutcome.Differs.class);
        return ((SnapshotOutcome.Differs) outcome).message();
    }

    private SnapshotOutcome verify(String source) {
        return verify(source, Conditions.STRICT);
    }

    private SnapshotOutcome verify(String source, Conditions conditions) {
        Recording run = run(source);
        return verification(conditions)
                .verify(run, new ArtifactRef(step(run, "sum").id(), 0, ArtifactRef.Part.OUTPUT, 0));
    }

    private static Step step(Recording run, String method) {
        return run.steps().stream()
                .filter(step -> step.function().method().equals(method))
                .findFirst()
                .orElseThrow();
    }

    private SnapshotVerification verification(Conditions conditions) {
        SnapshotStore store = new SnapshotStore(folder.resolve("snapshots"), SnapshotStore.Mode.READ_WRITE);
        return new SnapshotVerification(
                store,
                UpdatePolicy.of("new"),
                KEY,
                "[test:adds]",
                folder.resolve("output"),
                Optional.empty(),
                SecondRun.never("The test was not run a second time"),
                conditions,
                Sources.NONE,
                KeptValues.ROOM,
                Audience.NOBODY);
    }

    private static Recording run(String source) {
        return Traced.run("Prices", CompiledSource.compile("Prices", source)).recording();
    }
}
