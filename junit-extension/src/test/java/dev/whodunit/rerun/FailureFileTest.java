package dev.whodunit.rerun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.verification.TestFailure;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureFileTest {

    @TempDir
    Path work;

    @Test
    void whatAFailureSaysArrivesAsItIs() throws IOException {
        String message = "half a character: \ud83d, a whole one: \ud83d\ude00\nand = a second line";

        FailureFile.write(work, new IllegalStateException(message));

        assertThat(FailureFile.read(work)).isEqualTo(new TestFailure("java.lang.IllegalStateException", message));
    }

    @Test
    void theFirstOneIsKept() throws IOException {
        FailureFile.write(work, new IllegalStateException("first"));
        FailureFile.write(work, new IllegalStateException("second"));

        assertThat(FailureFile.read(work).message()).isEqualTo("first");
    }

    @Test
    void whereThereIsNoneNothingIsKnown() {
        assertThat(FailureFile.read(work)).isEqualTo(TestFailure.UNKNOWN);
    }
}
