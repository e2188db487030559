package dev.whodunit.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whodunit.manifest.Pruning;
import dev.whodunit.manifest.Pruning.Pruned;
import dev.whodunit.manifest.Pruning.Successor;
import dev.whodunit.manifest.SnapshotState;
import dev.whodunit.manifest.SnapshotState.State;
import dev.whodunit.manifest.SnapshotStates;
import dev.whodunit.snapshots.TestPattern;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whodunit prune}, {@code whodunit prune --check}, {@code whodunit prune 'OldTest#*'}. */
@Command(
        name = "prune",
        description = {
            "Takes snapshots that no test asks for any more out of their folder.",
            "They are moved to \"pruned\" in whodunit.directory. Run all tests before; what is not certain stays."
        },
        mixinStandardHelpOptions = true,
        versionProvider = JarVersion.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:no snapshot is obsolete any more",
            "1:with --check: some are",
            "2:a file cannot be read or moved"
        })
final class PruneCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private PendingFolders folders;

    @Mixin
    private BuildFolder build;

    @Parameters(
            paramLabel = "TEST",
            arity = "0..*",
            description = "Tests (OldTest#*) whose snapshots are taken out although it is not certain that they are"
                    + " obsolete. Never those that a test asked for.")
    private List<String> also = new ArrayList<>();

    @Option(names = "--check", description = "Only say what is obsolete; the exit code is 1 if something is.")
    private boolean check;

    @Option(names = "--json", description = "Print a JSON array with an object for each snapshot that is not active.")
    private boolean json;

    @SuppressWarnings("NullAway.Init")
    PruneCommand() {}

    @Override
    public Integer call() {
        List<SnapshotState> all =
                new SnapshotStates(folders.accepted(), build.manifests(), build.compiledTests()).all();
        List<SnapshotState> chosen = Pruning.chosen(all, this::isAskedFor);
        Pruning pruning = new Pruning(folders.accepted().root(), folders.pending(), build.pruned());
        List<Pruned> done = check ? List.of() : pruning.prune(chosen);
        List<SnapshotState> unsure = all.stream()
                .filter(each -> each.state() == State.UNSURE && !chosen.contains(each))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(chosen, done, unsure, pruning).toPrettyString());
        } else {
            tell(chosen, done, pruning, out);
            unsure.forEach(each -> out.println("unsure " + each.key() + ": " + each.reason()));
            int active = all.size() - chosen.size() - unsure.size();
            out.println(active + " in use, " + chosen.size() + (check ? " obsolete, " : " pruned, ") + unsure.size()
                    + " unsure.");
        }
        out.flush();
        return check && !chosen.isEmpty() ? 1 : 0;
    }

    private boolean isAskedFor(SnapshotState state) {
        return also.stream().map(TestPattern::new).anyMatch(pattern -> pattern.matches(state.key()));
    }

    private static void tell(List<SnapshotState> chosen, List<Pruned> done, Pruning pruning, PrintWriter out) {
        for (Pruned pruned : done) {
            SnapshotState was = pruned.snapshot();
            out.println(pruned.successor()
                            .map(
                                    test -> "moved " + was.key() + " to " + test.key()
                                            + (test.hasSameValues()
                                                    ? ", which gave the same: "
                                                    : ", which took the same steps and gave other values; the accepted ones stay: "))
                            .orElse("pruned " + was.key() + ": ")
                    + was.reason());
            out.println("    " + was.file() + " is now " + pruned.file());
        }
        if (done.isEmpty()) {
            Map<SnapshotState, Successor> successors = pruning.successors(chosen);
            for (SnapshotState was : chosen) {
                out.println(was.state().name().toLowerCase(Locale.ROOT) + " " + was.key() + ": " + was.reason());
                Optional.ofNullable(successors.get(was))
                        .ifPresent(test -> out.println("    " + test.key()
                                + (test.hasSameValues()
                                        ? " gave the same: prune moves it there"
                                        : " took the same steps and gave other values: prune moves it there, with the"
                                                + " accepted values")));
            }
        }
    }

    private static ArrayNode json(
            List<SnapshotState> chosen, List<Pruned> done, List<SnapshotState> unsure, Pruning pruning) {
        ArrayNode all = new ObjectMapper().createArrayNode();
        done.forEach(pruned -> {
            ObjectNode node =
                    node(all, pruned.snapshot()).put("pruned", pruned.file().toString());
            pruned.successor().ifPresent(test -> put(node, test));
        });
        if (done.isEmpty()) {
            Map<SnapshotState, Successor> successors = pruning.successors(chosen);
            chosen.forEach(was -> {
                ObjectNode node = node(all, was);
                Optional.ofNullable(successors.get(was)).ifPresent(test -> put(node, test));
            });
        }
        unsure.forEach(was -> node(all, was));
        return all;
    }

    private static void put(ObjectNode node, Successor test) {
        node.put("successor", test.key()).put("sameValues", test.hasSameValues());
    }

    private static ObjectNode node(ArrayNode all, SnapshotState state) {
        return all.addObject()
                .put("key", state.key())
                .put("file", state.file().toString())
                .put("state", state.state().name().toLowerCase(Locale.ROOT))
                .put("reason", state.reason());
    }
}
