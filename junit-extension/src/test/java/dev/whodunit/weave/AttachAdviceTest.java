package dev.whodunit.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    @Test
    void optionsThatAllowAttachingAreAdvised() {
        assertThat(AttachAdvice.refused(List.of("-Xmx1g")))
                .endsWith("Or allow self-attach: -XX:+EnableDynamicAgentLoading -Djdk.attach.allowAttachSelf=true");
    }

    @Test
    void whereAnOptionForbidsThemItIsToBeRemoved() {
        assertThat(AttachAdvice.refused(List.of("-Xmx1g", "-XX:+DisableAttachMechanism")))
                .endsWith("Or allow self-attach: remove -XX:+DisableAttachMechanism from the options of the test JVM");
    }
}
