package dev.whodunit.cli;

import dev.whodunit.review.Review;
import dev.whodunit.review.Review.Result;
import dev.whodunit.review.Selection;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code whodunit accept Pricing.round}, {@code whodunit accept 'ShopTest#*'}, {@code whodunit accept --all}. */
@Command(
        name = "accept",
        description = "Makes pending snapshots the accepted ones: those of tests, or all that functions explain.",
        mixinStandardHelpOptions = true,
        versionProvider = JarVersion.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all that was meant is accepted",
            "1:some of it stays pending, or nothing is meant",
            "2:a file cannot be read or written"
        })
final class AcceptCommand extends DecidingCommand {

    AcceptCommand() {
        super("accepted");
    }

    @Override
    List<Result> decide(Review review, Selection selection) {
        return review.accept(selection);
    }
}
