package dev.whodunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.run.Contents;
import dev.whodunit.run.KeptRows;
import dev.whodunit.run.Outline;
import dev.whodunit.run.Outline.Column;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Runs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
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

    /** The same with the rows of all that was made. */
    private static Recording withRows(Recording run, String... rows) {
        KeptRows kept = new KeptRows(
                Stream.of(rows).mapToLong(String::hashCode).toArray(), new int[] {0}, 100, portion -> packed(rows));
        return new Recording(
                run.identity(),
                run.steps(),
                run.map(),
                run.libraries(),
                run.contents().withRows(fingerprint -> Optional.of(kept)),
                run.notices());
    }

    private static byte[] packed(String... rows) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(String.join("\n", rows).getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
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
    void rowsAreToldWhereTheyWereKept() {
        Recording accepted = withRows(run("[{\"a\":1}]", 2, "5"), "{\"id\":7,\"a\":1}", "{\"id\":8,\"a\":1}");
        Recording current = withRows(run("[{\"a\":2}]", 3, "7"), "{\"id\":7,\"a\":1}", "{\"id\":8,\"a\":2}");

        assertThat(text(accepted, current))
                .contains("result [1].a: 1 → 2 (+1, +100%) in {\"id\":8,…}")
                .doesNotContain("within rows");
    }

    @Test
    void whereTheRowsOfOneRunAreNotThereAnyMoreBlocksAreTold() {
        Recording accepted = run("[{\"a\":1}]", 2, "5");
        Recording current = withRows(run("[{\"a\":2}]", 3, "7"), "{\"id\":7,\"a\":1}");

        assertThat(text(accepted, current)).contains("different within rows 4,097 to 8,192");
    }

    @Test
    void whereRowsCannotBeReadBlocksAreTold() {
        Recording accepted = withRows(run("[{\"a\":1}]", 2, "5"), "{\"a\":1}", "{\"a\":3}");
        Contents damaged = accepted.contents()
                .withRows(unread -> Optional.of(new KeptRows(new long[] {1, 2}, new int[] {0}, 100, portion -> {
                    throw new IOException("gone");
                })));
        Recording before = new Recording(
                accepted.identity(),
                accepted.steps(),
                accepted.map(),
                accepted.libraries(),
                damaged,
                accepted.notices());

        assertThat(text(before, withRows(run("[{\"a\":2}]", 3, "7"), "{\"a\":2}", "{\"a\":3}")))
                .contains("different within rows 4,097 to 8,192");
    }

    @Test
    void whereNoRowIsAnotherOneInJsonBlocksAreTold() {
        Recording accepted = withRows(run("[{\"a\":1}]", 2, "5"), "{\"a\":1}");
        Recording current = withRows(run("[{\"a\":2}]", 3, "7"), "{\"a\":1}");

        assertThat(text(accepted, current)).contains("different within rows 4,097 to 8,192");
    }

    @Test
    void rowsMayDifferByTheTolerance() {
        Verdict verdict = within(
                new Tolerance(1e-9),
                new String[] {"{\"id\":7,\"a\":1.0}", "{\"id\":8,\"a\":2.0}"},
                new String[] {"{\"id\":7,\"a\":1.00000000001}", "{\"id\":8,\"a\":2.0}"});

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.WITHIN_TOLERANCE);
    }

    @Test
    void ofRowsThatDifferThoseBeyondItAreTold() {
        Verdict verdict = within(
                new Tolerance(1e-9),
                new String[] {"{\"id\":7,\"a\":1.0}", "{\"id\":8,\"a\":2.0}", "{\"id\":9,\"a\":3.0}"},
                new String[] {"{\"id\":7,\"a\":1.00000000001}", "{\"id\":8,\"a\":2.5}", "{\"id\":9,\"a\":3.0}"});

        assertThat(VerdictText.of("Large", verdict))
                .contains("CHANGED   rows", "[1].a: 2.0 → 2.5")
                .doesNotContain("[0].a");
    }

    @Test
    void aRowMoreIsNoneThatIsALittleOff() {
        Verdict verdict = within(
                new Tolerance(1e-9), new String[] {"{\"a\":1.0}"}, new String[] {"{\"a\":1.00000000001}", "{\"a\":1.0}"
                });

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.CULPRIT);
    }

    @Test
    void rowsMayComeInAnyOrder() {
        Tolerance anyOrder = Tolerance.NONE.withRules(List.of(
                new ToleranceRule("", "*.read", Likeness.inAnyOrder()),
                new ToleranceRule("", "*.run", Likeness.inAnyOrder())));

        assertThat(within(anyOrder, new String[] {"1", "2", "3"}, new String[] {"2", "1", "3"})
                        .kind())
                .isEqualTo(Verdict.Kind.WITHIN_TOLERANCE);
    }

    @Test
    void whereRowsAreNotThereNothingIsKnownOfTheTolerance() {
        Verdict verdict = Diagnosis.compare(
                run("[{\"a\":1}]", 2, "5"),
                run("[{\"a\":2}]", 3, "7"),
                new Conditions(new Tolerance(1e-9), Replay.NEVER));

        assertThat(verdict.isAccepted()).isFalse();
    }

    private static Verdict within(Tolerance tolerance, String[] accepted, String[] current) {
        return Diagnosis.compare(
                withRows(run("[{\"a\":1}]", 2, "5"), accepted),
                withRows(run("[{\"a\":2}]", 3, "7"), current),
                new Conditions(tolerance, Replay.NEVER));
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
