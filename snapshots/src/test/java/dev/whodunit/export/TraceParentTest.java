package dev.whodunit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {

    private static final String HEADER = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void isReadAndWrittenAsTheHeader() {
        assertThat(TraceParent.parse(HEADER)).hasToString(HEADER);
    }

    @Test
    void aLaterVersionMayHaveMore() {
        assertThat(TraceParent.parse(HEADER.replaceFirst("00", "01") + "-more").traceId())
                .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-4bf92f35-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more"
            })
    void whatIsNoneSaysHowToWriteIt(String header) {
        assertThatThrownBy(() -> TraceParent.parse(header))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "\"" + header + "\" is no traceparent. Write it as W3C Trace Context does: 00-, 32 hexadecimal"
                                + " digits in lower case, -, 16 of them, -, and 2 of them, the first two not all zero.");
    }
}
