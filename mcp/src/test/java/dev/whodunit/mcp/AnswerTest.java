package dev.whodunit.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class AnswerTest {

    @Command(name = "all")
    static final class Commands {}

    @Test
    void aDifferenceIsNoError() {
        assertThat(answer(() -> 1)).isEqualTo(new Answer(false, "", ""));
    }

    @Test
    void exitCode2IsAnError() {
        assertThat(answer(() -> 2)).isEqualTo(new Answer(true, "", ""));
    }

    @Test
    void aRecordingThatIsTooLargeIsAnError() {
        assertThat(answer(() -> {
                    throw new OutOfMemoryError();
                }))
                .isEqualTo(
                        new Answer(
                                true,
                                "",
                                "The recording needs more memory than the server has. Start it with a larger -Xmx, before -jar."));
    }

    @Test
    void aDefectIsAnErrorAndNobodyWaitsForEver() {
        assertThat(answer(() -> {
                    throw new NoClassDefFoundError("a/B");
                }))
                .isEqualTo(new Answer(true, "", "The command failed: java.lang.NoClassDefFoundError: a/B"));
    }

    private static Answer answer(Callable<Integer> work) {
        @Command(name = "one")
        final class One implements Callable<Integer> {
            @Override
            public Integer call() throws Exception {
                return work.call();
            }
        }
        return Answer.of(new CommandLine(new Commands()).addSubcommand(new One()), List.of("one", "--"));
    }
}
