package dev.whodunit.benchmarks.innocence;

import dev.whodunit.benchmarks.localisation.CannedModel;
import dev.whodunit.benchmarks.localisation.Pipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how often somebody is accused though nobody did anything. */
@Command(
        name = "innocence",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Runs pipelines in other ways that are no function's fault, and asks Whodunit who did it.")
final class Innocence implements Callable<Integer> {

    @Option(
            names = "--pipelines",
            split = ",",
            description = "Which pipelines: ${COMPLETION-CANDIDATES} (default: all).")
    private Set<Pipeline> pipelines = EnumSet.allOf(Pipeline.class);

    @Option(
            names = "--rows",
            defaultValue = "1000",
            description =
                    "Rows of the flights, and what takes as long of other inputs; 0 for all (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Option(
            names = "--timeout",
            defaultValue = "120000",
            description = "Milliseconds that a run may take (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Option(
            names = "--jdks",
            defaultValue = "/usr/lib/jvm",
            description = "Folder with JDKs, of which one of version 25 is taken (default: ${DEFAULT-VALUE}).")
    private Path jdks = Path.of("/usr/lib/jvm");

    @Option(
            names = "--sources",
            defaultValue = "example-tests/src/main/java",
            description = "Source files of the example pipelines (default: ${DEFAULT-VALUE}).")
    private Path sources = Path.of("example-tests/src/main/java");

    @Option(
            names = "--folder",
            defaultValue = "target/innocence",
            description = "Where recordings and results are kept; recordings that are there are not made again"
                    + " (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("target/innocence");

    @Option(names = "--report", description = "Markdown file to write the report to (default: in the folder).")
    private Path report = Path.of("");

    private final List<String> notices = new ArrayList<>();

    public static void main(String[] args) {
        System.exit(new CommandLine(new Innocence())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path otherJdk = otherJdk();
        boolean hasOtherJdk = !otherJdk.toString().isEmpty();
        if (!hasOtherJdk) {
            notices.add("no JDK 25 below " + jdks);
        }
        List<Trial> trials = new ArrayList<>();
        for (Pipeline pipeline : pipelines) {
            Place place = new Place(folder.toAbsolutePath(), pipeline);
            Variants variants = Variants.prepare(place, rows, sources, hasOtherJdk);
            notices.addAll(variants.notices());
            try (CannedModel model = CannedModel.start(place.root())) {
                Court court = new Court(place, new Jvms(otherJdk, timeout), model.url(), variants.baseline());
                for (Variant variant : variants.all()) {
                    Trial trial = court.judge(variant);
                    trials.add(trial);
                    System.out.println(pipeline.label() + ", " + variant.name() + ": "
                            + trial.alone().kind().word() + ", "
                            + trial.verdict().kind().word());
                }
            }
            write(trials);
        }
        notices.forEach(System.out::println);
        return 0;
    }

    /** After each pipeline, so that nobody waits in vain for the last one. */
    private void write(List<Trial> trials) throws IOException {
        Files.write(folder.resolve("innocence.csv"), TrialsCsv.of(trials));
        Files.write(
                report.toString().isEmpty() ? folder.resolve("innocence.md") : report,
                new Report(trials, notices, rows).markdown());
    }

    /** The first JDK 25, or an empty path. */
    private Path otherJdk() throws IOException {
        if (!Files.isDirectory(jdks)) {
            return Path.of("");
        }
        try (Stream<Path> homes = Files.list(jdks)) {
            for (Path home : (Iterable<Path>) homes.sorted()::iterator) {
                Path release = home.resolve("release");
                if (Files.exists(release) && Files.readString(release).contains("JAVA_VERSION=\"25")) {
                    return home;
                }
            }
        }
        return Path.of("");
    }
}
