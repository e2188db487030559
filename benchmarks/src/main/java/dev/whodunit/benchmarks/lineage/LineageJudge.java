package dev.whodunit.benchmarks.lineage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how true a tracer's lineage is. */
@Command(
        name = "lineage",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Changes input values of pipelines, and asks a tracer where the outputs that change come from.")
final class LineageJudge implements Callable<Integer> {

    @Option(
            names = "--pipelines",
            split = ",",
            description =
                    "Which pipelines: weather, shopping, flightsjoin, parallel, text, tables, learning, ledger, sensors,"
                            + " sessions, retrieval, and the examples delays, strikes, quakes, classifier, newsletter"
                            + " (default: all).")
    private List<String> pipelines = List.of();

    @Option(
            names = "--values",
            defaultValue = "200",
            description = "So many input values of each pipeline are changed (default: ${DEFAULT-VALUE}).")
    private int values;

    @Option(
            names = "--pairs",
            defaultValue = "50",
            description =
                    "So many pairs of them are changed at once, beside those in one row (default: ${DEFAULT-VALUE}).")
    private int pairs;

    @Option(names = "--seed", defaultValue = "1", description = "Chooses them (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--timeout",
            defaultValue = "10000",
            description = "Milliseconds that a run may take (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Option(
            names = "--tracer",
            defaultValue = "everything",
            description = "everything, nothing, or the class of another tracer (default: ${DEFAULT-VALUE}).")
    private String tracer = "";

    @Option(
            names = "--misses",
            defaultValue = "20",
            description = "So many misses of each pipeline are in the report (default: ${DEFAULT-VALUE}).")
    private int misses;

    @Option(
            names = "--folder",
            defaultValue = "target/lineage",
            description = "Where the results are kept; interventions that are there are not made again"
                    + " (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("target/lineage");

    @Option(names = "--report", description = "Markdown file to write the report to (default: in the folder).")
    private Path report = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] args) {
        System.exit(new CommandLine(new LineageJudge()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Interventions interventions = new Interventions(values, pairs, seed, Duration.ofMillis(timeout));
        Tracer judged = tracer();
        List<Judged> all = new ArrayList<>();
        for (Pipeline pipeline : chosen()) {
            Path own = folder.toAbsolutePath().resolve(pipeline.name());
            Evidence evidence = interventions.on(pipeline, own);
            Lineage lineage = judged.trace(pipeline, Interventions.inputs(own));
            all.add(Judged.of(pipeline.name(), evidence, lineage));
            Judgement judgement = all.get(all.size() - 1).judgement();
            System.out.println(pipeline.name() + ": recall " + judgement.recall() + ", by data "
                    + judgement.dataRecall() + ", precision " + judgement.elementPrecision());
            write(all, interventions);
        }
        return 0;
    }

    private List<Pipeline> chosen() {
        List<String> known = Pipeline.all().stream().map(Pipeline::name).toList();
        for (String name : pipelines) {
            if (!known.contains(name)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "There is no pipeline " + name + "; name one of " + String.join(", ", known) + ".");
            }
        }
        return Pipeline.all().stream()
                .filter(pipeline -> pipelines.isEmpty() || pipelines.contains(pipeline.name()))
                .toList();
    }

    private Tracer tracer() {
        return Stream.of(TrivialTracer.values())
                .filter(trivial -> trivial.name().toLowerCase(Locale.ROOT).equals(tracer))
                .<Tracer>map(trivial -> trivial)
                .findFirst()
                .orElseGet(this::tracerOfClass);
    }

    private Tracer tracerOfClass() {
        try {
            return Class.forName(tracer)
                    .asSubclass(Tracer.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | ClassCastException none) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no tracer " + tracer + "; say everything, nothing, or the name of a public class that"
                            + " implements Tracer and has a public constructor without parameters.",
                    none);
        }
    }

    /** After each pipeline, so that nobody waits in vain for the last one. */
    private void write(List<Judged> all, Interventions interventions) throws IOException {
        Files.write(folder.resolve("misses.csv"), MissesCsv.of(all));
        Files.write(
                report.toString().isEmpty() ? folder.resolve("lineage.md") : report,
                new Report(all, tracer, interventions, misses).markdown());
    }
}
