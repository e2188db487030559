package dev.whodunit.benchmarks.localisation;

import dev.whodunit.diagnosis.Diagnosis;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.recording.RecordingReader;
import dev.whodunit.run.Recording;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.pitest.mutationtest.engine.MutationDetails;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how often the function that was changed is the one that gets named. */
@Command(
        name = "localisation",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Changes single instructions of the example pipelines and asks Whodunit who did it.")
final class Localisation implements Callable<Integer> {

    @Option(
            names = "--pipelines",
            split = ",",
            defaultValue = "FLIGHTS,BIRDSTRIKES,EARTHQUAKES,ADVISOR",
            description = "Which pipelines (default: ${DEFAULT-VALUE}).")
    private Set<Pipeline> pipelines = EnumSet.allOf(Pipeline.class);

    @Option(
            names = "--mutants",
            defaultValue = "60",
            description = "Mutants of each pipeline, spread over its methods; 0 for all (default: ${DEFAULT-VALUE}).")
    private int mutants;

    @Option(names = "--seed", defaultValue = "1", description = "Chooses the mutants (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--rows",
            defaultValue = "1000",
            description =
                    "Rows of the inputs, six times as many for the advisor; 0 for all (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Option(
            names = "--timeout",
            defaultValue = "20000",
            description = "Milliseconds that the run of a mutant may take (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Option(
            names = "--folder",
            defaultValue = "target/localisation",
            description = "Where recordings and results are kept; recordings that are there are not made again"
                    + " (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("target/localisation");

    @Option(names = "--report", description = "Markdown file to write the report to (default: in the folder).")
    private Path report = Path.of("");

    public static void main(String[] args) {
        System.exit(new CommandLine(new Localisation())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Plan plan = new Plan(folder.toAbsolutePath(), mutants, seed, timeout);
        List<Result> results = new ArrayList<>();
        for (Pipeline pipeline : pipelines) {
            Inputs.write(pipeline, rows, plan.data(pipeline));
            try (CannedModel model = CannedModel.start(plan.folder().resolve(pipeline.label()))) {
                record(pipeline, plan, model.url());
            }
            results.addAll(judge(pipeline, plan));
        }
        Report written = new Report(results, plan, rows);
        Files.write(folder.resolve("localisation.csv"), written.csv());
        Files.write(report.toString().isEmpty() ? folder.resolve("localisation.md") : report, written.markdown());
        written.summary().forEach(System.out::println);
        return 0;
    }

    private void record(Pipeline pipeline, Plan plan, URI model) throws IOException, InterruptedException {
        int exit = Worker.STOPPED;
        while (exit == Worker.STOPPED) {
            exit = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx2g",
                            "-XX:+EnableDynamicAgentLoading",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Worker.class.getName(),
                            pipeline.name(),
                            plan.folder().toString(),
                            String.valueOf(mutants),
                            String.valueOf(seed),
                            String.valueOf(timeout),
                            model.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
        }
        if (exit != 0) {
            throw new IOException("recording the mutants of " + pipeline.label() + " ended with exit code " + exit);
        }
    }

    private static List<Result> judge(Pipeline pipeline, Plan plan) throws IOException {
        Path unchanged = plan.recording(pipeline, Plan.UNCHANGED.get(0));
        Recording baseline = RecordingReader.read(unchanged);
        Recording again = RecordingReader.read(plan.recording(pipeline, Plan.UNCHANGED.get(1)));
        Verdict same = Diagnosis.compare(baseline, again);
        if (!same.isSame() || ChangedSteps.anyIn(same.steps())) {
            System.out.println(pipeline.label() + " differs from itself: " + same.kind() + ", " + same.summary());
        }
        Judge judge = new Judge(pipeline, baseline);
        List<Result> results = new ArrayList<>();
        List<MutationDetails> sample =
                new Mutants(ClassFolder.copy(pipeline, plan.classes(pipeline))).sample(plan.mutants(), plan.seed());
        for (int i = 0; i < sample.size(); i++) {
            String id = Plan.name(i);
            Path run = plan.recording(pipeline, id);
            Outcome outcome = Outcome.read(run);
            if (outcome.kind() == Outcome.Kind.TIMEOUT) {
                results.add(Judge.timedOut(pipeline, id, sample.get(i), outcome));
            } else {
                boolean throwsAsBefore =
                        outcome.thrown().equals(Outcome.read(unchanged).thrown());
                results.add(judge.judge(id, sample.get(i), outcome, throwsAsBefore, RecordingReader.read(run)));
            }
        }
        return results;
    }
}
