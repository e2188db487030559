package dev.whodunit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.diagnosis.Diagnosis;
import dev.whodunit.diagnosis.Sources;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.diagnosis.VerdictText;
import dev.whodunit.foreign.NodeProgram;
import dev.whodunit.report.Compared;
import dev.whodunit.report.PipelineCoverage;
import dev.whodunit.report.ReportFolder;
import dev.whodunit.report.RunReport;
import dev.whodunit.report.RunReport.Outcome;
import dev.whodunit.run.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Takes the pictures of reports that the documentation shows: those of all examples where {@code whodunit.pictures} names a folder, as
 * {@code .ci/pictures} does, and always that of the slip.
 */
@Tag("any-jdk")
class PicturesTest {

    private static final String FOLDER = "whodunit.pictures";
    private static final Path DOCUMENTED = Path.of("..", "docs", "pictures");

    @TempDir
    private Path folder;

    @Test
    void ofASlipTheCulpritIsInThePicture() throws Exception {
        Recording accepted = PlantedBug.WINDOW_TOO_LONG.pipeline().record(List.of(), folder);
        Recording current = PlantedBug.WINDOW_TOO_LONG
                .pipeline()
                .record(List.of(PlantedBug.WINDOW_TOO_LONG.compileInto(folder)), folder);
        Verdict verdict = Diagnosis.compare(accepted, current);

        String headline = picture(
                "slip",
                new RunReport(
                        current,
                        Outcome.FAILED,
                        VerdictText.of("QuakeWeek", verdict),
                        List.of(Compared.of(current, accepted, verdict)),
                        Sources.NONE));

        assertThat(headline).startsWith("culprit: ");
    }

    @ParameterizedTest
    @EnumSource
    @EnabledIfSystemProperty(named = FOLDER, matches = ".+")
    void ofEachExample(ExamplePipeline pipeline) throws Exception {
        Recording run = pipeline.record(List.of(), folder);

        String headline = picture(
                pipeline.name().toLowerCase(Locale.ROOT),
                new RunReport(
                        run,
                        Outcome.PASSED,
                        "",
                        List.of(Compared.of(run, run, Diagnosis.compare(run, run))),
                        Sources.NONE));

        assertThat(headline).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void thereIsADocumentedPictureOfEachExample(ExamplePipeline pipeline) {
        assertThat(DOCUMENTED.resolve(pipeline.name().toLowerCase(Locale.ROOT) + ".png"))
                .isNotEmptyFile();
    }

    private String picture(String name, RunReport report) throws IOException, InterruptedException {
        ReportFolder pages = new ReportFolder(folder, folder);
        pages.write(Path.of(name), report, PipelineCoverage.UNKNOWN);
        Path pictures = Files.createDirectories(Path.of(System.getProperty(FOLDER, "target/pictures")));
        return NodeProgram.inBrowser(
                "picture.mjs",
                pages.page(Path.of(name)),
                pictures.resolve(name + ".png").toAbsolutePath().toString());
    }
}
