package dev.whodunit.outcomes;

import dev.whodunit.snapshots.TestPattern;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the last run of a test has left.
 *
 * @param test its name with class, method and invocation: {@code com.acme.FlightsTest#ranks[3]}
 * @param className binary name of the test class
 * @param method name of the test method
 * @param path where its files are below each folder, with {@code /} between names and without an ending
 * @param head what the recording begins with; empty where there is no recording, or it cannot be read
 * @param problem why the recording cannot be read; empty if it can, or there is none
 * @param recording folder of the recording of the last run
 * @param accepted folder of the recording of the last run that was as accepted
 * @param waiting folder of the recording of a run that may be accepted
 * @param verdict file of what was found when it was compared; empty if nothing was different
 */
public record TestOutcome(
        String test,
        String className,
        String method,
        String path,
        Optional<RecordingHead> head,
        Optional<String> problem,
        Optional<Path> recording,
        Optional<Path> accepted,
        Optional<Path> waiting,
        Optional<Path> verdict) {

    /** Short name of the pipeline; {@code ""} where it is not known. */
    public String pipeline() {
        return head.map(known -> known.identity().pipeline()).orElse("");
    }

    /** JUnit's unique id; {@code ""} where it is not known. */
    public String uniqueId() {
        return head.map(known -> known.identity().uniqueId()).orElse("");
    }

    /**
     * The word for the verdict, if there is one.
     *
     * @throws dev.whodunit.recording.RecordingException if its file cannot be read
     */
    public Optional<String> kind() {
        return verdict.map(file -> ToldVerdict.read(file).kind());
    }

    boolean isMeantBy(TestPattern pattern) {
        return pattern.matches(className, method, test);
    }
}
