package dev.whodunit.cli;

import dev.whodunit.diagnosis.Conditions;
import dev.whodunit.diagnosis.Diagnosis;
import dev.whodunit.diagnosis.Replay;
import dev.whodunit.diagnosis.Tolerance;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.diagnosis.VerdictJson;
import dev.whodunit.diagnosis.VerdictText;
import dev.whodunit.recording.RecordingReader;
import dev.whodunit.run.Recording;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whodunit compare ACCEPTED CURRENT [--json] [--tolerance N]}. */
@Command(
        name = "compare",
        description = "Compares two recordings and names the function that made the difference.",
        mixinStandardHelpOptions = true,
        versionProvider = JarVersion.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:no difference beyond the tolerance",
            "1:a difference",
            "2:a recording cannot be read, or there is nothing in both"
        })
final class CompareCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "ACCEPTED",
            description =
                    "Folder of the accepted recording, or a test, of whose accepted run one is kept: ShopTest#prices.")
    private String accepted;

    @Parameters(
            index = "1",
            paramLabel = "CURRENT",
            description = "Folder of the current recording, or a test, whose last run is meant.")
    private String current;

    @Mixin
    private BuildFolder build;

    @Option(names = "--json", description = "Print the verdict as one JSON object.")
    private boolean json;

    @Option(
            names = "--tolerance",
            defaultValue = "0",
            description = "How far numbers may be from the accepted ones, as a part of the greater: 1e-9.")
    private double tolerance;

    @SuppressWarnings("NullAway.Init")
    CompareCommand() {}

    @Override
    public Integer call() {
        if (!(tolerance >= 0 && tolerance < 1)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "--tolerance is " + tolerance
                            + ", but must be a number from 0 up to, but less than 1, such as 1e-9.");
        }
        Recording before = RecordingReader.read(RecordedTest.accepted(accepted, build));
        Recording now = RecordedTest.of(current, build).run();
        if (before.steps().isEmpty() && now.steps().isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("There is nothing to compare: neither " + accepted + " nor " + current
                            + " has any step. Record both again with a scope that matches classes that run.");
            return Whodunit.FAILED;
        }
        Verdict verdict = Diagnosis.compare(before, now, new Conditions(new Tolerance(tolerance), Replay.NEVER));
        spec.commandLine()
                .getOut()
                .println(
                        json
                                ? VerdictJson.of(verdict)
                                : VerdictText.of(now.identity().pipeline(), verdict));
        spec.commandLine().getOut().flush();
        return verdict.isAccepted() ? 0 : 1;
    }
}
