package dev.whodunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.run.Contents;
import dev.whodunit.run.Outline;
import dev.whodunit.run.Outline.Column;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Runs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LargeArtifactsTest {

    /** A function that hands on what another one made. */
    private static Recording run(String json, int block, String max) {
        Recording run = Runs.of("Large")
                .code("run", "1")
                .code("read", json)
                .step(
                        "run",
                        outer -> outer.out(Runs.artifact("", "List<Row>", json))
                                .step("read", inner -> inner.as("rows").out(Runs.artifact("", "List<Row>", json))))
                .build();
        Outline outline = new Outline(
                Outline.Unit.ROWS,
                8_192,
                4_096,
                List.of(1, block),
                List.of(new Column("delay", 0, "1", max, Column.MANY, block)));
        Contents contents = new Contents(Map.of(), List.of(), Map.of(Runs.fingerprint(json), outline));
        return new Recording(run.identity(), run.steps(), run.map(), run.libraries(), contents, run.notices());
    }

    private static String text(Recording accepted, Recording current) {
        return VerdictText.of("Large", Diagnosis.compare(accepted, current));
    }

    @Test
    void blocksAndColumnsAreToldWhereContentsWereNotKept() {
        assertThat(text(run("[{\"a\":1}]", 2, "5"), run("[{\"a\":2}]", 3, "7")))
                .contains("different within rows 4,097 to 8,192")
                .contains("column delay: max 5 → 7");
    }

    @Test
    void theyAreToldOnce() {
        assertThat(text(run("[{\"a\":1}]", 2, "5"), run("[{\"a\":2}]", 3, "7")))
                .containsOnlyOnce("different within rows");
    }

    @Test
    void nothingIsToldOfWhatIsTheSame() {
        assertThat(Diagnosis.compare(run("[{\"a\":1}]", 2, "5"), run("[{\"a\":1}]", 2, "5"))
                        .notices())
                .isEmpty();
    }
}
