package dev.whodunit.outcomes;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.outcomes.RedTest.Acceptance;
import dev.whodunit.recording.RecordingException;
import dev.whodunit.recording.RecordingReader;
import dev.whodunit.review.PendingSnapshot;
import dev.whodunit.review.PendingSnapshots;
import dev.whodunit.review.Review;
import dev.whodunit.snapshots.Snapshot;
import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.snapshots.TestPattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the tests that are red, by the verdicts that they left and by what waits to be accepted.
 *
 * @param outcomes what tests left below the build folder
 * @param pending what waits to be accepted; a folder that is not there has nothing
 * @param snapshots the folder of accepted snapshots
 */
public record RedTests(TestOutcomes outcomes, PendingSnapshots pending, Path snapshots) {

    /**
     * Why tests are red.
     *
     * @param patterns which tests are meant; all if there is none
     * @throws RecordingException if no test is meant, or nothing was left by any
     */
    public Explanation explain(List<String> patterns) {
        List<String> problems = new ArrayList<>();
        Map<String, PendingSnapshot> waiting = waiting(patterns, problems);
        List<TestOutcome> meant = meant(patterns, !waiting.isEmpty() || !problems.isEmpty(), problems);
        List<RedTest> red = new ArrayList<>();
        int others = waiting.size();
        for (TestOutcome test : meant) {
            String path = test.path() + SnapshotKey.EXTENSION;
            others -= waiting.containsKey(path) ? 1 : 0;
            if (red(test, waiting, problems, red)) {
                waiting.remove(path);
            }
        }
        waiting.forEach((path, snapshot) -> red.add(new RedTest(
                snapshot.key(),
                SnapshotKey.of(snapshot.className(), snapshot.method()),
                "",
                "",
                ToldVerdict.of(snapshot),
                Acceptance.PENDING)));
        return Explanation.of(meant.size() + others, red, problems);
    }

    private List<TestOutcome> meant(List<String> patterns, boolean isMoreKnown, List<String> problems) {
        try {
            return outcomes.matching(patterns);
        } catch (RecordingException nothing) {
            if (!isMoreKnown) {
                throw nothing;
            }
            boolean isUnreadable = nothing.getCause() != null;
            if (isUnreadable) {
                problems.add(nothing.getMessage());
            }
            return List.of();
        }
    }

    /** By where the snapshots belong. */
    private Map<String, PendingSnapshot> waiting(List<String> patterns, List<String> problems) {
        Map<String, PendingSnapshot> waiting = new LinkedHashMap<>();
        if (!Files.isDirectory(pending.root())) {
            return waiting;
        }
        Review review = new Review(pending, snapshots);
        problems.addAll(review.problems());
        review.groups().stream()
                .flatMap(group -> group.members().stream())
                .map(PendingSnapshots.Found::snapshot)
                .filter(snapshot -> patterns.isEmpty()
                        || patterns.stream()
                                .map(TestPattern::new)
                                .anyMatch(pattern ->
                                        pattern.matches(snapshot.className(), snapshot.method(), snapshot.key())))
                .forEach(snapshot -> waiting.put(snapshot.path(), snapshot));
        return waiting;
    }

    /** Whether its verdict is known and says so. */
    private boolean red(
            TestOutcome test, Map<String, PendingSnapshot> waiting, List<String> problems, List<RedTest> red) {
        if (test.verdict().isEmpty()) {
            return false;
        }
        try {
            ToldVerdict verdict = ToldVerdict.read(test.verdict().get());
            if (verdict.isAccepted()) {
                return false;
            }
            red.add(new RedTest(
                    test.test(),
                    SnapshotKey.of(test.className(), test.method()),
                    test.pipeline(),
                    test.uniqueId(),
                    verdict,
                    acceptance(test, waiting)));
            return true;
        } catch (RecordingException unreadable) {
            problems.add(String.valueOf(unreadable.getMessage()));
            return false;
        }
    }

    private Acceptance acceptance(TestOutcome test, Map<String, PendingSnapshot> waiting) {
        String path = test.path() + SnapshotKey.EXTENSION;
        if (waiting.containsKey(path)) {
            return Acceptance.PENDING;
        }
        Path snapshot = snapshots.resolve(path);
        if (!Files.isRegularFile(snapshot)) {
            boolean hasOneElsewhere =
                    test.accepted().isPresent() || test.waiting().isPresent();
            return hasOneElsewhere ? Acceptance.RUN_AGAIN : Acceptance.NONE;
        }
        Optional<String> accepted = recordingOf(snapshot);
        Optional<String> current = test.recording()
                .map(RecordingReader::read)
                .map(run -> Snapshot.of(run).recording().toString());
        return current.isPresent() && current.equals(accepted) ? Acceptance.DONE : Acceptance.RUN_AGAIN;
    }

    /** The digest of the run that a snapshot was made from, which is in its first line. */
    private static Optional<String> recordingOf(Path snapshot) {
        try (Stream<String> lines = Files.lines(snapshot)) {
            Optional<String> first = lines.findFirst();
            return first.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ObjectMapper()
                            .readTree(first.get())
                            .path("recording")
                            .asText());
        } catch (IOException | UncheckedIOException noSnapshot) {
            return Optional.empty();
        }
    }
}
