package dev.whodunit.benchmarks.report;

import static dev.whodunit.assertions.WhodunitAssertions.assertThat;

import dev.whodunit.PipelineRun;
import dev.whodunit.examples.earthquakes.QuakeWeek;
import dev.whodunit.junit.PipelineExtension;
import dev.whodunit.junit.TracePipeline;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** A suite of 3,000 tests, each of a pipeline on other earthquakes than the one before, with a snapshot of each. */
@ExtendWith(PipelineExtension.class)
@TracePipeline(QuakeWeek.class)
class QuakeTests {

    static final String FEEDS = "whodunit.benchmark.feeds";
    static final int TESTS = 3_000;

    @RepeatedTest(TESTS)
    void summarises(PipelineRun run, RepetitionInfo repetition) throws IOException {
        Path feeds = Path.of(System.getProperty(FEEDS));
        new QuakeWeek().summarise(feeds.resolve(repetition.getCurrentRepetition() + ".json"));

        assertThat(run).matchesSnapshot();
    }
}
