package dev.whodunit.outcomes;

import dev.whodunit.recording.FilesBelow;
import dev.whodunit.recording.RecordingException;
import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.snapshots.TestPattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tests that have left a recording or a verdict.
 *
 * @param output what the tests have as {@code whodunit.directory}
 */
public record TestOutcomes(Path output) {

    private static final int NAMED = 10;
    private static final String RECORDINGS = "recordings";
    private static final String RECORDING = "recording.json";
    private static final String VERDICT = ".json";

    /**
     * All of them, by name of their files; those too whose recording cannot be read, so that one of them hides no other.
     *
     * @throws RecordingException if the folder is not there, or cannot be listed
     */
    public List<TestOutcome> all() {
        if (!Files.isDirectory(output)) {
            throw new RecordingException("There is no folder " + output.toAbsolutePath()
                    + " of recordings. Run the tests first, or say with --directory what they have as"
                    + " whodunit.directory.");
        }
        TreeSet<String> paths = new TreeSet<>();
        Path recordings = output.resolve(RECORDINGS);
        files(recordings, RECORDING).forEach(file -> paths.add(below(recordings, parent(file))));
        Path verdicts = output.resolve("verdicts");
        files(verdicts, VERDICT).forEach(file -> paths.add(without(VERDICT, below(verdicts, file))));
        return paths.stream().map(this::outcome).toList();
    }

    /**
     * Those that are meant, or all if there is no pattern.
     *
     * @throws RecordingException if none is meant; the message says which there are
     */
    public List<TestOutcome> matching(Collection<String> patterns) {
        List<TestOutcome> all = all();
        List<TestOutcome> meant = all.stream()
                .filter(test -> patterns.isEmpty()
                        || patterns.stream().map(TestPattern::new).anyMatch(test::isMeantBy))
                .toList();
        if (meant.isEmpty() && !patterns.isEmpty()) {
            throw new RecordingException(notFound(String.join(", ", patterns), all));
        }
        return meant;
    }

    /**
     * The one test that is meant.
     *
     * @throws RecordingException if none is or several are, or it has left no recording
     */
    public TestOutcome one(String pattern) {
        List<TestOutcome> meant = matching(List.of(pattern)).stream()
                .filter(test -> test.recording().isPresent())
                .toList();
        if (meant.isEmpty()) {
            throw new RecordingException("The last run of " + pattern + " has left no recording below "
                    + output.toAbsolutePath() + ". Run the test with PipelineExtension.");
        }
        List<TestOutcome> exact = meant.stream()
                .filter(test -> test.test().equals(pattern) || test.test().endsWith("." + pattern))
                .toList();
        List<TestOutcome> chosen = exact.size() == 1 ? exact : meant;
        if (chosen.size() > 1) {
            throw new RecordingException("\"" + pattern + "\" means several tests: " + names(chosen) + ". Name one.");
        }
        return chosen.get(0);
    }

    /** The test whose recording is in a folder, where it is one that the extension has written. */
    public static Optional<TestOutcome> ofRecording(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        for (Path above = absolute.getParent(); above != null; above = above.getParent()) {
            Path name = above.getFileName();
            Path output = above.getParent();
            if (name != null && output != null && name.toString().equals(RECORDINGS)) {
                return Optional.of(new TestOutcomes(output).outcome(below(above, absolute)));
            }
        }
        return Optional.empty();
    }

    /** Whether the last run of a test has left a recording, and no verdict but one that accepts it. */
    boolean hasPassed(String path) {
        Path verdict = output.resolve("verdicts").resolve(path + VERDICT);
        return recording(path).isPresent() && (!Files.isRegularFile(verdict) || isAccepting(verdict));
    }

    /** One that cannot be read is told with its test, and says nothing here. */
    private static boolean isAccepting(Path verdict) {
        try {
            return ToldVerdict.read(verdict).isAccepted();
        } catch (RecordingException unreadable) {
            return false;
        }
    }

    private String notFound(String pattern, List<TestOutcome> all) {
        String known = all.isEmpty() ? "no test has left anything" : "there are: " + names(all);
        return "No test " + pattern + " has left a recording or a verdict below " + output.toAbsolutePath() + "; "
                + known + ". Run it first, or say with --directory where its files are.";
    }

    private static String names(List<TestOutcome> tests) {
        String first = tests.stream().limit(NAMED).map(TestOutcome::test).collect(Collectors.joining(", "));
        return first + (tests.size() > NAMED ? " and " + (tests.size() - NAMED) + " more" : "");
    }

    private TestOutcome outcome(String path) {
        Optional<Path> recording = recording(path);
        Optional<RecordingHead> head = Optional.empty();
        Optional<String> problem = Optional.empty();
        try {
            head = recording.map(folder -> RecordingHead.read(folder.resolve(RECORDING)));
        } catch (RecordingException unreadable) {
            problem = Optional.of(String.valueOf(unreadable.getMessage()));
        }
        return outcome(path, recording, head, problem);
    }

    private TestOutcome outcome(
            String path, Optional<Path> recording, Optional<RecordingHead> head, Optional<String> problem) {
        int slash = path.lastIndexOf('/');
        String last = path.substring(slash + 1);
        String inPath = path.substring(0, Math.max(0, slash));
        String className = head.map(known -> known.identity().testClass()).orElseGet(() -> classOf(inPath));
        String method = head.map(known -> known.identity().testMethod()).orElseGet(() -> last.split("[(\\[@]", 2)[0]);
        Path accepted = output.resolve("accepted").resolve(path + SnapshotKey.EXTENSION + ".recording");
        Path waiting = output.resolve("accepted").resolve(path + SnapshotKey.EXTENSION + ".waiting");
        Path verdict = output.resolve("verdicts").resolve(path + VERDICT);
        return new TestOutcome(
                className + "#" + last,
                className,
                method,
                path,
                head,
                problem,
                recording,
                Optional.of(accepted).filter(Files::isDirectory),
                Optional.of(waiting).filter(Files::isDirectory),
                Optional.of(verdict).filter(Files::isRegularFile));
    }

    /** One run gives the verdicts of all of its parts. */
    private Optional<Path> recording(String path) {
        Path folder = output.resolve(RECORDINGS);
        int part = path.indexOf('@', path.lastIndexOf('/') + 1);
        return Stream.of(path, part < 0 ? path : path.substring(0, part))
                .map(folder::resolve)
                .filter(found -> Files.isRegularFile(found.resolve(RECORDING)))
                .findFirst();
    }

    /** The name of a nested class has a dot in file names. */
    private static String classOf(String path) {
        int slash = path.lastIndexOf('/');
        return path.substring(0, slash + 1).replace('/', '.')
                + path.substring(slash + 1).replace('.', '$');
    }

    private static List<Path> files(Path root, String ending) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try {
            return FilesBelow.of(root, name -> name.endsWith(ending), below -> true);
        } catch (IOException unreadable) {
            throw new RecordingException(
                    "The folder " + root + " cannot be read: " + unreadable + ". Make sure that it may be read.",
                    unreadable);
        }
    }

    private static Path parent(Path file) {
        return file.resolveSibling("");
    }

    private static String below(Path root, Path file) {
        return root.relativize(file.toAbsolutePath().startsWith(root) ? file.toAbsolutePath() : file)
                .toString()
                .replace('\\', '/');
    }

    private static String without(String ending, String name) {
        return name.substring(0, name.length() - ending.length());
    }
}
