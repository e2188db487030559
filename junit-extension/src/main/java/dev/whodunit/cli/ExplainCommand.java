package dev.whodunit.cli;

import dev.whodunit.outcomes.Explanation;
import dev.whodunit.verification.SourceFolders;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code whodunit explain [TEST…] [--json]}. */
@Command(
        name = "explain",
        description = "Says why tests are red: which function did it, where, and what to do. No test is run.",
        mixinStandardHelpOptions = true,
        versionProvider = JarVersion.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:no test is red",
            "1:a test is red",
            "2:there is no such folder or test, or a file cannot be read"
        })
final class ExplainCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private ExplainedTests explained;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @SuppressWarnings("NullAway.Init")
    ExplainCommand() {}

    @Override
    public Integer call() {
        Explanation explanation = explained.explanation();
        CauseAdvice advice = new CauseAdvice(
                explained.build().output(), SourceFolders.of(explained.build().project()));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ExplanationJson(advice).of(explanation).toPrettyString());
        } else {
            new ExplanationText(advice).of(explanation).forEach(out::println);
        }
        out.flush();
        return explained
                .folders()
                .told(
                        spec.commandLine(),
                        explanation.problems(),
                        explanation.causes().isEmpty() ? 0 : 1);
    }
}
