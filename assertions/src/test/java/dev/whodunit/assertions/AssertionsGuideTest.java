package dev.whodunit.assertions;

import static dev.whodunit.assertions.Fixtures.failureOf;
import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.PipelineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide shows the messages that are really printed. */
class AssertionsGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "assertions.md");

    static Stream<Arguments> examples() {
        PipelineRun run = Fixtures.run();
        return Stream.of(
                example(
                        "assertThat(run).step(\"dropCanceled\")",
                        () -> assertThat(run).step("dropCanceled")),
                example("assertThat(run).step(\"log\")", () -> assertThat(run).step("log")),
                example(
                        "assertThat(run).step(\"parse\").output()",
                        () -> assertThat(run).step("parse").output()),
                example(
                        "assertThat(run).step(\"parse\").call(1_700).output()",
                        () -> assertThat(run).step("parse").call(1_700).output()),
                example(
                        "assertThat(run).artifact(\"rankng\")",
                        () -> assertThat(run).artifact("rankng")),
                example(
                        "assertThat(run).step(\"dropCancelled\").input(\"flights\")",
                        () -> assertThat(run).step("dropCancelled").input("flights")),
                example(
                        "assertThat(run).stepsRanInOrder(\"rank\", \"readFlights\")",
                        () -> assertThat(run).stepsRanInOrder("rank", "readFlights")),
                example(
                        "assertThat(run).artifact(\"flights\").column(\"delay\").doesNotContainNull()",
                        () -> assertThat(run)
                                .artifact("flights")
                                .column("delay")
                                .doesNotContainNull()),
                example(
                        "assertThat(run).artifact(\"onTime\").isDerivedFrom(\"airports\")",
                        () -> assertThat(run).artifact("onTime").isDerivedFrom("airports")),
                example(
                        "assertThat(run).artifact(\"ranking\").isNotDerivedFrom(\"flights\")",
                        () -> assertThat(run).artifact("ranking").isNotDerivedFrom("flights")),
                example(
                        "assertThat(run).share(\"origin\").staysWithin(0.05)",
                        () -> assertThat(run).share("origin").staysWithin(0.05)));
    }

    private static Arguments example(String code, ThrowingCallable failing) {
        return Arguments.of(code, failing);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void showsTheMessageThatIsPrinted(String code, ThrowingCallable failing) throws IOException {
        assertThat(Files.readString(GUIDE)).contains(section(code, failureOf(failing)));
    }

    private static String section(String code, String message) {
        return "```java\n" + code + "\n```\n```text\n" + message + "\n```\n";
    }
}
