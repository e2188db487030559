package dev.whodunit.cli;

import dev.whodunit.review.Review;
import dev.whodunit.review.Review.Group;
import dev.whodunit.review.Review.Result;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code whodunit review}: asks about one culprit after the other. */
@Command(
        name = "review",
        description =
                "Shows what is pending, one function that made a difference after the other, and asks what to do.",
        mixinStandardHelpOptions = true,
        versionProvider = JarVersion.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:nothing is pending any more", "1:something is", "2:a file cannot be read or written"})
final class ReviewCommand implements Callable<Integer> {

    private static final int STEPS_TOLD = 10;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private PendingFolders folders;

    @Mixin
    private BuildFolder build;

    @SuppressWarnings("NullAway.Init")
    ReviewCommand() {}

    @Override
    public Integer call() {
        Review review = folders.review(build);
        List<Group> groups = review.groups();
        PrintWriter out = spec.commandLine().getOut();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        Set<String> unclear = GroupText.unclear(groups);
        boolean goesOn = true;
        for (int i = 0; goesOn && i < groups.size(); i++) {
            out.println();
            out.println((i + 1) + " of " + groups.size());
            GroupText.of(groups.get(i), unclear).forEach(out::println);
            goesOn = ask(review, groups.get(i), in, out);
        }
        int left = review.groups().size();
        out.println();
        out.println(left == 0 ? "Nothing is pending." : left + " of " + groups.size() + " still pending.");
        out.flush();
        return folders.told(spec.commandLine(), review.problems(), left == 0 ? 0 : 1);
    }

    /** Until something is decided; false if the rest is to be left alone. */
    private boolean ask(Review review, Group group, BufferedReader in, PrintWriter out) {
        while (true) {
            out.print("(a)ccept, (r)eject, (s)kip, (d)ifferences, (q)uit? ");
            out.flush();
            switch (answer(in)) {
                case "a", "accept" -> {
                    tell(review.acceptAll(group.members()), "accepted", out);
                    return true;
                }
                case "r", "reject" -> {
                    List<Result> results = review.rejectAll(group.members());
                    tell(results, "rejected", out);
                    ResultText.toLookAt(results).forEach(out::println);
                    return true;
                }
                case "s", "skip" -> {
                    return true;
                }
                case "d", "differences" -> differences(review, group, STEPS_TOLD, in, out);
                case "d all", "differences all" -> differences(review, group, Integer.MAX_VALUE, in, out);
                case "q", "quit" -> {
                    return false;
                }
                default -> out.println("Answer with one of these letters.");
            }
        }
    }

    private static void tell(List<Result> results, String done, PrintWriter out) {
        ResultText.of(results, done).forEach(out::println);
    }

    private void differences(Review review, Group group, int most, BufferedReader in, PrintWriter out) {
        Terminal terminal = Terminal.ofThisJvm(spec);
        List<String> lines = group.members().stream()
                .flatMap(found ->
                        DifferencesText.of(found.snapshot().key(), review.changes(found), most, terminal).stream())
                .toList();
        new Pages(terminal.height(), in, out).print(lines);
    }

    /** The end of the input is the wish to stop. */
    private static String answer(BufferedReader in) {
        try {
            String line = in.readLine();
            return line == null ? "q" : line.strip().toLowerCase(Locale.ROOT);
        } catch (IOException broken) {
            throw new UncheckedIOException("The answer cannot be read: " + broken.getMessage(), broken);
        }
    }
}
