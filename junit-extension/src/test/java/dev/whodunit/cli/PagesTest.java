package dev.whodunit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static final List<String> LINES =
            IntStream.rangeClosed(1, 7).mapToObj(i -> "line " + i).toList();

    private static final String ASKED = "Enter goes on, q stops: ";

    @Test
    void enterGoesOn() {
        assertThat(printed(4, "\n\n"))
                .containsExactly("line 1", "line 2", "line 3", ASKED + "line 4", "line 5", "line 6", ASKED + "line 7");
    }

    @Test
    void qStops() {
        assertThat(printed(4, "q\n")).containsExactly("line 1", "line 2", "line 3", ASKED);
    }

    @Test
    void theEndOfTheInputStops() {
        assertThat(printed(4, "")).containsExactly("line 1", "line 2", "line 3", ASKED);
    }

    @Test
    void whatFitsIsPrintedWithoutAQuestion() {
        assertThat(printed(8, "")).containsExactlyElementsOf(LINES);
        assertThat(printed(Integer.MAX_VALUE, "")).containsExactlyElementsOf(LINES);
    }

    private static List<String> printed(int height, String answers) {
        StringWriter out = new StringWriter();
        new Pages(height, new BufferedReader(new StringReader(answers)), new PrintWriter(out, true)).print(LINES);
        return out.toString().lines().toList();
    }
}
