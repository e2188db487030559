package dev.whodunit.green;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whodunit.map.MappedClass;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.recording.RecordingException;
import dev.whodunit.run.Contents;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.snapshots.SnapshotKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class GreenRunsTest {

    private static final Instant NOON = Instant.parse("2026-01-27T12:00:00Z");
    private static final SnapshotKey KEY = new SnapshotKey("acme.PricesTest", "rounds", List.of(), List.of(), "");

    private static final PipelineMap MAP =
            new PipelineMap(List.of(new MappedClass("acme.Prices", "", List.of(), "Prices.java", List.of())));
    private static final ClassPath NO_CODE = new ClassPath(List.of(), Set.of());

    @TempDir
    Path folder;

    @Test
    void theLastOneIsFound() {
        runs().keep(KEY, recording("first"), true, NO_CODE, NOON);
        runs().keep(KEY, recording("second"), true, NO_CODE, NOON.plusSeconds(1));

        assertThat(runs().find(KEY)).hasValueSatisfying(run -> {
            assertThat(run.recording().identity().uniqueId()).isEqualTo("second");
            assertThat(run.time()).isEqualTo(NOON.plusSeconds(1));
        });
    }

    @Test
    void theOneBeforeItIsDeleted() throws IOException {
        runs().keep(KEY, recording("first"), true, NO_CODE, NOON);
        runs().keep(KEY, recording("second"), true, NO_CODE, NOON);

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.endsWith("recording.json"))).hasSize(1);
        }
    }

    @Test
    void whereNothingIsKeptNothingIsFound() {
        assertThat(runs().find(KEY)).isEmpty();
    }

    @Test
    void oneThatIsDamagedIsTold() throws IOException {
        runs().keep(KEY, recording("first"), true, NO_CODE, NOON);
        try (Stream<Path> files = Files.walk(folder)) {
            Files.writeString(
                    files.filter(file -> file.endsWith("recording.json"))
                            .findFirst()
                            .orElseThrow(),
                    "{");
        }

        assertThatThrownBy(() -> runs().find(KEY))
                .isInstanceOf(RecordingException.class)
                .hasMessageStartingWith(
                        "the last green run of acme.PricesTest#rounds, kept in " + folder.resolve("green"))
                .hasMessageContaining(
                        ", cannot be read, so that nothing can be said of what changed. The next one replaces it;"
                                + " make sure that the folder may be read. What is wrong: The recording ")
                .hasMessageContaining("is cut off at line 1");
        runs().keep(KEY, recording("second"), true, NO_CODE, NOON);
        assertThat(runs().find(KEY)).isPresent();
    }

    /** As two forks of a build do, or a build and an editor: what one has begun to write the other leaves alone. */
    @Test
    void severalJvmsMayKeepAndDropAtOnce() {
        SnapshotKey other = new SnapshotKey("acme.PricesTest", "taxes", List.of(), List.of(), "");
        GreenRuns small = new GreenRuns(folder.resolve("green"), 1, folder);

        CompletableFuture<?>[] jvms = IntStream.range(0, 3)
                .mapToObj(jvm -> CompletableFuture.runAsync(
                        () -> {
                            for (int i = 0; i < 200; i++) {
                                Recording run = recording("run " + i).withMap(MAP);
                                runs().keep(jvm == 0 ? other : KEY, run, true, NO_CODE, NOON);
                                small.dropOldest();
                            }
                        },
                        task -> new Thread(task).start()))
                .toArray(CompletableFuture<?>[]::new);

        assertThat(CompletableFuture.allOf(jvms)).succeedsWithin(60, TimeUnit.SECONDS);
        runs().keep(KEY, recording("last"), true, NO_CODE, NOON);
        assertThat(runs().find(KEY)).isPresent();
    }

    @Test
    void whatAnotherJvmHasKeptSinceTheOldOnesWereLookedForIsNotDropped() throws IOException {
        runs().keep(KEY, recording("first"), true, NO_CODE, NOON);
        GreenRuns.Kept old = runs().all().get(0);
        runs().keep(KEY, recording("second"), true, NO_CODE, NOON);

        assertThat(GreenRuns.drop(old)).isFalse();
        assertThat(runs().find(KEY)).isPresent();

        assertThat(GreenRuns.drop(runs().all().get(0))).isTrue();
        assertThat(runs().find(KEY)).isEmpty();
    }

    @Test
    void whatAJvmThatWasKilledHasLeftIsDeletedLater() throws IOException {
        runs().keep(KEY, recording("first"), true, NO_CODE, NOON);
        Path kept;
        try (Stream<Path> files = Files.walk(folder)) {
            kept = files.filter(file -> file.endsWith("last.properties"))
                    .findFirst()
                    .orElseThrow();
        }
        Path abandoned = Files.createDirectories(kept.resolveSibling("abandoned"));
        Path begun = Files.createDirectories(kept.resolveSibling("begun"));
        Files.setLastModifiedTime(abandoned, FileTime.from(Instant.now().minusSeconds(7_200)));

        runs().keep(KEY, recording("second"), true, NO_CODE, NOON);

        assertThat(abandoned).doesNotExist();
        assertThat(begun).exists();
    }

    @Test
    void aFolderThatIsAFileIsToldWithWhatToDo() throws IOException {
        Files.writeString(folder.resolve("green"), "");

        assertThatThrownBy(() -> runs().keep(KEY, recording("first"), true, NO_CODE, NOON))
                .isInstanceOf(RecordingException.class)
                .hasMessageStartingWith("The green run of acme.PricesTest#rounds could not be kept in ")
                .hasMessageEndingWith("Make sure that the folder can be written to and that the disk is not full.");
    }

    @Test
    void theCodeMapOfAllTestsIsKeptOnce() throws IOException {
        SnapshotKey other = SnapshotKey.of("acme.PricesTest", "adds");
        runs().keep(KEY, recording("first").withMap(MAP), true, NO_CODE, NOON);
        runs().keep(other, recording("second").withMap(MAP), true, NO_CODE, NOON);

        assertThat(runs().find(KEY))
                .hasValueSatisfying(run -> assertThat(run.recording().map()).isEqualTo(MAP));
        assertThat(runs().find(other))
                .hasValueSatisfying(run -> assertThat(run.recording().map()).isEqualTo(MAP));
        try (Stream<Path> files = Files.list(folder.resolve("green/.maps"))) {
            assertThat(files).hasSize(2); // the class, and the list of classes
        }
    }

    @Test
    void theClassPathOfThenIsThereAlthoughItChangedSince() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes/acme"));
        Files.writeString(classes.resolve("Prices.class"), "then");
        Path jar = Files.writeString(folder.resolve("shop.jar"), "a jar of then");
        Path library = Files.writeString(folder.resolve("library.jar"), "a library");
        ClassPath then =
                new ClassPath(List.of(folder.resolve("classes"), jar, library), Set.of(folder.resolve("classes"), jar));
        runs().keep(KEY, recording("first"), true, then, NOON);
        Files.writeString(classes.resolve("Prices.class"), "now");
        Files.writeString(jar, "a jar of now");

        List<Path> restored = restore();

        assertThat(restored).hasSize(3);
        assertThat(restored.get(0).resolve("acme/Prices.class")).hasContent("then");
        assertThat(restored.get(1)).hasContent("a jar of then");
        assertThat(restored.get(2)).isEqualTo(library);
        assertThat(restore()).isEqualTo(restored);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void namesMayHaveLineBreaks() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("my\nclasses"));
        Files.writeString(classes.resolve("a\\n b\n.txt"), "then");
        Path jar = Files.writeString(folder.resolve("my\nshop.jar"), "a jar");
        Path library = Files.writeString(folder.resolve("my\nlibrary\\.jar"), "a library");
        runs().keep(
                        KEY,
                        recording("first"),
                        true,
                        new ClassPath(List.of(classes, jar, library), Set.of(classes, jar)),
                        NOON);
        makeOld(folder.resolve("green"));
        runs().dropOldest();

        List<Path> restored = restore();

        assertThat(restored).hasSize(3);
        assertThat(restored.get(0).resolve("a\\n b\n.txt")).hasContent("then");
        assertThat(restored.get(1)).hasContent("a jar");
        assertThat(restored.get(2)).isEqualTo(library);
    }

    @Test
    void aLibraryThatIsAnotherOneIsTold() throws IOException {
        Path library = Files.writeString(folder.resolve("library.jar"), "a library");
        runs().keep(KEY, recording("first"), true, new ClassPath(List.of(library), Set.of()), NOON);
        Files.writeString(library, "another library");

        assertThatThrownBy(this::restore).hasMessage(library + ", with which it ran, is not there any more as it was");
    }

    @Test
    void classFilesThatTakeTooMuchAreNotKeptWhichIsTold() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Files.write(classes.resolve("Large.class"), new byte[300_000]);
        runs().keep(KEY, recording("first"), true, new ClassPath(List.of(classes), Set.of(classes)), NOON);

        assertThatThrownBy(this::restore)
                .hasMessage(
                        "its class files were not kept, since they take 300000 bytes and may take 209715, a fifth of"
                                + " whodunit.green.megabytes");
    }

    @Test
    void classFilesThatWereDeletedAreTold() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Files.write(classes.resolve("Prices.class"), new byte[3]);
        runs().keep(KEY, recording("first"), true, new ClassPath(List.of(classes), Set.of(classes)), NOON);
        try (Stream<Path> files = Files.walk(folder.resolve("green/.code"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }

        assertThatThrownBy(this::restore)
                .hasMessageStartingWith("the class files of the last green run cannot be read any more (");
    }

    @Test
    void whatNoTestNeedsAnyMoreIsDropped() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        ClassPath then = new ClassPath(List.of(classes), Set.of(classes));
        Files.writeString(classes.resolve("Prices.class"), "then");
        runs().keep(KEY, recording("first").withMap(MAP), true, then, NOON);
        Files.writeString(classes.resolve("Prices.class"), "now");
        runs().keep(KEY, recording("second"), true, then, NOON);
        makeOld(folder.resolve("green"));

        runs().dropOldest();

        assertThat(contents(folder.resolve("green/.code"))).contains("now").doesNotContain("then");
        assertThat(contents(folder.resolve("green/.maps"))).hasSize(1);
        assertThat(restore().get(0).resolve("Prices.class")).hasContent("now");
    }

    private static void makeOld(Path below) throws IOException {
        try (Stream<Path> files = Files.walk(below)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(NOON));
            }
        }
    }

    private static List<String> contents(Path below) throws IOException {
        List<String> contents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(below)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.add(Files.readString(file));
            }
        }
        return contents;
    }

    private List<Path> restore() {
        return runs().restore(runs().find(KEY).orElseThrow().code(), folder.resolve("copies"));
    }

    private GreenRuns runs() {
        return new GreenRuns(folder.resolve("green"), 1 << 20, folder);
    }

    private static Recording recording(String id) {
        RunIdentity identity = new RunIdentity(id, "acme.PricesTest", "rounds", "rounds()", "Prices");
        return new Recording(identity, List.of(), PipelineMap.EMPTY, List.of(), Contents.EMPTY, List.of());
    }
}
