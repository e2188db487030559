package dev.whodunit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void aTerminalHasColoursUnlessThePersonWantsNone() {
        assertThat(Terminal.of(80, Map.of()).isColoured()).isTrue();
        assertThat(Terminal.of(80, Map.of("NO_COLOR", "")).isColoured())
                .as("set to nothing")
                .isTrue();
        assertThat(Terminal.of(80, Map.of("NO_COLOR", "1")).isColoured()).isFalse();
        assertThat(Terminal.of(80, Map.of("TERM", "dumb")).isColoured()).isFalse();
    }

    @Test
    void aFileHasNoColoursAndNoPages() {
        assertThat(Terminal.ofThisJvm(Whodunit.commandLine().getCommandSpec())).isEqualTo(Terminal.NONE);
        assertThat(Terminal.NONE.isColoured()).isFalse();
    }

    @Test
    void aPageHasAsManyLinesAsTheTerminalSays() {
        assertThat(Terminal.of(80, Map.of("LINES", "50")).height()).isEqualTo(50);
        assertThat(Terminal.of(80, Map.of("LINES", "many")).height()).isEqualTo(24);
        assertThat(Terminal.of(80, Map.of("LINES", "0")).height()).isEqualTo(5);
    }

    @Test
    void whatIsTooNarrowIsTakenForWider() {
        assertThat(Terminal.of(10, Map.of()).width()).isEqualTo(60);
    }
}
