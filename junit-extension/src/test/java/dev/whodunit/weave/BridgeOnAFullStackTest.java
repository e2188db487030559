package dev.whodunit.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.testing.Jvm;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class whose first use finds the stack full can never be used again, so woven code must not be the first to use the bridge. */
class BridgeOnAFullStackTest {

    @Test
    void whatSpeaksToTheBridgeFirstWhereTheStackIsFullCanSpeakToItLater(@TempDir Path folder) {
        Jvm jvm = Jvm.run(
                folder,
                List.of(),
                "-Xint", // frames of one size
                "-javaagent:" + Jvm.agentJar(folder),
                FullStackProgram.class.getName());

        assertThat(jvm).isEqualTo(new Jvm(0, "", ""));
    }
}
