package dev.whodunit.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.whodunit.recording.RecordingReader;
import dev.whodunit.run.Recording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/**
 * A test class run by JUnit inside a test, and what it left behind.
 *
 * @param results what JUnit says
 * @param output the folder of recordings
 */
record TestCaseRun(EngineExecutionResults results, Path output) {

    /** Runs test classes with their output and snapshots below a folder; first snapshots are accepted. */
    static TestCaseRun of(Path folder, Map<String, String> settings, Class<?>... testCases) {
        return of(
                folder,
                settings,
                Stream.of(testCases).map(type -> selectClass(type)).toArray(DiscoverySelector[]::new));
    }

    /** The same for whatever JUnit can select. */
    static TestCaseRun of(Path folder, Map<String, String> settings, DiscoverySelector... selectors) {
        Map<String, String> all = new HashMap<>();
        all.put("whodunit.directory", folder.resolve("whodunit").toString());
        all.put("whodunit.snapshots", folder.resolve("snapshots").toString());
        all.put("whodunit.update", "new");
        all.put("whodunit.attach", "none");
        all.put("CI", "false");
        all.put("TF_BUILD", "false");
        all.putAll(settings);
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectors)
                .configurationParameters(all)
                .execute();
        return new TestCaseRun(results, folder.resolve("whodunit"));
    }

    static TestCaseRun of(Path folder, Class<?>... testCases) {
        return of(folder, Map.of(), testCases);
    }

    /** The recordings by class and key: {@code Plain/adds}, {@code Repeated/adds[2]}. */
    Map<String, Recording> recordings() {
        Map<String, Recording> found = new TreeMap<>();
        if (!Files.isDirectory(output.resolve("recordings"))) {
            return found;
        }
        try (Stream<Path> files = Files.walk(output.resolve("recordings"))) {
            files.filter(file -> file.endsWith("recording.json"))
                    .map(Path::getParent)
                    .forEach(folder -> {
                        String type = folder.getParent().getFileName().toString();
                        String key = type.substring(type.lastIndexOf('.') + 1) + "/" + folder.getFileName();
                        found.put(key, RecordingReader.read(folder));
                    });
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The steps of a recording that no other step called, with their phase: {@code TEST Orders.total}. */
    List<String> roots(String key) {
        return recording(key).roots().stream()
                .map(step -> step.phase() + " " + step.function())
                .toList();
    }

    /** The messages of what failed, of tests and containers. */
    String failures() {
        return Stream.concat(results.allEvents().failed().stream(), results.allEvents().aborted().stream())
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .flatMap(result -> result.getThrowable().stream())
                .map(TestCaseRun::message)
                .collect(Collectors.joining("\n"));
    }

    /** How many tests passed. */
    long passed() {
        return results.testEvents().succeeded().count();
    }

    Recording recording(String key) {
        if (recordings().containsKey(key)) {
            return recordings().get(key);
        }
        throw new AssertionError(
                "no recording " + key + " among " + recordings().keySet() + "; " + failures());
    }

    private static String message(Throwable failure) {
        StringBuilder text = new StringBuilder(String.valueOf(failure.getMessage()));
        for (Throwable suppressed : failure.getSuppressed()) {
            text.append('\n').append(suppressed.getMessage());
        }
        return text.toString();
    }
}
