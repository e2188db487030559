package dev.whodunit.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[3]", ".delay", "[3].delay", "[\"SJC\"].mean", "[\"a\\\"]b\"][0]", "[*].delay", ".days.size"
            })
    void aPathIsReadAsItIsWritten(String text) {
        assertThat(CellPath.parse(text)).hasToString(text);
    }

    @Test
    void stepsAreTakenOneByOne() {
        assertThat(CellPath.WHOLE.element(3).field("delay")).isEqualTo(CellPath.parse("[3].delay"));
        assertThat(CellPath.WHOLE.entry("a\"b").each()).isEqualTo(CellPath.parse("[\"a\\\"b\"][*]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"delay", "[x]", "[3", "[3]delay", ".", "[-1]"})
    void whatIsNoPathIsExplained(String text) {
        assertThatThrownBy(() -> CellPath.parse(text))
                .isInstanceOf(NoSuchPartException.class)
                .hasMessageStartingWith("\"" + text + "\" leads to no part of an artifact. Write [3] for an element");
    }
}
