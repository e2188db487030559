package dev.whodunit.benchmarks.lineage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes input values of a pipeline and runs it on them.
 *
 * @param values of so many values all changes are tried
 * @param pairs so many pairs of them are changed at once
 * @param seed chooses both
 * @param limit how long a run may take
 */
record Interventions(int values, int pairs, long seed, Duration limit) {

    /**
     * Gathers the evidence, or reads it if the folder has it, and the pipeline still does the same on the same input. The
     * input files as they are stay in {@code inputs} in the folder.
     */
    Evidence on(Pipeline pipeline, Path folder) throws IOException, InterruptedException {
        Path inputs = inputs(folder);
        pipeline.writeInputs(inputs);
        Runner runner = new Runner(pipeline, limit);
        Outcome baseline = baseline(pipeline, runner, inputs);
        InputFolder read = InputFolder.read(inputs, pipeline.files());
        Plan plan = Plan.of(read, values, pairs, seed);
        EvidenceFile file = new EvidenceFile(
                folder.resolve("runs-values-" + values + "-pairs-" + pairs + "-seed-" + seed + ".json.gz"));
        if (file.exists()) {
            Evidence kept = file.read();
            if (kept.baseline().equals(baseline) && kept.follows(plan)) {
                return kept;
            }
        }
        Evidence evidence = gather(plan, read, baseline, runner, folder);
        file.write(evidence);
        return evidence;
    }

    static Path inputs(Path folder) {
        return folder.resolve("inputs");
    }

    private static Outcome baseline(Pipeline pipeline, Runner runner, Path inputs) throws InterruptedException {
        Outcome first = runner.run(inputs);
        if (first.threw()) {
            throw new IllegalStateException(
                    "The pipeline " + pipeline.name() + " throws on its own input: " + first.outputs());
        }
        if (!runner.run(inputs).outputs().equals(first.outputs())) {
            throw new IllegalStateException("The pipeline " + pipeline.name()
                    + " returns something else each time, so that no change of input can be told from chance.");
        }
        return first;
    }

    private static Evidence gather(Plan plan, InputFolder inputs, Outcome baseline, Runner runner, Path folder)
            throws IOException, InterruptedException {
        Path changed = Files.createDirectories(folder.resolve("changed"));
        List<Observed> runs = new ArrayList<>();
        for (Intervention intervention : plan.interventions()) {
            inputs.write(intervention.changes(), changed);
            runs.add(Observed.of(intervention, runner.run(changed), baseline));
        }
        return new Evidence(inputs.values().size(), baseline, plan.values(), runs);
    }
}
