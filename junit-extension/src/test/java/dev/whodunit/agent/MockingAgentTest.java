package dev.whodunit.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.recording.RecordingReader;
import dev.whodunit.run.Recording;
import dev.whodunit.testing.Jvm;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mockito's agent and ours in one JVM: both change the same class. */
class MockingAgentTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void stubsAnswerAndRealCallsAreRecordedWithMockitosAgentFirst(MockingProgram.Order order) {
        assertBothWork(order, mockito(), whodunit());
    }

    @ParameterizedTest
    @EnumSource
    void stubsAnswerAndRealCallsAreRecordedWithOurAgentFirst(MockingProgram.Order order) {
        assertBothWork(order, whodunit(), mockito());
    }

    private void assertBothWork(MockingProgram.Order order, String firstAgent, String secondAgent) {
        Path out = folder.resolve("recording");

        Jvm jvm = Jvm.run(
                folder,
                List.of(),
                firstAgent,
                secondAgent,
                MockingProgram.class.getName(),
                order.name(),
                out.toString());

        assertThat(jvm.err()).doesNotContain("\tat ");
        assertThat(jvm.exitCode()).isZero();
        assertThat(jvm.out()).isEqualTo(String.format("stubbed 42, real 20%n"));
        Recording recording = RecordingReader.read(out);
        assertThat(recording.notices()).isEmpty();
        assertThat(recording.roots())
                .filteredOn(step -> step.function().toString().equals("Prices.price"))
                .flatExtracting(step -> step.samples().stream()
                        .map(call -> call.output().preview())
                        .toList())
                .contains("20");
    }

    private String whodunit() {
        return "-javaagent:" + Jvm.agentJar(folder);
    }

    private static String mockito() {
        return "-javaagent:" + Jvm.jar("mockito-core-.*\\.jar");
    }
}
