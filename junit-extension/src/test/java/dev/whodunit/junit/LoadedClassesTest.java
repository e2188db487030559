package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.testing.Traced;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import targets.early.Early;

class LoadedClassesTest {

    @TempDir
    Path folder;

    @Test
    void aClassThatWasLoadedBeforeTheExtensionStartedIsTraced() {
        String before = Early.greeting(" Ann ");

        TestCaseRun run = TestCaseRun.of(folder, EarlyTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(Traced.treeOf(run.recording("EarlyTestCase/greets")))
                .containsExactly(
                        "Early.greeting = \"" + before + "\"",
                        "  Early.time = \"MORNING\"",
                        "    String.toUpperCase = \"MORNING\"",
                        "  String.strip = \"Ann\"",
                        "  StringConcatFactory.makeConcatWithConstants = \"" + before + "\"");
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Early.class)
    static class EarlyTestCase {

        @Test
        void greets() {
            Early.greeting(" Ann ");
        }
    }
}
