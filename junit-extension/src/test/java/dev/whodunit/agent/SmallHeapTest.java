package dev.whodunit.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.diagnosis.Diagnosis;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.recording.RecordingReader;
import dev.whodunit.run.Notice;
import dev.whodunit.run.Recording;
import dev.whodunit.testing.Jvm;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A million rows in a heap of 64 megabytes, of which the rows take half; the second time one of the last calls is another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmallHeapTest {

    private static final String SOURCE = """
            package shop;
            import java.util.ArrayList;
            import java.util.List;
            import java.util.Map;
            import java.util.TreeMap;
            public class Main {
                record Row(int id, int cents) {}
                public static void main(String[] arguments) {
                    List<Row> rows = read();
                    Map<Integer, Long> totals = new TreeMap<>();
                    for (Row row : rows) {
                        totals.merge(row.id() % 100, taxed(row), Long::sum);
                    }
                    System.out.println("total " + total(totals));
                }
                static List<Row> read() {
                    List<Row> rows = new ArrayList<>(1_000_000);
                    for (int i = 0; i < 1_000_000; i++) {
                        rows.add(new Row(i, 100 + i % 1_000));
                    }
                    return rows;
                }
                static long taxed(Row row) {
                    return row.cents() * 119L;
                }
                static long total(Map<Integer, Long> totals) {
                    return totals.values().stream().mapToLong(Long::longValue).sum();
                }
            }
            """;

    private static final String NO_ROOM =
            "The heap has no room for an entry of each execution: of later ones only their number"
                    + " and chained fingerprints are kept. What they were given and gave is compared in groups. Give the JVM more"
                    + " memory (-Xmx).";

    private Path folder;
    private Jvm small;
    private Recording before;
    private Recording after;

    @BeforeAll
    void traceTwice(@TempDir Path temporary) {
        folder = temporary;
        small = trace("before", SOURCE, "-Xmx64m");
        trace("after", SOURCE.replace("* 119L", "* 119L + (row.id() == 999_990 ? 1 : 0)"), "-Xmx64m");
        before = RecordingReader.read(folder.resolve("before"));
        after = RecordingReader.read(folder.resolve("after"));
    }

    private Jvm trace(String name, String source, String heap) {
        return Jvm.run(
                folder,
                List.of(Jvm.classFolder(folder.resolve("classes-" + name), "shop.Main", source)),
                heap,
                "-javaagent:" + Jvm.agentJar(folder) + "=trace=shop..,out=" + folder.resolve(name),
                "shop.Main");
    }

    @Test
    void theProgramDoesWhatItDoesWithoutTheAgent() {
        assertThat(small).isEqualTo(new Jvm(0, String.format("total 71340500000%n"), ""));
    }

    @Test
    void theRecordingCountsAllAndSaysWhatIsNotThere() {
        assertThat(before.notices())
                .hasSize(2)
                .contains(new Notice(Notice.Kind.BUDGET, NO_ROOM))
                .anyMatch(notice -> notice.text().startsWith("Of 1 large artifact the rows were not kept: "));
        assertThat(before.steps())
                .filteredOn(step -> step.function().toString().equals("Main.taxed"))
                .singleElement()
                .matches(step -> step.count() == 1_000_000)
                .matches(step -> step.log().entries() < 50_000);
    }

    @Test
    void oneOfTheLastCallsIsSeenAndItsBlockNamed() {
        Verdict verdict = Diagnosis.compare(before, after);

        assertThat(verdict.culprits())
                .extracting(culprit -> culprit.function().toString())
                .containsExactly("Main.taxed");
        assertThat(verdict.culprits().get(0).evidence())
                .matches(
                        "gives something else for the same arguments in executions 99\\d,\\d{3} to 999,999, which are compared"
                                + " as one; the values of these calls were not kept");
        assertThat(verdict.culprits().get(0).location()).isEqualTo("Main.java:24");
    }

    @Test
    void aRunWithMoreMemoryIsTheSame() {
        trace("large", SOURCE, "-Xmx512m");
        Recording large = RecordingReader.read(folder.resolve("large"));

        assertThat(large.notices()).isEmpty();
        assertThat(Diagnosis.compare(large, before).isSame()).isTrue();
        assertThat(Diagnosis.compare(before, large).isSame()).isTrue();
        assertThat(Diagnosis.compare(large, after).culprits())
                .extracting(culprit -> culprit.function().toString())
                .containsExactly("Main.taxed");
    }
}
