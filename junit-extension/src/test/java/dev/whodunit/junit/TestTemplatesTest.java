package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.PipelineRun;
import dev.whodunit.assertions.WhodunitAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.jupiter.api.io.TempDir;
import targets.orders.Orders;

class TestTemplatesTest {

    @TempDir
    Path folder;

    @Test
    void eachInvocationOfATemplateIsARunWithASnapshotOfItsOwn() throws IOException {
        TestCaseRun run = TestCaseRun.of(folder, TemplateTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.recordings()).containsOnlyKeys("TemplateTestCase/totals[1]", "TemplateTestCase/totals[2]");
        assertThat(run.roots("TemplateTestCase/totals[2]")).containsExactly("TEST Orders.total");
        assertThat(run.recording("TemplateTestCase/totals[2]").identity().displayName())
                .isEqualTo("in euros");
        try (Stream<Path> files = Files.walk(folder.resolve("snapshots"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("totals[1].snap", "totals[2].snap");
        }
    }

    /** Invocations that differ by nothing but their names. */
    static final class Currencies implements TestTemplateInvocationContextProvider {

        @Override
        public boolean supportsTestTemplate(ExtensionContext context) {
            return true;
        }

        @Override
        public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
            return Stream.of("in dollars", "in euros").map(name -> new TestTemplateInvocationContext() {
                @Override
                public String getDisplayName(int invocation) {
                    return name;
                }
            });
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Orders.class)
    static class TemplateTestCase {

        @TestTemplate
        @ExtendWith(Currencies.class)
        void totals(PipelineRun run) {
            Orders.total(List.of(1));
            WhodunitAssertions.assertThat(run).matchesSnapshot();
        }
    }
}
