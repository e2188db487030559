package dev.whodunit.cli;

import dev.whodunit.outcomes.Explanation;
import dev.whodunit.outcomes.RedTests;
import dev.whodunit.outcomes.TestOutcomes;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which tests a command explains, and where their files are. */
final class ExplainedTests {

    @Parameters(paramLabel = "TEST", arity = "0..*", description = "Which tests: ShopTest#* (default: all).")
    private List<String> tests = new ArrayList<>();

    @Mixin
    private PendingFolders folders;

    @Mixin
    private BuildFolder build;

    @SuppressWarnings("NullAway.Init")
    ExplainedTests() {}

    Explanation explanation() {
        return new RedTests(new TestOutcomes(build.output()), folders.waiting(build), folders.snapshots())
                .explain(tests);
    }

    PendingFolders folders() {
        return folders;
    }

    BuildFolder build() {
        return build;
    }
}
