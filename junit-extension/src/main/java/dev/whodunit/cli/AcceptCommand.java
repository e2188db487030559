package dev.whodunit.cli;

import dev.whodunit.review.Review;
import dev.whodunit.review.Review.Result;
import dev.whodunit.review.Selection;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
final class AcceptCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private PendingFolders folders;

    @Mixin
    private Selectors selectors;

    @SuppressWarnings("NullAway.Init")
    AcceptCommand() {}

    @Override
    public Integer call() {
        Selection selection = selectors.selection(spec.commandLine());
        Review review = folders.review();
        List<Result> results = review.accept(selection);
        ResultText.of(results, "accepted").forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().flush();
        boolean isDone = results.stream().allMatch(result -> result.refusal().isEmpty());
        return folders.told(spec.commandLine(), review.problems(), isDone && !results.isEmpty() ? 0 : 1);
    }
}
