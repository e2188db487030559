package dev.whodunit.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.bridge.Labels;
import dev.whodunit.labels.LabelNumbers;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskedTest {

    private final List<String> questions = new ArrayList<>();
    private int size = 2;

    @TempDir
    private Path folder;

    /** A tree and a table of a library, which notes whether it is asked while a lock is held. */
    public final class Library {

        private final Object lock;
        private final boolean isLeaf;

        Library(Object lock, boolean isLeaf) {
            this.lock = lock;
            this.isLeaf = isLeaf;
        }

        private void asked(String question) {
            questions.add(question + (Thread.holdsLock(lock) ? " under a lock" : ""));
        }

        public Iterator<Map.Entry<String, Library>> fields() {
            asked("fields");
            return isLeaf
                    ? Map.<String, Library>of().entrySet().iterator()
                    : Map.of("delay", new Library(lock, true)).entrySet().iterator();
        }

        public Iterator<Library> elements() {
            asked("elements");
            return List.<Library>of().iterator();
        }

        public String asText() {
            asked("asText");
            return "7";
        }

        public List<String> columnNames() {
            asked("columnNames");
            return List.of("delay");
        }

        public List<Library> columns() {
            asked("columns");
            return List.of(this);
        }

        public int size() {
            asked("size");
            return size;
        }

        public List<Integer> asList() {
            asked("asList");
            return List.of(7, 8);
        }
    }

    @Test
    void aTreeOfAFileIsAskedWhileNoLockIsHeld() throws IOException {
        LabelRun run = run("fields = parts of receiver", "elements = parts of receiver");
        Library tree = new Library(run, false);

        Labels labels = woven(run);
        labels.call("com/acme/Trees.read(Ljava/nio/file/Path;)Ljava/lang/Object;", false, 0);
        labels.operand(Path.of("flights.json"), 0);
        labels.called(tree);

        assertThat(run.notices()).isEmpty();
        assertThat(questions).containsExactly("fields", "fields", "elements", "asText");
    }

    @Test
    void aTableIsAskedWhileNoLockIsHeld() throws IOException {
        LabelRun run = run("columnNames = parts of receiver");

        Labels labels = woven(run);
        labels.call("com/acme/Tables.read()Ljava/lang/Object;", false, 0);
        labels.called(new Library(run, true));

        assertThat(run.notices()).isEmpty();
        assertThat(questions).containsExactly("columnNames");
    }

    @Test
    void theCellsOfATableAreAskedForWhileNoLockIsHeld() throws IOException {
        LabelRun run =
                run("columnNames = parts of receiver", "columns = parts of receiver", "asList = rows of receiver");

        Labels labels = woven(run);
        labels.call("com/acme/Tables.read()Ljava/lang/Object;", false, 0);
        labels.called(new Library(run, true));

        assertThat(run.notices()).isEmpty();
        assertThat(questions).containsExactly("columnNames", "columnNames", "columns", "size", "asList");
    }

    @Test
    void theCellsOfALargeTableAreNotAskedFor() throws IOException {
        LabelRun run =
                run("columnNames = parts of receiver", "columns = parts of receiver", "asList = rows of receiver");
        size = 300_000;

        Labels labels = woven(run);
        labels.call("com/acme/Tables.read()Ljava/lang/Object;", false, 0);
        labels.called(new Library(run, true));

        assertThat(questions).contains("size").doesNotContain("asList");
    }

    @Test
    void aLibraryWithoutFlowSummariesIsNotAsked() throws IOException {
        LabelRun run = run();

        Labels labels = woven(run);
        labels.call("com/acme/Trees.read(Ljava/nio/file/Path;)Ljava/lang/Object;", false, 0);
        labels.operand(Path.of("flights.json"), 0);
        labels.called(new Library(run, false));

        assertThat(questions).isEmpty();
    }

    private static Labels woven(LabelRun run) {
        run.start();
        return Labels.here();
    }

    private LabelRun run(String... summaries) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String summary : summaries) {
            lines.append(Library.class.getName()).append('.').append(summary).append('\n');
        }
        Path file = folder.resolve("META-INF/whodunit/flow-summaries.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, lines);
        return new LabelRun(
                name -> false,
                new URLClassLoader(List.of(folder.toUri().toURL()).toArray(URL[]::new), null),
                new LabelNumbers(),
                () -> 0,
                Integer.MAX_VALUE);
    }
}
