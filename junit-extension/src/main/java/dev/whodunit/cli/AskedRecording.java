package dev.whodunit.cli;

import dev.whodunit.recording.RecordingException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The recording that a command is about. */
final class AskedRecording {

    @Parameters(
            index = "0",
            paramLabel = "RECORDING|TEST",
            description = "Folder of the recording, or a test: ShopTest#prices.")
    private String recording;

    @Mixin
    private BuildFolder build;

    @SuppressWarnings("NullAway.Init")
    AskedRecording() {}

    /** @throws RecordingException if there is neither such a recording nor such a test */
    RecordedTest test() {
        return RecordedTest.of(recording, build);
    }

    /** Where the project is, and what its tests left there. */
    BuildFolder build() {
        return build;
    }
}
