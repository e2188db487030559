package dev.whodunit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.followed.NamingRun;
import dev.whodunit.provenance.InterimFile;
import dev.whodunit.provenance.Lineage;
import dev.whodunit.recording.LineageFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the commands call what was read, what was written, and what the compiler makes of the code. */
class SourceNamesTest {

    @TempDir
    Path folder;

    private String recording = "";
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void record() throws IOException {
        recording = NamingRun.recorded(folder).toString();
    }

    private int run(String... arguments) {
        CommandLine command = Whodunit.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    @Test
    void aNameOfAnArtifactAndOfAFolderHasToSayWhich() {
        assertThat(run("where-to", recording, "docs")).isEqualTo(2);
        assertThat(err.toString().strip())
                .isEqualTo("\"docs\" names an artifact or a part of one, and also what was read in a file or a folder."
                        + " Write \"file:docs\" for what was read, and \"artifact:docs\" for the artifact.");
        assertThat(run("where-to", recording, "file:docs")).isZero();
        assertThat(run("where-to", recording, "artifact:docs")).isZero();
        assertThat(run("why", recording, "artifact:docs")).isZero();
        assertThat(out.toString())
                .contains("file:docs, as it was read\nwent into", "docs from readDocs (Naming.java:45)\nwent into")
                .contains("docs from readDocs (Naming.java:45)\ncame from");
    }

    @Test
    void placesAreNamedAsTheyAreShown() {
        assertThat(run("why", recording, "config", "--data")).isZero();
        assertThat(out.toString()).contains("config.json Config[0].rates.USD: 1.5");
        assertThat(run("where-to", recording, "config.json Config[0].rates.USD"))
                .isZero();
        assertThat(run("where-to", recording, "lines.csv [1]:0-5")).isZero();
        assertThat(out.toString())
                .contains("config.json Config[0].rates.USD, as it was read\nwent into")
                .contains("lines.csv [1]:0-5, as it was read\nwent into");
    }

    @Test
    void aFileThatThePipelineWroteItselfIsTold() throws IOException {
        String note =
                "The pipeline wrote this file itself in this run. What was made of what it wrote there is left out; ask for"
                        + " what the file was made of: lines.csv.";

        assertThat(run("where-to", recording, "again.json")).isZero();
        assertThat(out.toString().strip()).endsWith("\nNote: " + note);
        out.getBuffer().setLength(0);
        assertThat(run("where-to", "--json", recording, "again.json")).isZero();
        assertThat(new ObjectMapper().readTree(out.toString()).at("/notes").toString())
                .contains(note);
    }

    @Test
    void aFileThatThePipelineWroteAndWhoseTextItReadIsTold() throws IOException {
        Path own = folder.resolve("run");
        Lineage lineage = LineageFile.read(own);
        InterimFile interim =
                new InterimFile("sums.txt", lineage.interim().get(0).labels());
        LineageFile.write(
                new Lineage(lineage.graph(), lineage.makers(), lineage.artifacts(), lineage.gaps(), List.of(interim)),
                own);

        assertThat(run("where-to", recording, "sums.txt")).isEqualTo(2);
        assertThat(err.toString().strip())
                .isEqualTo(
                        "What \"sums.txt\" names was written by the pipeline itself in this run. Ask for what it was made of:"
                                + " lines.csv.");
    }

    @Test
    void whatTheCompilerMakesIsCalledAsItStandsInTheCode() throws IOException {
        assertThat(run("why", recording, "shown")).isZero();
        assertThat(out.toString()).contains("  data     + of texts in show λ").doesNotContain("indy");
        assertThat(run("why", recording, "longest")).isZero();
        out.getBuffer().setLength(0);
        assertThat(run("why", "--json", recording, "shown")).isZero();
        assertThat(new ObjectMapper().readTree(out.toString()).at("/steps").findValuesAsText("library"))
                .contains("+ of texts")
                .noneMatch(library -> library.contains("indy"));
    }
}
