package dev.whodunit.benchmarks.localisation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how often the function that was changed is the one that gets named. */
@Command(
        name = "localisation",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Changes single instructions of pipelines and of libraries and asks Whodunit who did it.")
final class Localisation implements Callable<Integer> {

    @Option(
            names = "--pipelines",
            split = ",",
            description = "Which pipelines: ${COMPLETION-CANDIDATES} (default: all).")
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
                    "Rows of the flights, and what takes as long of other inputs; 0 for all (default: ${DEFAULT-VALUE}).")
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
            Inputs.write(pipeline, rows, plan.data(pipeline), plan.testData(pipeline));
            try (CannedModel model = CannedModel.start(plan.folder().resolve(pipeline.label()))) {
                work(Worker.class, pipeline, plan, model.url());
                work(TestWorker.class, pipeline, plan, model.url());
            }
            results.addAll(new Judge(pipeline, plan).judgeAll());
        }
        Report written = new Report(results, plan, rows);
        Files.write(folder.resolve("localisation.csv"), ResultsCsv.of(results));
        Files.write(report.toString().isEmpty() ? folder.resolve("localisation.md") : report, written.markdown());
        new Summary(results).diagnosis().forEach(System.out::println);
        new Summary(results).guesses().forEach(System.out::println);
        return 0;
    }

    private void work(Class<?> worker, Pipeline pipeline, Plan plan, URI model)
            throws IOException, InterruptedException {
        int exit = Watch.STOPPED;
        while (exit == Watch.STOPPED) {
            exit = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx2g",
                            "-XX:+EnableDynamicAgentLoading",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            worker.getName(),
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
            throw new IOException(
                    worker.getSimpleName() + " for " + pipeline.label() + " ended with exit code " + exit);
        }
    }
}
