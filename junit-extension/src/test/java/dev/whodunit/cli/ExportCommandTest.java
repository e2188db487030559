package dev.whodunit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.followed.RankingRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ExportCommandTest {

    private static final String HEADER = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine command = Whodunit.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    @ParameterizedTest
    @CsvSource({
        "json, {\"format\":\"whodunit-run\"",
        "dot, digraph run {",
        "mermaid, flowchart TD",
        "graphml, <?xml",
        "prov, {\"prefix\"",
        "openlineage, {\"eventTime\"",
        "otlp, {\"resourceSpans\""
    })
    void printsARunInTheFormat(String format, String beginning) throws IOException {
        String recording = RankingRun.recorded(folder, false).toString();

        assertThat(run("export", "--format", format, recording)).isZero();
        assertThat(out.toString()).startsWith(beginning);
    }

    @Test
    void whatIsSaidOfTheRunIsInIt() throws IOException {
        String recording = RankingRun.recorded(folder, false).toString();

        int exitCode = run(
                "export",
                "--format=json",
                "--tag=team=data",
                "--tag=stage=night=2",
                "--task=task-17",
                "--commit=c0ffee",
                "--at=2026-01-01T12:00:00Z",
                "--traceparent=" + HEADER,
                recording);

        JsonNode told = new ObjectMapper().readTree(out.toString()).path("run");
        assertThat(exitCode).isZero();
        assertThat(told.path("tags").toString()).isEqualTo("{\"stage\":\"night=2\",\"team\":\"data\"}");
        assertThat(told.path("task").asText()).isEqualTo("task-17");
        assertThat(told.path("commit").asText()).isEqualTo("c0ffee");
        assertThat(told.path("moment").asText()).isEqualTo("2026-01-01T12:00:00Z");
        assertThat(told.path("traceparent").asText()).isEqualTo(HEADER);
    }

    @Test
    void theMomentIsThatOfTheRecordingIfNobodySaysAnother() throws IOException {
        Path recording = RankingRun.recorded(folder, false);
        String written = Files.getLastModifiedTime(recording.resolve("recording.json"))
                .toInstant()
                .toString();

        assertThat(run("export", "--format", "json", recording.toString())).isZero();
        assertThat(new ObjectMapper().readTree(out.toString()).at("/run/moment").asText())
                .isEqualTo(written);
    }

    @Test
    void aFileIsWritten() throws IOException {
        String recording = RankingRun.recorded(folder, false).toString();
        Path file = folder.resolve("new").resolve("run.dot");

        assertThat(run("export", "--format", "dot", "--out", file.toString(), recording))
                .isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(file).content().startsWith("digraph run {");
    }

    @Test
    void depthLeavesInnerStepsOut() throws IOException {
        String recording = RankingRun.recorded(folder, false).toString();

        assertThat(run("export", "--format", "json", "--depth", "0", recording)).isZero();
        assertThat(new ObjectMapper().readTree(out.toString()).path("steps"))
                .isNotEmpty()
                .allMatch(step -> step.path("parent").asInt() == -1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--format=xml | --format is xml, but must be one of json, dot, mermaid, graphml, prov, openlineage, otlp.",
                "--depth=-1 | --depth is -1, but must be a whole number from 0 up, such as 1.",
                "--at=yesterday | --at is yesterday, but must be an instant such as 2026-01-01T12:00:00Z.",
                "--traceparent=abc | --traceparent: \"abc\" is no traceparent. Write it as W3C Trace Context does:",
                "--tag=team | should be in KEY=VALUE format but was team"
            })
    void aWrongOptionSaysHowToWriteIt(String option, String message) throws IOException {
        String recording = RankingRun.recorded(folder, false).toString();
        String[] arguments = option.startsWith("--format")
                ? new String[] {"export", option, recording}
                : new String[] {"export", "--format=json", option, recording};

        assertThat(run(arguments)).isEqualTo(2);
        assertThat(err.toString()).contains(message);
    }

    @Test
    void aRecordingThatIsNotThereSaysSo() {
        Path missing = folder.resolve("nowhere");

        assertThat(run("export", "--format=json", missing.toString())).isEqualTo(2);
        assertThat(err.toString()).contains(missing.toString()).doesNotContain("\tat ");
    }

    @Test
    void aFileThatCannotBeWrittenSaysSo() throws IOException {
        String recording = RankingRun.recorded(folder, false).toString();

        assertThat(run("export", "--format=dot", "--out=" + folder, recording)).isEqualTo(2);
        assertThat(err.toString())
                .contains("The export could not be written to " + folder)
                .contains("Make sure that the folder can be written to and that the disk is not full.");
    }
}
