package dev.whodunit.cli;

import dev.whodunit.review.Selection;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which pending snapshots a command is about. */
final class Selectors {

    @Parameters(
            paramLabel = "SELECTOR",
            arity = "0..*",
            description = "A function that made a difference (Pricing.round), for all that it explains, or tests"
                    + " (ShopTest#*).")
    private List<String> patterns = new ArrayList<>();

    @Option(names = "--all", description = "All that is pending.")
    private boolean all;

    Selection selection(CommandLine command) {
        if (all && !patterns.isEmpty()) {
            throw new CommandLine.ParameterException(command, "--all is everything; leave it out, or the rest.");
        }
        if (!all && patterns.isEmpty()) {
            throw new CommandLine.ParameterException(
                    command, "Say what is meant: functions or tests, as the command \"pending\" lists them, or --all.");
        }
        return new Selection(patterns);
    }
}
