package dev.whodunit.junit;

import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.fasterxml.jackson.core.JsonFactory;
import dev.whodunit.PipelineRun;
import dev.whodunit.run.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import targets.orders.Orders;

/** Whodunit itself uses Jackson and Commons Codec; a pipeline may hold the very same classes. */
class OwnLibrariesTest {

    @TempDir
    Path folder;

    @Test
    void whatAssertionsSnapshotsAndRecordingsDoIsNoPartOfTheRun() {
        TestCaseRun run = TestCaseRun.of(folder, AskingTestCase.class);

        assertThat(run.failures()).isEmpty();
        for (int repetition = 1; repetition <= 2; repetition++) {
            assertThat(run.roots("AskingTestCase/asks[" + repetition + "]"))
                    .containsExactly("SETUP Orders.label", "TEST Orders.clean", "TEST Orders.total");
        }
    }

    @Test
    void whatThePipelineDoesWithThemIs() {
        TestCaseRun run = TestCaseRun.of(folder, ParsingTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.recording("ParsingTestCase/parses").roots())
                .extracting(Step::function)
                .extracting(Object::toString)
                .contains("ReaderBasedJsonParser.nextToken");
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(
            value = Orders.class,
            packages = {"com.fasterxml.jackson.core.json", "com.fasterxml.jackson.core.io"},
            includes = "org.apache.commons.codec.digest.*")
    static class AskingTestCase {

        @BeforeAll
        static void setUp() {
            Orders.label(1);
        }

        @RepeatedTest(2)
        void asks(PipelineRun run) {
            Orders.clean(List.of(1, -2));
            assertThat(run).step("clean").input("amounts", LIST).containsExactly(1, -2);
            assertThat(run).step("clean").output(LIST).containsExactly(1);
            assertThat(run).matchesSnapshot();
            Orders.total(List.of(3));
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(
            value = Orders.class,
            packages = {"com.fasterxml.jackson.core.json", "com.fasterxml.jackson.core.io"},
            includes = "org.apache.commons.codec.digest.*")
    static class ParsingTestCase {

        @Test
        void parses() throws IOException {
            try (var parser = new JsonFactory().createParser("[1]")) {
                assertThat(parser.nextToken()).isNotNull();
            }
        }
    }
}
