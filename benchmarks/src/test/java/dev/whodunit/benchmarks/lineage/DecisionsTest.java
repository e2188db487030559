package dev.whodunit.benchmarks.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a library or an index decides is a decision, and data are none. Rows are names with numbers. */
@Tag("any-jdk")
class DecisionsTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private Way way(String pipeline, String rows) throws Exception {
        Files.writeString(
                folder.resolve("rows.csv"),
                "name,number\n" + rows.replace(' ', '\n').replace('_', ' '));
        Outcome outcome = new Runner(ToyLineage.toy("DecidingPipelines$" + pipeline), LIMIT).run(folder);
        assertThat(outcome.threw()).as(outcome.outputs().toString()).isFalse();
        return outcome.way();
    }

    @ParameterizedTest(name = "{0}: {1}, then {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # a key that equals another one, or no more
            Grouping       | a,1 b,2 c,3  | a,1 a,2 c,3
            Merging        | a,1 b,2 c,3  | a,1 b,2 b,3
            # two keys that change places in an output
            ByName         | a,1 b,2      | b,1 a,2
            Member         | a,1 b,2      | a,1 a,2
            Distinct       | a,1 b,2      | a,1 a,2
            Testing        | own,1 a,2    | a,1 own,2
            # an order
            Comparing      | a,1 b,2 c,3  | a,1 c,2 b,3
            Queue          | a,1 b,2      | b,1 a,2
            SortingNumbers | a,1 b,2 c,3  | a,2 b,1 c,3
            Greatest       | a,1 b,2      | a,2 b,1
            Larger         | a,1 b,2      | a,2 b,1
            Summarizing    | a,1 a,2      | a,2 a,1
            Accepting      | a,1 b,2      | a,2 b,1
            SortedKeys     | a,1 b,2 c,3  | a,1 c,2 b,3
            SortedQueue    | a,1 b,2      | a,2 b,1
            ArrayIndex     | a,1 b,5      | a,2 b,5
            ListIndex      | a,1 b,5 c,6  | a,2 b,5 c,6
            Counting       | a_b,1        | a_b_c,1
            # several threads
            InParallel     | a,1 b,2      | a,1 a,2
            InParallel     | a,1 b,2      | a,2 b,1
            TableGroups    | a,1 b,2 c,3  | a,1 a,2 c,3
            TableSort      | a,1 b,2      | b,1 a,2
            TableSelection | own,1 a,2    | a,1 own,2
            TableJoin      | a,1 a,2 b,3  | a,1 b,2 b,3
            """)
    void aLibraryOrAnIndexDecides(String pipeline, String rows, String otherRows) throws Exception {
        Way way = way(pipeline, rows);
        Way otherWay = way(pipeline, otherRows);

        assertThat(otherWay.decisions()).isNotEqualTo(way.decisions());
    }

    @ParameterizedTest(name = "{0}: {1}, then {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # a key that becomes another one and equals no other
            Grouping       | a,1 b,2 a,3  | a,1 z,2 a,3
            Merging        | a,1 b,2 a,3  | c,1 b,2 c,3
            Member         | a,1 b,2      | a,1 c,2
            Distinct       | a,1 b,2      | a,1 c,2
            Testing        | own,1 a,2    | own,1 b,2
            # a name in the same place of the order
            Comparing      | a,1 b,2 c,3  | a,1 bb,2 c,3
            Queue          | a,1 b,2      | a,1 c,2
            SortingNumbers | a,1 b,2 c,3  | a,1 b,2 c,9
            Greatest       | a,1 b,2      | a,1 b,9
            Larger         | a,1 b,2      | a,1 b,9
            Summarizing    | a,1 a,2 b,5  | a,2 a,9 b,1
            Accepting      | a,1 b,2      | a,5 b,9
            SortedKeys     | a,1 b,2 c,3  | a,1 bb,2 d,3
            SortedQueue    | a,1 b,2      | a,3 b,9
            ArrayIndex     | a,1 b,5      | a,1 b,7
            ListIndex      | a,1 b,5 c,6  | a,1 b,7 c,6
            Counting       | a_b,1        | abc_d,1
            # numbers that are added up
            Grouping       | a,1 b,2 a,3  | a,5 b,2 a,4
            Merging        | a,1 b,2 a,3  | a,5 b,2 a,4
            AddingUp       | a,1 b,2      | a,7 b,3
            InParallel     | a,1 b,2      | z,1 b,3
            TableGroups    | a,1 b,2 a,3  | z,4 b,2 z,3
            TableSort      | a,1 b,2      | a,3 c,2
            TableSelection | own,1 a,2    | own,3 b,2
            TableJoin      | a,1 a,2 c,3  | a,1 a,2 d,4
            """)
    void dataAreNoDecision(String pipeline, String rows, String otherRows) throws Exception {
        assertThat(way(pipeline, otherRows)).isEqualTo(way(pipeline, rows));
    }

    @Test
    void theBranchesOfThePipelineAreTheSameWhereALibraryDecides() throws Exception {
        assertThat(way("Merging", "a,1 b,2").branches())
                .isEqualTo(way("Merging", "a,1 a,2").branches());
    }
}
