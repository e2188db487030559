package dev.whodunit.cli;

import dev.whodunit.review.Review;
import dev.whodunit.review.Review.Result;
import dev.whodunit.review.Selection;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code whodunit reject Pricing.round}, {@code whodunit reject 'ShopTest#*'}, {@code whodunit reject --all}. */
@Command(
        name = "reject",
        description = "Forgets pending snapshots, and says which lines to look at. The accepted ones stay as they are.",
        mixinStandardHelpOptions = true,
        versionProvider = JarVersion.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done",
            "1:some of it stays pending, or nothing is meant",
            "2:a file cannot be read or deleted"
        })
final class RejectCommand extends DecidingCommand {

    RejectCommand() {
        super("rejected");
    }

    @Override
    List<Result> decide(Review review, Selection selection) {
        return review.reject(selection);
    }

    @Override
    List<String> advice(List<Result> results) {
        return ResultText.toLookAt(results);
    }
}
