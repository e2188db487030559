package dev.whodunit.benchmarks.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.lineage.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceCellsTest {

    private static final String BROKEN = "{\"delay\": 5";

    @TempDir
    private Path folder;

    private SourceCells cells;

    @BeforeEach
    void readAFileWithALineThatIsBroken() throws IOException {
        Files.writeString(folder.resolve("flights.jsonl"), "{\"delay\": 4}\n" + BROKEN + "\n{\"delay\": 6}\n");
        cells = new SourceCells(InputFolder.read(folder, List.of("flights.jsonl")));
    }

    @Test
    void aFieldOfALineIsThatValue() {
        assertThat(cells.of(new Source("flights.jsonl", "[0].delay", "4")))
                .containsExactly(new InputValue("flights.jsonl", 0, "delay"));
    }

    @Test
    void aPropertyIsTheLineThatItStandsIn() throws IOException {
        Files.writeString(folder.resolve("settings.txt"), "# none\na.b = 3\nc = 4,5\n");
        SourceCells settings = new SourceCells(InputFolder.read(folder, List.of("settings.txt")));

        assertThat(settings.of(new Source("settings.txt", ".a.b", "3")))
                .containsExactly(new InputValue("settings.txt", 1, "line"));
        assertThat(settings.of(new Source("settings.txt", ".c:2-3", "4,5")))
                .containsExactly(new InputValue("settings.txt", 2, "line"));
    }

    @Test
    void aLineThatHasNoValuesStandsForNone() {
        assertThat(cells.of(new Source("flights.jsonl", "[1]", BROKEN))).isEmpty();
    }

    @Test
    void aTextThatStandsNowhereIsAllOfTheFile() {
        assertThat(cells.of(new Source("flights.jsonl", "[7]", "nowhere"))).hasSize(2);
    }
}
