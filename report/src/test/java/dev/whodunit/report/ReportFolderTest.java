package dev.whodunit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {

    @TempDir
    Path output;

    private ReportFolder folder;

    @BeforeEach
    void beginReport() {
        folder = new ReportFolder(output, output);
    }

    @Test
    void allCulpritsOfATestAreAmongThoseWhoDidIt() throws IOException {
        summary("a/ATest/one", "Shop.first", "Shop.second");
        summary("a/ATest/two", "Shop.second");

        folder.writeIndex();

        assertThat(index().select("#culprits h3").eachText())
                .containsExactly("Shop.second at Shop.java:1, in 2 tests", "Shop.first at Shop.java:1, in one test");
    }

    @Test
    void aSummaryThatCannotBeReadIsLeftOutAndTold() throws IOException {
        summary("a/ATest/one", "Shop.first");
        Files.writeString(file("a/ATest/two"), "{\"test\":");
        Files.writeString(file("a/ATest/three"), "");

        folder.writeIndex();

        assertThat(index().select("#tests tbody tr")).hasSize(1);
        assertThat(index().select("#unread li").eachText())
                .containsExactly("report/a/ATest/three.summary.json", "report/a/ATest/two.summary.json");
        assertThat(index().select("#unread p").text())
                .isEqualTo("2 tests are left out, since what is kept of them cannot be read. Run them again.");
    }

    @Test
    void whereAllCanBeReadNothingIsToldOfOthers() throws IOException {
        summary("a/ATest/one", "Shop.first");

        folder.writeIndex();

        assertThat(index().select("#unread")).isEmpty();
    }

    @Test
    void aFolderThatCannotBeListedStopsNothing() throws IOException {
        summary("a/ATest/one", "Shop.first");
        summary("b/BTest/one", "Shop.first");
        Path closed = output.resolve("report/b");
        Assumptions.assumeTrue(Files.getFileStore(closed).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            folder.writeIndex();
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
        }

        assertThat(index().select("#tests tbody tr")).isNotEmpty();
    }

    @Test
    void filesThatComeAndGoStopNothing() throws Exception {
        summary("a/ATest/one", "Shop.first");
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> writing = other.submit(() -> {
                for (int round = 0; round < 20; round++) {
                    List<Path> temporary = new ArrayList<>();
                    for (int i = 0; i < 300; i++) {
                        temporary.add(Files.writeString(output.resolve("report/a/ATest/." + i + ".tmp"), "half"));
                    }
                    for (Path file : temporary) {
                        Files.delete(file);
                    }
                }
                return true;
            });
            while (!writing.isDone()) {
                folder.writeIndex();
            }
            writing.get();
        } finally {
            other.shutdownNow();
        }

        assertThat(index().select("#tests tbody tr")).hasSize(1);
    }

    @Test
    void ofTwoThatWriteAtOnceNoneLosesWhatTheOtherHas() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 50; round++) {
                int number = round;
                List<Future<?>> all = new ArrayList<>();
                IntStream.range(0, 4)
                        .forEach(writer -> all.add(writers.submit(() -> {
                            summary("a/ATest/test" + number + "of" + writer, "Shop.first");
                            new ReportFolder(output, output).writeIndex();
                            return true;
                        })));
                for (Future<?> each : all) {
                    each.get();
                }

                assertThat(index().select("#tests tbody tr")).hasSize(4 * (round + 1));
            }
        } finally {
            writers.shutdownNow();
        }
    }

    @Test
    void onlyPagesOfTheOwnProjectAreRemoved() throws IOException {
        summary("a/ATest/earlier", "Shop.first");
        ofProject("a/ATest/own", ".");
        ofProject("b/BTest/other", "../../b/.");

        folder.removeIf(page -> true);

        assertThat(file("a/ATest/own")).doesNotExist();
        assertThat(file("a/ATest/earlier")).exists();
        assertThat(file("b/BTest/other")).exists();
    }

    private void ofProject(String test, String project) throws IOException {
        summary(test, "Shop.first");
        String known = Files.readString(file(test));
        Files.writeString(file(test), known.replaceFirst("\\{", "{\"project\":\"" + project + "\","));
    }

    private Document index() throws IOException {
        return Jsoup.parse(Files.readString(folder.index()));
    }

    private Path file(String test) {
        return output.resolve("report").resolve(test + ".summary.json");
    }

    private void summary(String test, String... culprits) throws IOException {
        List<String> accused = new ArrayList<>();
        for (String culprit : culprits) {
            accused.add("{\"function\":\"" + culprit + "\",\"location\":\"Shop.java:1\"}");
        }
        Files.createDirectories(file(test).resolveSibling(""));
        Files.writeString(
                file(test),
                "{\"test\":\"a.ATest\",\"name\":\"" + test
                        + "\",\"outcome\":\"failed\",\"verdict\":\"culprit\",\"heading\":\"it changed\",\"culprits\":["
                        + String.join(",", accused) + "]}");
    }
}
