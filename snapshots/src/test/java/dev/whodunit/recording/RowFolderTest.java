package dev.whodunit.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whodunit.canonical.ValueReader;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.KeptRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowFolderTest {

    private static final Fingerprint ONE = new Fingerprint(1, 2);
    private static final Fingerprint OTHER = new Fingerprint(3, 4);

    @TempDir
    Path folder;

    private static KeptRows rows() {
        List<String> texts =
                IntStream.range(0, 50_000).mapToObj(i -> "row " + i).toList();
        return ValueReader.builder().build().rows(texts, Integer.MAX_VALUE).orElseThrow();
    }

    private RowFolder rowFolder(long most) {
        return new RowFolder(folder, most);
    }

    private Path file(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void theyComeBack() throws IOException {
        KeptRows rows = rows();
        rowFolder(Long.MAX_VALUE).write(ONE, rows);

        KeptRows read = rowFolder(Long.MAX_VALUE).read(ONE).orElseThrow();

        assertThat(read.digests()).isEqualTo(rows.digests());
        assertThat(read.bytes()).isEqualTo(rows.bytes());
        assertThat(read.json(new int[] {0, 20_000, 49_999}))
                .containsExactly("\"row 0\"", "\"row 20000\"", "\"row 49999\"");
    }

    @Test
    void otherProgramsReadTheFileAsAWhole() throws IOException {
        rowFolder(Long.MAX_VALUE).write(ONE, rows());

        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file(".rows.gz")))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .hasSize(50_000)
                    .contains("\"row 49999\"");
        }
    }

    @Test
    void whatWasNotKeptIsNotThere() {
        assertThat(rowFolder(Long.MAX_VALUE).read(ONE)).isEmpty();
    }

    @Test
    void anIndexThatIsCutOffIsAsGoodAsNone() throws IOException {
        rowFolder(Long.MAX_VALUE).write(ONE, rows());
        byte[] index = Files.readAllBytes(file(".rows.index"));
        Files.write(file(".rows.index"), Arrays.copyOf(index, index.length / 2));

        assertThat(rowFolder(Long.MAX_VALUE).read(ONE)).isEmpty();
    }

    @Test
    void rowsThatAreCutOffAreNotGuessed() throws IOException {
        rowFolder(Long.MAX_VALUE).write(ONE, rows());
        KeptRows read = rowFolder(Long.MAX_VALUE).read(ONE).orElseThrow();
        Files.write(file(".rows.gz"), new byte[10]);

        assertThatThrownBy(() -> read.json(new int[] {0})).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void thoseThatWereUsedLeastLatelyAreDeletedWhereTheyTakeTooMuch() throws IOException {
        KeptRows rows = rows();
        rowFolder(Long.MAX_VALUE).write(ONE, rows);
        Files.setLastModifiedTime(file(".rows.index"), FileTime.fromMillis(0));

        rowFolder(rows.bytes() * 3 / 2).write(OTHER, rows);

        assertThat(rowFolder(Long.MAX_VALUE).read(ONE)).isEmpty();
        assertThat(rowFolder(Long.MAX_VALUE).read(OTHER)).isPresent();
    }
}
