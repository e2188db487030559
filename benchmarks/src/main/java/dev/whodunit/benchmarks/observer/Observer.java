package dev.whodunit.benchmarks.observer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures whether tests of libraries end otherwise when they are traced. */
@Command(
        name = "observer",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Runs the own test suites of libraries plain and traced, and compares them test by test.")
final class Observer implements Callable<Integer> {

    @Option(names = "--subjects", split = ",", description = "Which libraries (default: all).")
    private Set<String> subjects = Set.of();

    @Option(
            names = "--way",
            defaultValue = "DEEP",
            description = "How they are traced: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Way way = Way.DEEP;

    @Option(
            names = "--classes",
            defaultValue = ".*Test.*",
            description = "Regular expression for the names of test classes (default: ${DEFAULT-VALUE}).")
    private String classes = ".*Test.*";

    @Option(names = "--java", description = "Home of the JDK that runs them (default: the one this runs on).")
    private Path java = Path.of(System.getProperty("java.home"));

    @Option(
            names = "--seconds",
            defaultValue = "1800",
            description = "What one suite may take, plain or traced (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--longest",
            defaultValue = "1000000",
            description = "Milliseconds that a test may take plain to be traced (default: ${DEFAULT-VALUE}).")
    private long longest;

    @Option(
            names = "--folder",
            defaultValue = "target/observer",
            description = "Where libraries and results are kept; plain results that are there are not made again"
                    + " (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("target/observer");

    @Option(names = "--kept", description = "Compare the results that are there, traced ones too.")
    private boolean kept;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Observer())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Suites suites = new Suites(java, folder.toAbsolutePath(), seconds, longest, classes);
        ReportTable table = new ReportTable();
        for (Subject subject : wanted()) {
            TestOutcomes plain = suites.runOnce(subject, Way.PLAIN, 1);
            TestOutcomes again = suites.runOnce(subject, Way.PLAIN, 2);
            TestOutcomes traced = kept ? suites.runOnce(subject, way, 1) : suites.run(subject, way, 1);
            table.add(subject, plain, again, traced);
            // After each subject, so that nobody waits in vain for the last one.
            Files.writeString(folder.resolve("observer.md"), table.markdown());
            System.out.println(subject.name() + " is done");
        }
        System.out.println(table.markdown());
        return 0;
    }

    private List<Subject> wanted() throws IOException {
        return Subject.all().stream()
                .filter(subject -> subjects.isEmpty() || subjects.contains(subject.name()))
                .toList();
    }
}
