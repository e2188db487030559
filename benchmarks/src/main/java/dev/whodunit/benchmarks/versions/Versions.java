package dev.whodunit.benchmarks.versions;

import dev.whodunit.diagnosis.Diagnosis;
import dev.whodunit.diagnosis.VerdictText;
import dev.whodunit.recording.RecordingReader;
import dev.whodunit.run.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how often the function that a release fixed is the one that gets named after the upgrade. */
@Command(
        name = "versions",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Runs small pipelines with two released versions of a library and asks Whodunit who did it.")
final class Versions implements Callable<Integer> {

    private static final String ACCEPTED = "accepted";
    private static final String CURRENT = "current";
    private static final String AGAIN = "again";

    @Option(names = "--upgrades", split = ",", description = "Which upgrades, by their drivers (default: all).")
    private Set<String> upgrades = Set.of();

    @Option(
            names = "--folder",
            defaultValue = "target/versions",
            description = "Where jars, recordings and verdicts are kept; recordings that are there are not made again"
                    + " (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("target/versions");

    @Option(
            names = "--maven",
            defaultValue = "mvn",
            description = "The Maven that downloads the libraries (default: ${DEFAULT-VALUE}).")
    private String maven = "mvn";

    @Option(names = "--report", description = "Markdown file to write the report to (default: in the folder).")
    private Path report = Path.of("");

    public static void main(String[] args) {
        System.exit(new CommandLine(new Versions()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        folder = folder.toAbsolutePath();
        List<Upgrade> chosen = Upgrade.all().stream()
                .filter(upgrade -> upgrades.isEmpty() || upgrades.contains(upgrade.driver()))
                .toList();
        Jars jars = Jars.download(chosen, folder.resolve("jars"), maven);
        List<Result> results = new ArrayList<>();
        for (Upgrade upgrade : chosen) {
            System.out.println(upgrade.driver() + ": " + upgrade.artifact() + " " + upgrade.accepted() + " -> "
                    + upgrade.current());
            Result result = judge(upgrade, jars);
            System.out.println(
                    "  " + result.verdict().kind().word() + ", rank " + result.rank() + ", first " + result.first());
            results.add(result);
        }
        Report written = new Report(results);
        Files.write(report.toString().isEmpty() ? folder.resolve("versions.md") : report, written.markdown());
        return 0;
    }

    private Result judge(Upgrade upgrade, Jars jars) throws IOException, InterruptedException {
        Recording accepted = recording(upgrade, jars.of(upgrade, upgrade.accepted()), ACCEPTED);
        Recording current = recording(upgrade, jars.of(upgrade, upgrade.current()), CURRENT);
        // As the extension does it before anyone is accused.
        Recording again = recording(upgrade, jars.of(upgrade, upgrade.current()), AGAIN);
        Result result = new Result(
                upgrade, Diagnosis.compare(accepted, current, again), CodeChanges.between(accepted, current));
        Files.writeString(
                folder.resolve(upgrade.driver()).resolve("verdict.txt"),
                VerdictText.of(upgrade.driver(), result.verdict()));
        return result;
    }

    private Recording recording(Upgrade upgrade, List<Path> jars, String run) throws IOException, InterruptedException {
        Path place = folder.resolve(upgrade.driver()).resolve(run);
        Path recording = place.resolve("recording");
        if (!Files.exists(recording)) {
            Drivers.compile(upgrade, jars, place.resolve("classes"));
            record(upgrade, recording, place.resolve("classes"), jars);
        }
        return RecordingReader.read(recording);
    }

    private static void record(Upgrade upgrade, Path recording, Path classes, List<Path> jars)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-XX:+EnableDynamicAgentLoading",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Worker.class.getName(),
                upgrade.driverClass(),
                upgrade.patterns(),
                recording.toString(),
                classes.toString()));
        jars.forEach(jar -> command.add(jar.toString()));
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException("The run of " + upgrade.driver() + " ended with exit code " + exit);
        }
    }
}
