package dev.whodunit.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.record.Budget;
import dev.whodunit.record.OpenRun;
import dev.whodunit.record.Tracer;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.verification.SourceFolders;
import dev.whodunit.weave.Scope;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The pipeline of the guide, with another tax.
 *
 * @param guide that has its source
 * @param folder where it is compiled
 */
record PricesPipeline(Document guide, Path folder) {

    SourceFolders sources() {
        return new SourceFolders(List.of(folder.resolve("sources")));
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

    Recording recordingWith(String percent) throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes" + percent));
        Snippets snippets = new Snippets();
        Document changed = guide.with("* 119 /", "* " + percent + " /");
        writeSource(changed);
        snippets.addClassesOf(changed);
        assertThat(snippets.problems(classes)).isEmpty();
        URL[] urls = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, PricesPipeline.class.getClassLoader());
                OpenRun run = Tracer.start().open(Scope.of("com.acme.*"), Budget.DEFAULT)) {
            Class<?> prices = loader.loadClass("com.acme.Prices");
            prices.getMethod("total", List.class)
                    .invoke(prices.getConstructor().newInstance(), List.of("tea=250", "milk=119"));
            return run.recording(
                    new RunIdentity("id", "com.acme.PricesTest", "totalsWithTax", "totalsWithTax()", "Prices"));
        }
    }
}
