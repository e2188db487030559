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

    /** @throws RecordingException if there is neither such a recording nor such a test */
    static RecordedTest of(String text, BuildFolder build) {
        Optional<Path> folder = folder(text);
        if (folder.isPresent()) {
            return new RecordedTest(folder.get(), TestOutcomes.ofRecording(folder.get()));
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

    private static Optional<Path> folder(String text) {
        try {
            return Optional.of(Path.of(text))
                    .filter(path -> Files.isRegularFile(path)
                            ? text.endsWith(".json")
                            : Files.isRegularFile(path.resolve("recording.json")));
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
