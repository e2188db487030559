package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.PipelineRun;
import dev.whodunit.assertions.WhodunitAssertions;
import dev.whodunit.review.PendingSnapshots;
import dev.whodunit.review.Review;
import dev.whodunit.review.Selection;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import targets.orders.Checkout;

/**
 * A project whose test cases bill something: its snapshots are in version control, its recordings are not, and may be
 * forgotten, as on a build server.
 *
 * @param folder with both
 */
record CheckedOutProject(Path folder) {

    /** No test runs a second time. */
    static Map<String, String> settings() {
        return new HashMap<>(Map.of("whodunit.rerun", "false"));
    }

    /** The same, and one more. */
    static Map<String, String> settings(String name, String value) {
        Map<String, String> settings = settings();
        settings.put(name, value);
        return settings;
    }

    /** What test cases do. */
    static void isAsAccepted(PipelineRun run) {
        Checkout.bill();
        WhodunitAssertions.assertThat(run).matchesSnapshot();
    }

    /** A first snapshot is accepted. */
    TestCaseRun run(Class<?> testCase) {
        return run(testCase, settings());
    }

    TestCaseRun run(Class<?> testCase, Map<String, String> settings) {
        return TestCaseRun.of(folder, settings, testCase);
    }

    /** What fails after a change where only the snapshot is at hand. */
    String changed(Class<?> testCase, Runnable change) throws IOException {
        assertThat(run(testCase).failures()).isEmpty();
        forgetRecordings();
        change.run();
        return run(testCase).failures();
    }

    void forgetRecordings() throws IOException {
        Files.walkFileTree(folder.resolve("whodunit"), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** As a person does who runs the tests to have their snapshots written. */
    void accept(Class<?> testCase, Map<String, String> settings) {
        Map<String, String> writing = new HashMap<>(settings);
        writing.put("whodunit.update", "all");
        assertThat(run(testCase, writing).failures()).isEmpty();
    }

    /** As a person does who looks at what a failed test left behind. */
    void review(Class<?> testCase) {
        assertThat(run(testCase).failures()).isNotEmpty();
        Path snapshots = folder.resolve("snapshots");
        assertThat(new Review(new PendingSnapshots(snapshots), snapshots).accept(new Selection(List.of())))
                .allSatisfy(result -> assertThat(result.refusal()).isEmpty())
                .hasSize(1);
    }

    Path snapshot(Class<?> testCase) {
        String name = testCase.getName()
                .substring(testCase.getPackageName().length() + 1)
                .replace('$', '.');
        return folder.resolve("snapshots/dev/whodunit/junit/" + name + "/bills.snap");
    }

    List<String> lines(Class<?> testCase) throws IOException {
        return Files.readAllLines(snapshot(testCase));
    }
}
