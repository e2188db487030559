package dev.whodunit.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.PipelineRun;
import dev.whodunit.provenance.Lineage;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import dev.whodunit.snapshots.SnapshotOutcome;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user guide shows what there is: its verdict, its questions and its command are tried with the pipeline that it speaks of. */
@Tag("any-jdk")
class GuideTest {

    private final Document guide = Document.of("guide.md");

    @TempDir
    private Path folder;

    @Test
    void theVerdictIsTheOneOfGettingStarted() {
        String verdict =
                Document.of("getting-started.md").blocksIn("text").get(0).text();

        assertThat(verdict).startsWith(guide.blocksIn("text").get(0).text());
    }

    @Test
    void theLineOfASuiteIsTheOneOfItsPage() {
        assertThat(Document.of("suites.md").blocksIn("text"))
                .extracting(Document.Block::text)
                .contains(guide.blocksIn("text").get(3).text());
    }

    @Test
    void whatIsAskedHoldsOfARun() throws Exception {
        Asked run = new PricesPipeline(Document.of("getting-started.md"), folder).followed(Asked::new);
        Path classes = Files.createDirectories(folder.resolve("snippets"));
        Snippets snippets = new Snippets();
        Document.all().forEach(snippets::addClassesOf);
        snippets.addAllOf(guide);
        assertThat(snippets.problems(classes)).isEmpty();

        int asked = 0;
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, GuideTest.class.getClassLoader())) {
            for (Document.Block block : guide.blocksIn("java")) {
                String name = "Line" + block.line();
                if (Files.exists(classes.resolve(name + ".class"))) {
                    ask(loader.loadClass(name), run);
                    asked++;
                }
            }
        }
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void theCommandPrintsWhatIsShown() throws Exception {
        List<String> shown = guide.blocksIn("console").get(0).text().lines().toList();
        String command = shown.get(0).substring("$ ".length()) + " || test $? = 1";

        String printed = RedProject.in(folder).shell("touch whodunit-agent.jar; " + command, Map.of());

        assertThat(printed.lines()).containsExactlyElementsOf(shown.subList(1, shown.size()));
    }

    private static void ask(Class<?> snippet, Asked run) throws ReflectiveOperationException {
        Constructor<?> constructor = snippet.getDeclaredConstructor();
        Method question = snippet.getDeclaredMethod("snippet", PipelineRun.class, Recording.class);
        constructor.setAccessible(true);
        question.setAccessible(true);
        question.invoke(constructor.newInstance(), run, run.recording());
    }

    /** A run that has ended, of which nothing is at hand but what was recorded and followed. */
    private record Asked(Recording recording, Lineage lineage) implements PipelineRun {

        @Override
        public Optional<Object> liveOutput(Step step, long call) {
            return Optional.empty();
        }

        @Override
        public SnapshotOutcome compareWithSnapshot(String part, Recording recorded) {
            throw new AssertionError("No question of the guide compares.");
        }

        @Override
        public SnapshotOutcome compareWithSnapshot(String part, Recording recorded, ArtifactRef artifact) {
            throw new AssertionError("No question of the guide compares.");
        }
    }
}
