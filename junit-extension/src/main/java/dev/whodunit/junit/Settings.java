package dev.whodunit.junit;

import dev.whodunit.record.Budget;
import dev.whodunit.rerun.ChildJvmRun;
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
        return value(Setting.TRACE).map(Scope::of).orElse(Scope.NOTHING);
    }

    Optional<Path> directory() {
        return value(Setting.DIRECTORY).map(Path::of);
    }

    Optional<Path> snapshots() {
        return value(Setting.SNAPSHOTS).map(Path::of);
    }

    Optional<Path> pending() {
        return value(Setting.PENDING).map(Path::of);
    }

    /** The file that says what is not recorded as it is, where it is not on the class path. */
    Optional<Path> config() {
        return value(Setting.CONFIG).map(Path::of);
    }

    Optional<Path> green() {
        return value(Setting.GREEN).map(Path::of);
    }

    /** Of which tests there are pages in the report. */
    ReportedTests reportedTests() {
        return value(Setting.REPORT).map(ReportedTests::of).orElse(ReportedTests.ALL);
    }

    /** How pages of tests that failed get into the reports of others. */
    AttachedPages attachedPages() {
        return value(Setting.ATTACH).map(AttachedPages::of).orElse(AttachedPages.AUTO);
    }

    /** How much the runs that are kept of tests that passed may take on disk. */
    long greenBytes() {
        return (long) MEGABYTE * number(Setting.GREEN_MEGABYTES).orElse(usual(Setting.GREEN_MEGABYTES));
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
        Budget budget = number(Setting.SAMPLES).map(usual::withSamples).orElse(usual);
        budget = number(Setting.LABELS).map(budget::withLabels).orElse(budget);
        return number(Setting.CONTENTS).map(budget::withContents).orElse(budget);
    }

    /** How many characters of values a snapshot may have, where a tolerance is in force. */
    int roomForValues() {
        return number(Setting.VALUES).orElse(usual(Setting.VALUES));
    }

    /** How far numbers may be from the accepted ones, as it was written. */
    Optional<String> tolerance() {
        return value(Setting.TOLERANCE);
    }

    /** Whether a test may run a second time before anyone is accused. */
    boolean allowsSecondRun() {
        return word(Setting.RERUN).equals("true");
    }

    /** Whether functions may be called again on what they were given in the accepted run. */
    boolean allowsReplay() {
        return word(Setting.REPLAY).equals("true");
    }

    /** Whether values are followed; empty if the test's questions decide. */
    Optional<Boolean> lineage() {
        String word = word(Setting.LINEAGE);
        return word.equals("auto") ? Optional.empty() : Optional.of(word.equals("true"));
    }

    Duration secondRunLimit() {
        return Duration.ofSeconds(number(Setting.RERUN_SECONDS).orElse(usual(Setting.RERUN_SECONDS)));
    }

    /** Where a second run leaves its recordings; empty unless this is one. */
    Optional<Path> secondRunInto() {
        return lookup.apply(ChildJvmRun.INTO).map(Path::of);
    }

    /** The recording for which a second run was started. */
    String secondRunWanted() {
        return lookup.apply(ChildJvmRun.WANTED).orElse("");
    }

    private Optional<String> value(Setting setting) {
        return lookup.apply(setting.toString());
    }

    /** One of the words that a setting may be. */
    private String word(Setting setting) {
        String word = value(setting).map(String::strip).orElse(setting.usual());
        if (!setting.words().contains(word)) {
            throw new ExtensionConfigurationException(
                    "The setting " + setting + " is \"" + word + "\", but must be " + either(setting.words()) + ".");
        }
        return word;
    }

    private static String either(List<String> words) {
        int last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    private static int usual(Setting setting) {
        return Integer.parseInt(setting.usual());
    }

    private Optional<Integer> number(Setting setting) {
        return value(setting).map(value -> positive(setting, value));
    }

    private static int positive(Setting setting, String value) {
        try {
            int number = Integer.parseInt(value.strip());
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new ExtensionConfigurationException(message(setting, value), notANumber);
        }
        throw new ExtensionConfigurationException(message(setting, value));
    }

    private static String message(Setting setting, String value) {
        return "The setting " + setting + " is \"" + value + "\", but must be a whole number above 0.";
    }
}
