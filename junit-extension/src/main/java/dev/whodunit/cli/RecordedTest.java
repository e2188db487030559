package dev.whodunit.cli;

import dev.whodunit.outcomes.TestOutcome;
import dev.whodunit.outcomes.TestOutcomes;
import dev.whodunit.recording.RecordingException;
import dev.whodunit.recording.RecordingReader;
import dev.whodunit.run.Recording;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code RECORDING} or {@code TEST} means on the command line: the folder of a recording, or a test that has left one.
 *
 * @param folder of the recording
 * @param outcome what else the test left, where it is one of a test
 */
record RecordedTest(Path folder, Optional<TestOutcome> outcome) {

    private static final String FILE = "recording.json";

    /** @throws RecordingException if there is neither such a recording nor such a test */
    static RecordedTest of(String text, BuildFolder build) {
        Optional<Path> recording = recording(text);
        if (recording.isPresent()) {
            return new RecordedTest(recording.get(), TestOutcomes.ofRecording(recording.get()));
        }
        if (!text.contains("#") && text.contains(File.separator)) {
            throw new RecordingException("There is no recording at "
                    + Path.of(text).toAbsolutePath()
                    + ". Name a folder with a recording.json, or a test, as in ShopTest#prices; the command \"runs\""
                    + " lists both.");
        }
        TestOutcome test = new TestOutcomes(build.output()).one(text);
        return new RecordedTest(test.recording().orElseThrow(), Optional.of(test));
    }

    /**
     * The same where the accepted run of a test is meant, and not its last one.
     *
     * @throws RecordingException if there is neither such a recording nor such a test, or no accepted run of it is kept
     */
    static Path accepted(String text, BuildFolder build) {
        return recording(text).orElseGet(() -> of(text, build).accepted());
    }

    /** Whoever names the file means its folder, by which it is known whether it is one of a test; a file of another name is none. */
    private static Optional<Path> recording(String text) {
        try {
            Path path = Path.of(text);
            if (!Files.isRegularFile(path)) {
                return Optional.of(path).filter(folder -> Files.isRegularFile(folder.resolve(FILE)));
            }
            return path.endsWith(FILE)
                    ? Optional.of(path.toAbsolutePath().normalize().resolveSibling(""))
                    : Optional.of(path).filter(file -> text.endsWith(".json"));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    Recording run() {
        return RecordingReader.read(folder);
    }

    /** @throws RecordingException if no recording of an accepted run is kept */
    Path accepted() {
        return outcome.flatMap(TestOutcome::accepted)
                .orElseThrow(() -> new RecordingException("No recording of an accepted run is kept for " + folder
                        + ". Run the test once with the accepted code, or say with --accepted where one is."));
    }
}
