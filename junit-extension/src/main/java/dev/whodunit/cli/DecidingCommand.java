package dev.whodunit.cli;

import dev.whodunit.review.Review;
import dev.whodunit.review.Review.Result;
import dev.whodunit.review.Selection;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** A command that decides about what is pending, without asking. */
abstract class DecidingCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private PendingFolders folders;

    @Mixin
    private Selectors selectors;

    private final String done;

    /** @param done what was done with a snapshot, in a word */
    @SuppressWarnings("NullAway.Init")
    DecidingCommand(String done) {
        this.done = done;
    }

    abstract List<Result> decide(Review review, Selection selection);

    /** What else is to be said. */
    List<String> advice(List<Result> results) {
        return List.of();
    }

    @Override
    public Integer call() {
        Selection selection = selectors.selection(spec.commandLine());
        Review review = folders.review();
        List<Result> results = decide(review, selection);
        PrintWriter out = spec.commandLine().getOut();
        ResultText.of(results, done).forEach(out::println);
        advice(results).forEach(out::println);
        if (results.isEmpty()) {
            ResultText.selectors(review.groups()).ifPresent(out::println);
        }
        out.flush();
        boolean isDone = results.stream().allMatch(result -> result.refusal().isEmpty());
        return folders.told(spec.commandLine(), review.problems(), isDone && !results.isEmpty() ? 0 : 1);
    }
}
