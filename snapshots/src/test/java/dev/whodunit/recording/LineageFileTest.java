package dev.whodunit.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whodunit.provenance.Cells;
import dev.whodunit.provenance.DerivationGraph;
import dev.whodunit.provenance.DerivationGraph.Kind;
import dev.whodunit.provenance.InterimFile;
import dev.whodunit.provenance.LabelledArtifact;
import dev.whodunit.provenance.Lineage;
import dev.whodunit.provenance.Maker;
import dev.whodunit.provenance.Origin;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.ArtifactRef.Part;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineageFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsReadIsWhatWasWritten(long seed) {
        Lineage lineage = lineage(new Random(seed));

        LineageFile.write(lineage, folder.resolve("run"));

        assertThat(LineageFile.read(folder.resolve("run"))).isEqualTo(lineage);
    }

    @Test
    void manyValuesAreReadAsTheyWereWritten() {
        Lineage lineage = lineage(new Random(1), 150_000, 140_000);

        LineageFile.write(lineage, folder.resolve("run"));

        assertThat(LineageFile.read(folder.resolve("run")).equals(lineage)).isTrue();
    }

    @Test
    void aRecordingThatIsAFileHasItsLineageBesideIt() {
        LineageFile.write(lineage(new Random(1)), folder.resolve("nightly.json"));

        assertThat(folder.resolve("nightly.lineage.gz")).exists();
    }

    @Test
    void ofARunThatDidNotFollowValuesNoOldLineageStays() {
        LineageFile.write(lineage(new Random(1)), folder);
        LineageFile.write(Lineage.EMPTY, folder);

        assertThat(folder.resolve("lineage.gz")).doesNotExist();
        assertThatThrownBy(() -> LineageFile.read(folder))
                .isInstanceOf(RecordingException.class)
                .hasMessageStartingWith("Values were not followed in the run that ")
                .hasMessageContaining("-Dwhodunit.lineage=true");
    }

    @Test
    void aFileThatIsCutOffSaysSo() throws IOException {
        LineageFile.write(lineage(new Random(1)), folder);
        Path file = folder.resolve("lineage.gz");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> LineageFile.read(folder))
                .isInstanceOf(RecordingException.class)
                .hasMessageStartingWith("The lineage " + file + " is cut off.");
    }

    @Test
    void aFileThatIsSomethingElseIsDamaged() throws IOException {
        Path file = Files.writeString(folder.resolve("lineage.gz"), "{}");

        assertThatThrownBy(() -> LineageFile.read(folder))
                .isInstanceOf(RecordingException.class)
                .hasMessageStartingWith("The lineage " + file + " is damaged: ");
    }

    @Test
    void aNewerFormatIsToldApartFromDamage() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeUTF(LineageFile.MAGIC);
            out.writeInt(LineageFile.VERSION + 1);
        }
        Files.write(folder.resolve("lineage.gz"), bytes.toByteArray());

        assertThatThrownBy(() -> LineageFile.read(folder))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("has format 3, and this version of Whodunit reads 2");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void aChangedByteIsNeverAnErrorOfAnotherKind(long seed) throws IOException {
        Random random = new Random(seed);
        LineageFile.write(lineage(random), folder);
        Path file = folder.resolve("lineage.gz");
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < 200; i++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, changed);
            try {
                LineageFile.read(folder);
            } catch (RecordingException named) {
                assertThat(named).hasMessageContaining(file.toString());
            }
        }
    }

    private static Lineage lineage(Random random) {
        return lineage(random, 2 + random.nextInt(300), 1 + random.nextInt(200));
    }

    private static Lineage lineage(Random random, int size, int parts) {
        List<Origin> origins = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            origins.add(new Origin("flights.csv", "[" + i + "]", "SJC," + (char) random.nextInt(0x10000)));
        }
        byte[] kinds = new byte[size];
        int[] first = new int[size];
        int[] second = new int[size];
        int[] makers = new int[size];
        for (int label = 1; label < size; label++) {
            boolean isSource = label < 5;
            Kind kind = isSource ? Kind.SOURCE : Kind.values()[2 + random.nextInt(5)];
            kinds[label] = kind.code();
            first[label] = random.nextInt(isSource ? origins.size() : label);
            second[label] = kind == Kind.JOIN || kind == Kind.DECIDED ? random.nextInt(label) : 0;
            makers[label] = random.nextInt(3);
        }
        List<Maker> makersByNumber = List.of(Maker.UNKNOWN, new Maker(3, ""), new Maker(0, "java.util.Map.get"));
        int[] parents = new int[parts];
        int[] steps = new int[parts];
        int[] labels = new int[parts];
        parents[0] = -1;
        for (int part = 1; part < parts; part++) {
            parents[part] = random.nextInt(part);
            steps[part] = random.nextInt(5) - 2;
            labels[part] = random.nextInt(size);
        }
        Cells cells = new Cells(List.of(".delay", "[\"SJC\"]"), parents, steps, labels);
        LabelledArtifact artifact = new LabelledArtifact(new ArtifactRef(7, 1L << 40, Part.CHANGED, 2), 0, cells);
        return new Lineage(
                new DerivationGraph(kinds, first, second, makers, origins),
                makersByNumber,
                List.of(artifact),
                List.of("Something was not followed."),
                List.of(new InterimFile("sums.json", List.of(size - 1, 1, size / 2))));
    }
}
