package dev.whodunit.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whodunit.outcomes.RecordingHead;
import dev.whodunit.outcomes.TestOutcome;
import dev.whodunit.outcomes.TestOutcomes;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whodunit runs [TEST…] [--json]}. */
@Command(
        name = "runs",
        description = "Lists the tests that have left a recording or a verdict below the build folder.",
        mixinStandardHelpOptions = true,
        versionProvider = JarVersion.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:listed", "2:there is no such folder or test, or a recording cannot be read"})
final class RunsCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "TEST", arity = "0..*", description = "Which tests: ShopTest#* (default: all).")
    private List<String> tests = new ArrayList<>();

    @Mixin
    private BuildFolder build;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @SuppressWarnings("NullAway.Init")
    RunsCommand() {}

    @Override
    public Integer call() {
        List<TestOutcome> found = new TestOutcomes(build.output()).matching(tests);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ObjectNode all = JsonNodeFactory.instance.objectNode();
            found.forEach(test -> all.withArray("tests").add(json(test)));
            all.withArray("tests");
            out.println(all.toPrettyString());
        } else if (found.isEmpty()) {
            out.println("No test has left a recording below " + build.output() + ".");
        } else {
            found.forEach(test -> out.println(line(test)));
        }
        out.flush();
        List<String> problems = found.stream()
                .flatMap(test -> test.problem().stream())
                .distinct()
                .toList();
        problems.forEach(spec.commandLine().getErr()::println);
        spec.commandLine().getErr().flush();
        return problems.isEmpty() ? 0 : Whodunit.FAILED;
    }

    private static String line(TestOutcome test) {
        String steps = test.head()
                .map(head -> " " + head.identity().pipeline() + " " + ShortText.count(head.steps(), "step"))
                .orElse(test.problem().isPresent() ? " recording unreadable" : " no recording");
        return test.test()
                + steps
                + test.kind().map(kind -> " verdict " + kind).orElse("")
                + (test.accepted().isPresent() ? " accepted run kept" : "");
    }

    private static ObjectNode json(TestOutcome test) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("test", test.test())
                .put("pipeline", test.pipeline())
                .put("steps", test.head().map(RecordingHead::steps).orElse(0));
        test.kind().ifPresent(kind -> json.put("verdict", kind));
        put(json, "recording", test.recording());
        put(json, "accepted", test.accepted());
        put(json, "waiting", test.waiting());
        put(json, "verdictFile", test.verdict());
        return json;
    }

    private static void put(ObjectNode json, String name, Optional<Path> file) {
        file.ifPresent(path -> json.put(name, path.toString()));
    }
}
