package dev.whodunit.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whodunit.diagnosis.ShownStage;
import dev.whodunit.diagnosis.StageTable;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code whodunit steps RECORDING|TEST [--json]}. */
@Command(
        name = "steps",
        description = "Prints the stages of a recorded run and what each produced.",
        mixinStandardHelpOptions = true,
        versionProvider = JarVersion.class)
final class StepsCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private AskedRecording recording;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @SuppressWarnings("NullAway.Init")
    StepsCommand() {}

    @Override
    public void run() {
        Recording run = recording.test().run();
        spec.commandLine().getOut().println(json ? json(run).toPrettyString() : StageTable.of(run));
        spec.commandLine().getOut().flush();
    }

    private static ObjectNode json(Recording run) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("pipeline", run.identity().pipeline())
                .put("steps", run.steps().size());
        ArrayNode stages = json.putArray("stages");
        ShownStage.of(run).forEach(stage -> stages.add(json(stage)));
        ArrayNode notices = json.putArray("notices");
        run.notices().forEach(notice -> notices.add(notice.sentence()));
        return json;
    }

    private static ObjectNode json(ShownStage stage) {
        Step step = stage.step().shown();
        return JsonNodeFactory.instance
                .objectNode()
                .put("step", step.id())
                .put("artifact", stage.name())
                .put("type", stage.type())
                .put("size", stage.size())
                .put("function", step.function().toString())
                .put("location", stage.location())
                .put("depth", stage.depth())
                .put("count", step.count());
    }
}
