package dev.whodunit.rerun;

import dev.whodunit.recording.RecordingException;
import dev.whodunit.recording.RecordingReader;
import dev.whodunit.run.Recording;
import dev.whodunit.verification.SecondRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.function.Supplier;

/**
 * Runs the test that is running now once more in a JVM of its own, where nothing static is left of the tests before it,
 * as far as the comparison with the snapshot, or to its end.
 *
 * @param words what is said where it does not run
 * @param refusal asked when it is about to start: why it may not, or {@code ""}
 * @param classPath finds its classes, or says with an exception why they cannot be had
 * @param uniqueId the test
 * @param recording where below {@link #work} the second run leaves its recording
 * @param work a folder of its own, made anew
 * @param system system properties as they were when the test began
 * @param parameters JUnit configuration parameters that the second run needs
 * @param limit how long it may take
 */
public record ChildJvmRun(
        Wording words,
        Supplier<String> refusal,
        Supplier<List<Path>> classPath,
        String uniqueId,
        Path recording,
        Path work,
        Properties system,
        Map<String, String> parameters,
        Duration limit)
        implements SecondRun {

    /**
     * What is said where it does not run.
     *
     * @param notRun how the sentence begins: {@code The test was not run a second time to rule out chance}
     * @param goal what it should have come to: {@code the comparison with the snapshot}
     */
    public record Wording(String notRun, String goal) {}

    /** The setting that says where a second run leaves its recordings; set in a second run only. */
    public static final String INTO = "whodunit.rerun.into";

    /** The setting that says which recording is wanted: once it is there, the test need not go on. */
    public static final String WANTED = "whodunit.rerun.wanted";

    @Override
    public Outcome run() {
        try {
            Class.forName("org.junit.platform.launcher.Launcher", false, ChildJvmRun.class.getClassLoader());
            List<Path> entries = classPath.get();
            String refused = refusal.get();
            if (!refused.isEmpty()) {
                return failed(refused);
            }
            Files.createDirectories(work);
            FailureFile.delete(work);
            Files.deleteIfExists(work.resolve(recording).resolve("recording.json"));
            ChildJvm jvm = new ChildJvm(entries, work);
            return outcome(jvm.run(LauncherMain.class, List.of(uniqueId), given(), limit));
        } catch (RecordingException noClassPath) {
            return failed(String.valueOf(noClassPath.getMessage()));
        } catch (ClassNotFoundException noLauncher) {
            return failed("junit-platform-launcher is not on the class path of the test");
        } catch (IOException impossible) {
            return failed("no other JVM could be started: " + impossible);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return failed("the test was interrupted");
        } catch (RuntimeException | LinkageError unexpected) {
            return failed(String.valueOf(unexpected));
        }
    }

    private Properties given() {
        GivenProperties given = new GivenProperties(system);
        parameters.forEach(given::parameter);
        return given.parameter(INTO, work.toString())
                .parameter(WANTED, recording.toString())
                .all();
    }

    private Outcome outcome(OptionalInt exitCode) {
        String output = "see " + work.resolve("output.txt");
        if (exitCode.isEmpty()) {
            return failed("it took longer than " + limit.toSeconds() + " seconds, " + output);
        }
        try {
            Recording read = RecordingReader.read(work.resolve(recording));
            return switch (exitCode.getAsInt()) {
                case 0 -> Outcome.of(read);
                case LauncherMain.FAILED -> Outcome.failed(read, FailureFile.read(work));
                case LauncherMain.ABORTED -> failed("an assumption ended it there, " + output);
                default -> failed("its JVM ended with exit code " + exitCode.getAsInt() + ", " + output);
            };
        } catch (RecordingException notReached) {
            return failed("it did not come as far as " + words.goal + ", " + output);
        }
    }

    private Outcome failed(String reason) {
        return Outcome.none(words.notRun + ": " + reason);
    }
}
