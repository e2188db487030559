package dev.whodunit.review;

import dev.whodunit.difference.Differences;
import dev.whodunit.recording.RecordingException;
import dev.whodunit.recording.RecordingReader;
import dev.whodunit.review.StepChange.Values;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import dev.whodunit.run.Contents;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import dev.whodunit.snapshots.Snapshot;
import dev.whodunit.snapshots.SnapshotFile;
import dev.whodunit.snapshots.SnapshotKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A recording, of which a step is known by the very line that a snapshot has for it: so nothing is told of a run that the snapshot was not
 * made from.
 *
 * @param contents the values that it kept
 * @param steps the steps, by line
 */
record RecordedRun(Contents contents, Map<String, Step> steps) {

    private static final SnapshotKey ANY = SnapshotKey.of("", "");
    private static final String LINE_OF_STEP = "{\"step\":";
    private static final int MOST_EXECUTIONS = 10_000;

    /** One that is not there, or cannot be read any more, is as good as none: the snapshots say what is different. */
    static Optional<RecordedRun> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(RecordingReader.read(folder)));
        } catch (RecordingException unreadable) {
            return Optional.empty();
        }
    }

    private static RecordedRun of(Recording run) {
        List<String> lines = SnapshotFile.text(ANY, Snapshot.of(run))
                .lines()
                .filter(line -> line.startsWith(LINE_OF_STEP))
                .toList();
        List<Step> steps = Snapshot.stepsOf(run);
        Map<String, Step> byLine = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            byLine.put(lines.get(i), steps.get(i));
        }
        return new RecordedRun(run.contents(), byLine);
    }

    /** What is different inside the results of a step, if both runs have it and have kept them. */
    static Optional<Values> between(
            RecordedRun accepted, String acceptedLine, RecordedRun current, String currentLine) {
        Step was = accepted.steps.get(acceptedLine);
        Step is = current.steps.get(currentLine);
        if (was == null || is == null) {
            return Optional.empty();
        }
        long executions = Math.min(MOST_EXECUTIONS, Math.min(was.count(), is.count()));
        for (int i = 0; i < executions; i++) {
            Optional<Call> old = was.sample(i);
            Optional<Call> young = is.sample(i);
            if (old.isPresent() && young.isPresent()) {
                Differences inside = between(
                        accepted, old.get().output(), current, young.get().output());
                if (!inside.isEmpty()) {
                    return Optional.of(new Values(i, is.count(), inside));
                }
            }
        }
        return Optional.empty();
    }

    private static Differences between(RecordedRun accepted, Artifact before, RecordedRun current, Artifact now) {
        if (before.fingerprint().equals(now.fingerprint())) {
            return Differences.NONE;
        }
        return accepted.contents
                .json(before.fingerprint())
                .flatMap(old -> current.contents.json(now.fingerprint()).map(young -> Differences.between(old, young)))
                .orElse(Differences.NONE);
    }
}
