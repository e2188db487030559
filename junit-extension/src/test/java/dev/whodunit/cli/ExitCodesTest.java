package dev.whodunit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExitCodesTest {

    @Test
    void aDefectOfOursIsAnErrorAndNoDifference() {
        assertThat(Whodunit.commandLine().getSubcommands())
                .isNotEmpty()
                .allSatisfy(
                        (name, command) -> assertThat(command.getCommandSpec().exitCodeOnExecutionException())
                                .as(name)
                                .isEqualTo(Whodunit.FAILED));
    }
}
