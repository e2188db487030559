package dev.whodunit.documentation;

import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.diagnosis.Conditions;
import dev.whodunit.record.Budget;
import dev.whodunit.record.OpenRun;
import dev.whodunit.record.Tracer;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.snapshots.SnapshotOutcome;
import dev.whodunit.snapshots.SnapshotStore;
import dev.whodunit.snapshots.UpdatePolicy;
import dev.whodunit.verification.SecondRun;
import dev.whodunit.verification.SnapshotVerification;
import dev.whodunit.verification.SourceFolders;
import dev.whodunit.weave.Scope;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's pipeline, changed as the guide says, is judged as the guide shows. */
class GettingStartedTest {

    private static final SnapshotKey KEY = SnapshotKey.of("com.acme.PricesTest", "totalsWithTax");

    private Document guide;

    @TempDir
    private Path folder;

    @BeforeEach
    void readGuide() throws IOException {
        guide = Document.all().stream()
                .filter(document -> document.path().endsWith("getting-started.md"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsTheVerdictOfTheChange() throws Exception {
        verify(recordingWith("119"), "target");

        SnapshotOutcome outcome = verify(recordingWith("121"), "target");

        assertThat(messageOf(outcome)).startsWith(block(0));
    }

    @Test
    void showsWhatTheSnapshotAloneTells() throws Exception {
        verify(recordingWith("119"), "target");

        SnapshotOutcome outcome = verify(recordingWith("121"), "target-of-a-fresh-clone");

        assertThat(messageOf(outcome)).contains(block(1));
    }

    @Test
    void theAssertionsOfTheGuideMeanWhatAReaderTakesThemFor() throws Exception {
        Recording recording = recordingWith("119");

        assertThat(recording).artifact("rows").hasRowCount(2);
        assertThat(recording).artifact("taxed").isDerivedFrom("rows").wasProducedBy("addTax");
    }

    private String block(int position) {
        return guide.blocksIn("text").get(position).text();
    }

    private static String messageOf(SnapshotOutcome outcome) {
        assertThat(outcome).isInstanceOf(SnapshotOutcome.Differs.class);
        return ((SnapshotOutcome.Differs) outcome).message();
    }

    private SnapshotOutcome verify(Recording recording, String output) {
        SnapshotStore store = new SnapshotStore(folder.resolve("snapshots"), SnapshotStore.Mode.READ_WRITE);
        UpdatePolicy policy = new UpdatePolicy(List.of(), "");
        SecondRun doesTheSame = () -> SecondRun.Outcome.of(recording);
        return new SnapshotVerification(
                        store,
                        policy,
                        KEY,
                        "totals",
                        folder.resolve(output),
                        doesTheSame,
                        Conditions.STRICT,
                        new SourceFolders(List.of(folder.resolve("sources"))))
                .verify(recording);
    }

    private void writeSource(Document changed) throws IOException {
        Path source = folder.resolve("sources/com/acme/Prices.java");
        Files.createDirectories(source.getParent());
        String text = changed.blocksIn("java").stream()
                .map(Document.Block::text)
                .filter(block -> block.contains("class Prices "))
                .findFirst()
                .orElseThrow();
        Files.writeString(source, text);
    }

    private Recording recordingWith(String percent) throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes" + percent));
        Snippets snippets = new Snippets();
        Document changed = guide.with("* 119 /", "* " + percent + " /");
        writeSource(changed);
        snippets.addClassesOf(changed);
        assertThat(snippets.problems(classes)).isEmpty();
        URL[] urls = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader());
                OpenRun run = Tracer.start().open(Scope.of("com.acme.*"), Budget.DEFAULT)) {
            Class<?> prices = loader.loadClass("com.acme.Prices");
            prices.getMethod("total", List.class)
                    .invoke(prices.getConstructor().newInstance(), List.of("tea=250", "milk=119"));
            return run.recording(new RunIdentity("id", KEY.className(), KEY.method(), "totalsWithTax()", "Prices"));
        }
    }
}
