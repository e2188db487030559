package dev.whodunit.outcomes;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.outcomes.RedTest.Acceptance;
import dev.whodunit.outcomes.WaitingSnapshots.Found;
import dev.whodunit.recording.RecordingException;
import dev.whodunit.recording.RecordingReader;
import dev.whodunit.review.PendingSnapshot;
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
 * @param waiting what waits to be accepted
 * @param snapshots the folder of accepted snapshots
 */
public record RedTests(TestOutcomes outcomes, WaitingSnapshots waiting, Path snapshots) {

    /**
     * Why tests are red.
     *
     * @param patterns which tests are meant; all if there is none
     * @throws RecordingException if no test is meant, or nothing was left by any
     */
    public Explanation explain(List<String> patterns) {
        List<String> problems = new ArrayList<>();
        Map<String, Found> waiting = waiting(patterns, problems);
        List<TestOutcome> meant = meant(patterns, !waiting.isEmpty() || !problems.isEmpty(), problems);
        List<RedTest> red = new ArrayList<>();
        int others = waiting.size();
        for (TestOutcome test : meant) {
            test.problem().ifPresent(problems::add);
            String path = test.path() + SnapshotKey.EXTENSION;
            others -= waiting.containsKey(path) ? 1 : 0;
            if (red(test, waiting, problems, red)) {
                waiting.remove(path);
            }
        }
        waiting.values().forEach(found -> red.add(red(found)));
        return Explanation.of(
                meant.size() + others, red, problems.stream().distinct().toList());
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

    private static RedTest red(Found found) {
        PendingSnapshot snapshot = found.snapshot();
        return new RedTest(
                snapshot.key(),
                SnapshotKey.of(snapshot.className(), snapshot.method()),
                "",
                "",
                ToldVerdict.of(snapshot),
                Acceptance.PENDING,
                found.elsewhere());
    }

    /** By where the snapshots belong. */
    private Map<String, Found> waiting(List<String> patterns, List<String> problems) {
        WaitingSnapshots.Listing listing = waiting.list(snapshots, this::isStale);
        problems.addAll(listing.problems());
        Map<String, Found> meant = new LinkedHashMap<>();
        listing.found().forEach((path, found) -> {
            PendingSnapshot snapshot = found.snapshot();
            boolean isMeant = patterns.isEmpty()
                    || patterns.stream()
                            .map(TestPattern::new)
                            .anyMatch(pattern ->
                                    pattern.matches(snapshot.className(), snapshot.method(), snapshot.key()));
            if (isMeant) {
                meant.put(path, found);
            }
        });
        return meant;
    }

    /** The test passed since, where what waits is not beside its snapshot: the run that passed has left that alone. */
    private boolean isStale(String path) {
        return outcomes.hasPassed(path.substring(0, path.length() - SnapshotKey.EXTENSION.length()))
                && Files.isRegularFile(snapshots.resolve(path));
    }

    /** Whether its verdict is known and says so. */
    private boolean red(TestOutcome test, Map<String, Found> waiting, List<String> problems, List<RedTest> red) {
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
                    acceptance(test, waiting),
                    Optional.ofNullable(waiting.get(test.path() + SnapshotKey.EXTENSION))
                            .flatMap(Found::elsewhere)));
            return true;
        } catch (RecordingException unreadable) {
            problems.add(String.valueOf(unreadable.getMessage()));
            return false;
        }
    }

    private Acceptance acceptance(TestOutcome test, Map<String, Found> waiting) {
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
        boolean isAccepted = accepted.isPresent() && compared(test).equals(accepted);
        return isAccepted ? Acceptance.DONE : Acceptance.RUN_AGAIN;
    }

    /**
     * The digest of the run that was compared, if that can be read. What waits is that, and of a part of a run the part; the recording is of the
     * whole run.
     */
    private static Optional<String> compared(TestOutcome test) {
        try {
            return test.waiting()
                    .or(test::recording)
                    .map(RecordingReader::read)
                    .map(run -> Snapshot.of(run).recording().toString());
        } catch (RecordingException unreadable) {
            return Optional.empty();
        }
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
