package dev.whodunit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class MapFormatTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int map(String... options) {
        CommandLine command = Whodunit.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        String[] arguments = new String[options.length + 4];
        arguments[0] = "map";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[options.length + 1] = "--trace";
        arguments[options.length + 2] = "dev.whodunit.followed.*";
        arguments[options.length + 3] = "target/test-classes";
        return command.execute(arguments);
    }

    @ParameterizedTest
    @CsvSource({
        "--format=json, {\"formatVersion\"",
        "--format=dot, digraph pipeline",
        "--dot, digraph pipeline",
        "--format=mermaid, flowchart LR",
        "--format=graphml, <?xml"
    })
    void printsTheMapInTheFormat(String option, String beginning) {
        int exitCode = map(option);

        assertThat(err.toString()).isEmpty();
        assertThat(exitCode).isZero();
        assertThat(out.toString()).startsWith(beginning);
    }

    @Test
    void aFormatThatMapsDoNotHaveSaysWhichTheyHave() {
        assertThat(map("--format=otlp")).isEqualTo(2);
        assertThat(err.toString()).contains("--format is otlp, but must be one of json, dot, mermaid, graphml.");
    }

    @Test
    void twoFormatsAreOneTooMany() {
        assertThat(map("--dot", "--format=json")).isEqualTo(2);
        assertThat(err.toString()).contains("--dot and --format are given both. Leave out --dot.");
    }
}
