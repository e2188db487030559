package dev.whodunit.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.diagnosis.Conditions;
import dev.whodunit.provenance.Lineage;
import dev.whodunit.record.Budget;
import dev.whodunit.record.OpenRun;
import dev.whodunit.record.Tracer;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.snapshots.KeptValues;
import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.snapshots.SnapshotOutcome;
import dev.whodunit.snapshots.SnapshotStore;
import dev.whodunit.snapshots.UpdatePolicy;
import dev.whodunit.verification.Audience;
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
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The pipeline of the guide, with another tax.
 *
 * @param guide that has its source
 * @param folder where it is compiled
 */
record PricesPipeline(Document guide, Path folder) {

    private static final SnapshotKey KEY = SnapshotKey.of("com.acme.PricesTest", "totalsWithTax");

    SourceFolders sources() {
        return new SourceFolders(List.of(folder.resolve("src/main/java")));
    }

    /**
     * Compares a run with the snapshot of the guide's test, or accepts it as the first one.
     *
     * @param output where recordings and verdicts are
     */
    SnapshotOutcome verify(Recording recording, Path output) {
        SnapshotStore store = new SnapshotStore(folder.resolve("src/test/snapshots"), SnapshotStore.Mode.READ_WRITE);
        UpdatePolicy policy = UpdatePolicy.of("new");
        SecondRun doesTheSame = () -> SecondRun.Outcome.of(recording);
        return new SnapshotVerification(
                        store,
                        policy,
                        KEY,
                        "[engine:junit-jupiter]/[class:com.acme.PricesTest]/[method:totalsWithTax()]",
                        output,
                        Optional.empty(),
                        doesTheSame,
                        Conditions.STRICT,
                        sources(),
                        KeptValues.ROOM,
                        Audience.NOBODY)
                .verify(recording);
    }

    private void writeSource(Document changed) throws IOException {
        Path source = folder.resolve("src/main/java/com/acme/Prices.java");
        Files.createDirectories(source.getParent());
        String text = changed.blocksIn("java").stream()
                .map(Document.Block::text)
                .filter(block -> block.contains("class Prices "))
                .findFirst()
                .orElseThrow();
        Files.writeString(source, text);
    }

    Recording recordingWith(String percent) throws Exception {
        return run(percent, false, (recording, lineage) -> recording);
    }

    /** What is made of the recording of the pipeline as the guide has it, and of where its values came from. */
    <T> T followed(BiFunction<Recording, Lineage, T> use) throws Exception {
        return run("119", true, use);
    }

    private <T> T run(String percent, boolean withLineage, BiFunction<Recording, Lineage, T> use) throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes" + percent));
        Snippets snippets = new Snippets();
        Document changed = guide.with("* 119 /", "* " + percent + " /");
        writeSource(changed);
        snippets.addClassesOf(changed);
        assertThat(snippets.problems(classes)).isEmpty();
        URL[] urls = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, PricesPipeline.class.getClassLoader());
                OpenRun run = Tracer.start().open(Scope.of("com.acme.*"), Budget.DEFAULT, withLineage, reading -> {})) {
            Class<?> prices = loader.loadClass("com.acme.Prices");
            prices.getMethod("total", List.class)
                    .invoke(prices.getConstructor().newInstance(), List.of("tea=250", "milk=119"));
            Recording recording = run.recording(
                    new RunIdentity("id", "com.acme.PricesTest", "totalsWithTax", "totalsWithTax()", "Prices"));
            return use.apply(recording, run.lineage());
        }
    }
}
