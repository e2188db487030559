package dev.whodunit.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.diagnosis.Conditions;
import dev.whodunit.green.GreenRun;
import dev.whodunit.green.KeptCode;
import dev.whodunit.run.Recording;
import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.verification.RunsInDepth;
import dev.whodunit.verification.SecondRun;
import dev.whodunit.verification.SinceLastGreen;
import dev.whodunit.verification.TestFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page on whole suites shows is what is added to a failure. */
@Tag("any-jdk")
class SuitesGuideTest {

    @TempDir
    private Path folder;

    @Test
    void showsWhatIsAddedToAFailure() throws Exception {
        PricesPipeline prices = new PricesPipeline(Document.of("getting-started.md"), folder);
        Recording green = prices.recordingWith("119");
        Recording red = prices.recordingWith("121");

        assertThat(verdict(prices, green, red))
                .startsWith(shown(0).replace("Whodunit: ", "").strip());
    }

    @Test
    void showsWhatIsSaidWhereNothingBehavesDifferently() throws Exception {
        PricesPipeline prices = new PricesPipeline(Document.of("getting-started.md"), folder);
        Recording green = prices.recordingWith("119");

        assertThat(verdict(prices, green, green)).isEqualTo(shown(1).strip());
    }

    private String verdict(PricesPipeline prices, Recording green, Recording red) {
        return new SinceLastGreen(
                        SnapshotKey.of("com.acme.PricesTest", "totalsWithTax"),
                        SinceLastGreen.Subject.TEST,
                        "\"com.acme..\"",
                        folder.resolve("target"),
                        new AlwaysThis(red),
                        Conditions.STRICT,
                        prices.sources())
                .verdict(
                        new GreenRun(
                                green, false, "4f2a81c09d77e0", Instant.parse("2026-11-26T14:03:00Z"), KeptCode.NONE),
                        red,
                        TestFailure.UNKNOWN);
    }

    private record AlwaysThis(Recording recorded) implements RunsInDepth {

        @Override
        public SecondRun now() {
            return () -> SecondRun.Outcome.of(recorded);
        }

        @Override
        public SecondRun then(KeptCode code) {
            return now();
        }

        @Override
        public SecondRun again() {
            return now();
        }
    }

    private static String shown(int block) throws IOException {
        return Document.of("suites.md").blocksIn("text").get(block).text();
    }
}
