package dev.whodunit.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whodunit.difference.DifferenceJson;
import dev.whodunit.review.PendingSnapshot.Change;
import dev.whodunit.review.PendingSnapshots.Found;
import dev.whodunit.review.Review;
import dev.whodunit.review.Review.Group;
import dev.whodunit.review.StepChange;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code whodunit pending [--json]}. */
@Command(
        name = "pending",
        description =
                "Lists the snapshots that wait to be accepted or rejected, by the function that made the difference.",
        mixinStandardHelpOptions = true,
        versionProvider = JarVersion.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:nothing is pending", "1:something is", "2:a file cannot be read"})
final class PendingCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private PendingFolders folders;

    @Mixin
    private BuildFolder build;

    @Option(names = "--json", description = "Print a JSON array with an object for each group.")
    private boolean json;

    @SuppressWarnings("NullAway.Init")
    PendingCommand() {}

    @Override
    public Integer call() {
        Review review = folders.review(build);
        List<Group> groups = review.groups();
        List<String> problems = review.problems();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(review, groups).toPrettyString());
        } else if (groups.isEmpty() && problems.isEmpty()) {
            out.println("Nothing is pending.");
        } else {
            groups.forEach(
                    group -> GroupText.of(group, GroupText.unclear(groups)).forEach(out::println));
        }
        out.flush();
        return folders.told(spec.commandLine(), problems, groups.isEmpty() ? 0 : 1);
    }

    private static ArrayNode json(Review review, List<Group> groups) {
        ArrayNode all = new ObjectMapper().createArrayNode();
        for (Group group : groups) {
            ArrayNode members = all.addObject()
                    .<ObjectNode>set("functions", functions(group))
                    .putArray("snapshots");
            for (Found found : group.members()) {
                ObjectNode member = members.addObject()
                        .put("key", found.snapshot().key())
                        .put("file", found.file().toString())
                        .put("verdict", found.snapshot().verdict())
                        .put("summary", found.snapshot().summary());
                ArrayNode changes = member.putArray("changes");
                found.snapshot().changes().forEach(change -> changes.add(node(change)));
                found.snapshot().notices().forEach(member.withArray("notices")::add);
                addSteps(member, review.changes(found));
            }
        }
        return all;
    }

    private static void addSteps(ObjectNode member, List<StepChange> changes) {
        ArrayNode steps = member.putArray("steps");
        ArrayNode values = member.putArray("values");
        for (StepChange change : changes) {
            steps.add(change.line());
            change.values()
                    .ifPresent(inside -> values.addObject()
                            .put("step", change.step())
                            .put("execution", inside.execution())
                            .put("executions", inside.of())
                            .set("differences", DifferenceJson.of(inside.differences())));
        }
    }

    private static ArrayNode functions(Group group) {
        ArrayNode functions = new ObjectMapper().createArrayNode();
        group.changes().stream().map(Change::id).forEach(functions::add);
        return functions;
    }

    private static ObjectNode node(Change change) {
        return new ObjectMapper()
                .createObjectNode()
                .put("function", change.function())
                .put("id", change.id())
                .put("location", change.location())
                .put("evidence", change.evidence())
                .put("grade", change.grade());
    }
}
