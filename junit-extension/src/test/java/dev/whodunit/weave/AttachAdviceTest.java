package dev.whodunit.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachAdviceTest {

    @TempDir
    Path folder;

    @Test
    void theJarThatNeedsNothingElseIsAdvised() throws IOException {
        Path agent = Files.createFile(folder.resolve("whodunit-junit-extension-1.0-agent.jar"));

        assertThat(AttachAdvice.bundled(folder.resolve("whodunit-junit-extension-1.0.jar")))
                .isEqualTo(agent);
    }

    @Test
    void withoutThatTheJarThatIsRunningIsAdvised() {
        Path plain = folder.resolve("whodunit-junit-extension-1.0.jar");

        assertThat(AttachAdvice.bundled(plain)).isEqualTo(plain);
    }
}
