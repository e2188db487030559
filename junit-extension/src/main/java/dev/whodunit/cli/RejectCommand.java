package dev.whodunit.cli;

import dev.whodunit.review.Review;
import dev.whodunit.review.Review.Result;
import dev.whodunit.review.Selection;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
final class RejectCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private PendingFolders folders;

    @Mixin
    private Selectors selectors;

    @SuppressWarnings("NullAway.Init")
    RejectCommand() {}

    @Override
    public Integer call() {
        Selection selection = selectors.selection(spec.commandLine());
        Review review = folders.review();
        List<Result> results = review.reject(selection);
        PrintWriter out = spec.commandLine().getOut();
        ResultText.of(results, "rejected").forEach(out::println);
        ResultText.toLookAt(results).forEach(out::println);
        out.flush();
        boolean isDone = results.stream().allMatch(result -> result.refusal().isEmpty());
        return folders.told(spec.commandLine(), review.problems(), isDone && !results.isEmpty() ? 0 : 1);
    }
}
