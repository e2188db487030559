package dev.whodunit.cli;

import dev.whodunit.findings.Finding;
import dev.whodunit.findings.FindingFormat;
import dev.whodunit.outcomes.Explanation;
import dev.whodunit.verification.SourceFolders;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code whodunit findings [TEST…] --format FORMAT}. */
@Command(
        name = "findings",
        description = "Prints who made tests red in a form that build servers and code scanners show. No test is run.",
        mixinStandardHelpOptions = true,
        versionProvider = JarVersion.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:printed, whatever there is", "2:there is no such folder or test, or a file cannot be read"})
final class FindingsCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private ExplainedTests explained;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "github (annotations), markdown (a step's summary), gitlab (code quality) or sarif.")
    private String format;

    @SuppressWarnings("NullAway.Init")
    FindingsCommand() {}

    @Override
    public Integer call() {
        FindingFormat form = FormatOption.parse(format, List.of(FindingFormat.values()), spec);
        Explanation explanation = explained.explanation();
        FoundPlaces places = new FoundPlaces(
                explained.build().project(), SourceFolders.of(explained.build().project()));
        List<Finding> findings = explanation.causes().stream().map(places::of).toList();
        PrintWriter out = spec.commandLine().getOut();
        out.print(form.of(findings));
        out.flush();
        return explained.folders().told(spec.commandLine(), explanation.problems(), 0);
    }
}
