package dev.whodunit.followed;

import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.whodunit.PipelineRun;
import dev.whodunit.assertions.ElementsAssert;
import dev.whodunit.assertions.PartAssert;
import dev.whodunit.junit.PipelineExtension;
import dev.whodunit.junit.TracePipeline;
import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What sources are called: files and artifacts of one name, places as messages show them, and files that the pipeline wrote. */
@ExtendWith(PipelineExtension.class)
@TracePipeline(includes = "dev.whodunit.followed.Naming")
class NamingTest {

    @TempDir
    Path folder;

    @BeforeEach
    void run() throws IOException {
        NamingRun.in(folder);
    }

    @Test
    void aNameOfAnArtifactAndOfAFolderHasToSayWhich(PipelineRun run) {
        String ambiguous =
                "\"docs\" names docs from readDocs (Naming.java:45), and also what was read in a file or a folder."
                        + " Write \"file:docs\" for what was read, and \"artifact:docs\" for the artifact.";

        assertThat(failureOf(() -> part(run, "lines").isNotDerivedFrom("docs"))).isEqualTo(ambiguous);
        assertThat(failureOf(() -> part(run, "docs").isDerivedFrom("docs"))).isEqualTo(ambiguous);
        assertThat(run).artifact("docs").element(0).field("name").isDerivedFrom("file:docs");
        assertThat(run).artifact("docs").element(0).field("head").isNotDerivedFrom("file:docs");
        assertThat(run).artifact("docs").element(0).field("head").isDerivedFrom("artifact:docs", "artifact:docs.head");
        part(run, "lines").isNotDerivedFrom("file:docs", "artifact:docs");
    }

    @Test
    void aNameOfAFieldAndOfAFileHasToSayWhich(PipelineRun run) {
        assertThat(failureOf(() -> part(run, "cells").isNotDerivedFrom("lines.csv")))
                .startsWith(
                        "\"lines.csv\" names lines.csv from readLines (Naming.java:46), and also what was read in a file or a folder.");
        assertThat(run)
                .artifact("longest")
                .element(0)
                .field("title")
                .isDerivedFrom("file:lines.csv", "lines.title")
                .isNotDerivedFrom("artifact:lines.csv", "lines.pages");
        assertThat(run).artifact("longest").isDerivedFrom("artifact:lines");
    }

    @Test
    void aNameOfOneKindIsLookedForAmongThoseAlone(PipelineRun run) {
        assertThat(failureOf(() -> part(run, "lines").isNotDerivedFrom("file:longest")))
                .startsWith("No file \"longest\" was read.\nFiles that were read, the most alike first:\n  ")
                .doesNotContain("rtifact");
        assertThat(failureOf(() -> part(run, "lines").isNotDerivedFrom("artifact:cells.csv")))
                .startsWith("No part of cells from readCells (Naming.java:52) is meant by \"cells.csv\".");
        assertThat(failureOf(() -> part(run, "lines").isNotDerivedFrom("artifact:cell")))
                .startsWith(
                        "There is no artifact \"cell\" in this run of Naming.\nArtifacts, the most alike first:\n  cells")
                .doesNotContain("was read");
    }

    @Test
    void placesAreNamedAsMessagesShowThem(PipelineRun run) {
        part(run, "config")
                .isDerivedFrom("config.json Config[0].rates.USD", "config.json Config[0]", "config.json")
                .isInfluencedBy("config.json Config[0].rates.USD");
        part(run, "lines")
                .isDerivedFrom("lines.csv [1]:0-3", "lines.csv[1]:0-3")
                .isNotDerivedFrom("config.json Config[0].rates.USD", "config.json Config[0]");
        assertThat(run).artifact("docs").element(1).field("head").hasSources("two.txt [0]:7-12");
        assertThat(failureOf(() -> part(run, "config").isNotDerivedFrom("config.json Config[0].rates")))
                .contains("<- config.json Config[0].rates.USD: 1.5");
        assertThat(failureOf(() -> part(run, "config").isNotDerivedFrom("config.json Config[7].rates")))
                .contains("Nothing is known to have been read at", "\n  config.json Config[0].rates.USD\n");
    }

    @Test
    void whatAnObjectGotMayBeWhatIsNamedByItsPath(PipelineRun run) {
        assertThat(failureOf(() -> part(run, "config").isNotDerivedFrom("config.json.rates.USD")))
                .contains("cannot be told", "<- config.json Config[0].rates.USD: 1.5");
    }

    @Test
    void charactersThatContainOthersOrHaveSomeInCommonAreCounted(PipelineRun run) {
        assertThat(run)
                .artifact("lines")
                .element(0)
                .field("title")
                .isDerivedFrom("lines.csv[1]:0-5", "lines.csv[1]:2-5", "lines.csv[1]:1-2")
                .isDerivedOnlyFrom("lines.csv[1]:0-5")
                .isNotDerivedFrom("lines.csv[1]:4-5", "lines.csv[2]:0-5");
        assertThat(failureOf(() -> assertThat(run)
                        .artifact("lines")
                        .element(0)
                        .field("title")
                        .isNotDerivedFrom("lines.csv[1]:0-5")))
                .contains("should not be derived from \"lines.csv[1]:0-5\", but is:", "<- lines.csv [1]:0-3: ann,3");
    }

    @Test
    void aColumnThatNobodyReadIsTold(PipelineRun run) {
        assertThat(failureOf(() -> assertThat(run).artifact("cells").column("a").isNotDerivedFrom("cells.csv.b")))
                .isEqualTo("""
                        Nothing is known to have been read at "cells.csv.b". If cells.csv has this column, none of its cells was read, and nothing is derived from it; but which columns there are is known only of those that were read, so it may be a slip of the pen as well.
                        Columns that were read, the most alike first:
                          cells.csv.a
                        To say that no other column was used, write isDerivedOnlyFrom with those that may be.""");
        assertThat(run).artifact("cells").column("a").lineage().isDerivedOnlyFrom("cells.csv.a");
    }

    @Test
    void whatElementsOfTheSourceHaveInCommonIsOfNoneOfThem(PipelineRun run) {
        elements(run, "longest").tracesBackOneToOneTo("lines").leavesOutElementsAt("lines", 0);
        elements(run, "again").tracesBackOneToOneTo("lines");
        elements(run, "headers").tracesBackTo("lines");
        assertThat(failureOf(() -> elements(run, "headers").tracesBackOneToOneTo("lines")))
                .isEqualTo(
                        "Each element of headers from keepHeader (Naming.java:50) should come from an element of its own of"
                                + " \"lines\", but [0] has nothing from there but values that several of them have in common, so of"
                                + " which one it is cannot be told.");
    }

    @Test
    void whatAllElementsShareIsTold(PipelineRun run) {
        assertThat(failureOf(() -> elements(run, "capped").tracesBackOneToOneTo("lines")))
                .isEqualTo("""
                        Each element of capped from cap (Naming.java:48) should come from an element of its own of "lines", but [0] comes from several of them: [0], [1].
                        All elements of capped from cap (Naming.java:48) come from [1], as from a header, a limit or a total.""");
        assertThat(failureOf(() -> elements(run, "doubled").tracesBackOneToOneTo("lines")))
                .startsWith(
                        "Each element of doubled from repeatFirst (Naming.java:49) should come from an element of its own of"
                                + " \"lines\", but [1] comes from [0], as another one does.");
    }

    @Test
    void aFileThatThePipelineWroteItselfIsTold(PipelineRun run) {
        String told =
                " cannot be told: the pipeline wrote that file itself in this run, so what it read there is from what it had written, and whether a value went through the file or around it is not kept.";

        assertThat(failureOf(() -> part(run, "again").isNotDerivedFrom("again.json")))
                .startsWith("Whether again from store (Naming.java:51) is derived from \"again.json\"" + told
                        + "\nIt is from what was written there:\n     again[0].csv from store (Naming.java:51)\n  <- ")
                .endsWith("\n  <- lines.csv [0]:6-11: title,pages\nAsk for what the file was made of:\n  lines.csv");
        assertThat(failureOf(() -> assertThat(run)
                        .artifact("again")
                        .element(0)
                        .field("pages")
                        .isNotDerivedFrom("again.json")))
                .contains(told);
        assertThat(failureOf(() -> part(run, "again").isDerivedFrom("again.json[0].title")))
                .contains(told);
        assertThat(failureOf(() -> part(run, "again").isDerivedOnlyFrom("again.json")))
                .isEqualTo("Whether again from store (Naming.java:51) is derived only from \"again.json\"" + told
                        + "\nAsk for what the file was made of:\n  lines.csv");
        part(run, "cells").isNotDerivedFrom("again.json").isNotInfluencedBy("again.json");
        assertThat(failureOf(() -> part(run, "cells").isDerivedFrom("again.json")))
                .contains("should be derived from \"again.json\", but is not.");
    }

    private static PartAssert part(PipelineRun run, String artifact) {
        return assertThat(run).artifact(artifact).lineage();
    }

    private static ElementsAssert elements(PipelineRun run, String artifact) {
        return assertThat(run).artifact(artifact).everyElement();
    }

    private static String failureOf(ThrowingCallable assertion) {
        return String.valueOf(catchThrowable(assertion).getMessage());
    }
}
