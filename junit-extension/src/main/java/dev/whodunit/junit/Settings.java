package dev.whodunit.junit;

import dev.whodunit.record.Budget;
import dev.whodunit.rerun.ChildJvmRun;
import dev.whodunit.snapshots.KeptValues;
import dev.whodunit.snapshots.UpdatePolicy;
import dev.whodunit.weave.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The {@code whodunit.*} settings: JUnit configuration parameters, which system properties are too; {@code CI} comes from
 * the environment.
 *
 * @param lookup the value of a setting, if it is set
 */
record Settings(Function<String, Optional<String>> lookup) {

    static final String TRACE = "whodunit.trace";
    static final String DIRECTORY = "whodunit.directory";
    static final String SNAPSHOTS = "whodunit.snapshots";
    static final String PENDING = "whodunit.pending";
    static final String CONFIG = "whodunit.config";
    static final String SAMPLES = "whodunit.samples";
    static final String CONTENTS = "whodunit.contents";
    static final String VALUES = "whodunit.values";
    static final String LABELS = "whodunit.labels";
    static final String TOLERANCE = "whodunit.tolerance";
    static final String RERUN = "whodunit.rerun";
    static final String RERUN_SECONDS = "whodunit.rerun.seconds";
    static final String REPLAY = "whodunit.replay";
    static final String LINEAGE = "whodunit.lineage";
    static final String GREEN = "whodunit.green";
    static final String GREEN_MEGABYTES = "whodunit.green.megabytes";

    static final String REPORT = "whodunit.report";
    static final String ATTACH = "whodunit.attach";

    private static final int MEGABYTE = 1 << 20;

    static Settings of(ExtensionContext context) {
        return of(context::getConfigurationParameter);
    }

    /** The same where JUnit's parameters are at hand by themselves. */
    static Settings of(Function<String, Optional<String>> parameters) {
        return new Settings(name -> {
            Optional<String> parameter = parameters.apply(name);
            return parameter.isPresent() ? parameter : Optional.ofNullable(System.getenv(name));
        });
    }

    /** Whether the suite is traced, and not only tests that have the extension. */
    static boolean isSuiteTraced(ExtensionContext context) {
        return !of(context).scope().isEmpty();
    }

    Scope scope() {
        return lookup.apply(TRACE).map(Scope::of).orElse(Scope.NOTHING);
    }

    Optional<Path> directory() {
        return lookup.apply(DIRECTORY).map(Path::of);
    }

    Optional<Path> snapshots() {
        return lookup.apply(SNAPSHOTS).map(Path::of);
    }

    Optional<Path> pending() {
        return lookup.apply(PENDING).map(Path::of);
    }

    /** The file that says what is not recorded as it is, where it is not on the class path. */
    Optional<Path> config() {
        return lookup.apply(CONFIG).map(Path::of);
    }

    Optional<Path> green() {
        return lookup.apply(GREEN).map(Path::of);
    }

    /** Of which tests there are pages in the report. */
    ReportedTests reportedTests() {
        return lookup.apply(REPORT).map(ReportedTests::of).orElse(ReportedTests.ALL);
    }

    /** How pages of tests that failed get into the reports of others. */
    AttachedPages attachedPages() {
        return lookup.apply(ATTACH).map(AttachedPages::of).orElse(AttachedPages.AUTO);
    }

    /** How much the runs that are kept of tests that passed may take on disk. */
    long greenBytes() {
        return (long) MEGABYTE * number(GREEN_MEGABYTES).orElse(500);
    }

    UpdatePolicy updatePolicy() {
        try {
            return UpdatePolicy.from(lookup);
        } catch (IllegalArgumentException wrong) {
            throw new ExtensionConfigurationException(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    /** @param usual where nothing is set */
    Budget budget(Budget usual) {
        Budget budget = number(SAMPLES).map(usual::withSamples).orElse(usual);
        budget = number(LABELS).map(budget::withLabels).orElse(budget);
        return number(CONTENTS).map(budget::withContents).orElse(budget);
    }

    /** How many characters of values a snapshot may have, where a tolerance is in force. */
    int roomForValues() {
        return number(VALUES).orElse(KeptValues.ROOM);
    }

    /** How far numbers may be from the accepted ones, as it was written. */
    Optional<String> tolerance() {
        return lookup.apply(TOLERANCE);
    }

    /** Whether a test may run a second time before anyone is accused. */
    boolean allowsSecondRun() {
        return isAllowed(RERUN);
    }

    /** Whether functions may be called again on what they were given in the accepted run. */
    boolean allowsReplay() {
        return isAllowed(REPLAY);
    }

    /** Whether values are followed; empty if the test's questions decide. */
    Optional<Boolean> lineage() {
        String value = lookup.apply(LINEAGE).map(String::strip).orElse("auto");
        if (!List.of("auto", "true", "false").contains(value)) {
            throw new ExtensionConfigurationException(
                    "The setting " + LINEAGE + " is \"" + value + "\", but must be auto, true or false.");
        }
        return value.equals("auto") ? Optional.empty() : Optional.of(value.equals("true"));
    }

    private boolean isAllowed(String name) {
        String value = lookup.apply(name).map(String::strip).orElse("true");
        if (!value.equals("true") && !value.equals("false")) {
            throw new ExtensionConfigurationException(
                    "The setting " + name + " is \"" + value + "\", but must be true or false.");
        }
        return value.equals("true");
    }

    Duration secondRunLimit() {
        return Duration.ofSeconds(number(RERUN_SECONDS).orElse(120));
    }

    /** Where a second run leaves its recordings; empty unless this is one. */
    Optional<Path> secondRunInto() {
        return lookup.apply(ChildJvmRun.INTO).map(Path::of);
    }

    /** The recording for which a second run was started. */
    String secondRunWanted() {
        return lookup.apply(ChildJvmRun.WANTED).orElse("");
    }

    private Optional<Integer> number(String name) {
        return lookup.apply(name).map(value -> positive(name, value));
    }

    private static int positive(String name, String value) {
        try {
            int number = Integer.parseInt(value.strip());
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new ExtensionConfigurationException(message(name, value), notANumber);
        }
        throw new ExtensionConfigurationException(message(name, value));
    }

    private static String message(String name, String value) {
        return "The setting " + name + " is \"" + value + "\", but must be a whole number above 0.";
    }
}
