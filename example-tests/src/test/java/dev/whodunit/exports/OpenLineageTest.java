package dev.whodunit.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.whodunit.export.ExportFormat;
import dev.whodunit.export.RunExport;
import dev.whodunit.run.Recording;
import io.openlineage.client.OpenLineage.InputDataset;
import io.openlineage.client.OpenLineage.OutputDataset;
import io.openlineage.client.OpenLineage.RunEvent;
import io.openlineage.client.OpenLineage.RunEvent.EventType;
import io.openlineage.client.OpenLineage.SchemaDatasetFacetFields;
import io.openlineage.client.OpenLineageClientUtils;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** OpenLineage's client reads run events into its model. */
class OpenLineageTest {

    @ParameterizedTest
    @EnumSource
    void theRunBeginsFirstAndIsCompleteLast(RealRun run) {
        List<RunEvent> events = read(run.recording());

        RunEvent last = events.get(events.size() - 1);
        assertThat(events.get(0).getEventType()).isEqualTo(EventType.START);
        assertThat(last.getEventType()).isEqualTo(EventType.COMPLETE);
        assertThat(last.getEventTime().toInstant()).isEqualTo(RealRun.METADATA.moment());
        assertThat(last.getRun().getRunId()).isEqualTo(events.get(0).getRun().getRunId());
    }

    @ParameterizedTest
    @EnumSource
    void eachStepHasTheRunAsItsParent(RealRun run) {
        List<RunEvent> events = read(run.recording());

        UUID runId = events.get(0).getRun().getRunId();
        assertThat(events.subList(1, events.size() - 1))
                .hasSizeGreaterThan(10)
                .allMatch(event -> event.getRun()
                        .getFacets()
                        .getParent()
                        .getRun()
                        .getRunId()
                        .equals(runId));
    }

    @Test
    void filesThatWereReadAndWrittenAreDataSets() {
        List<RunEvent> events = read(RealRun.FLIGHTS.recording());
        RunEvent last = events.get(events.size() - 1);

        assertThat(last.getInputs())
                .extracting(InputDataset::getNamespace, InputDataset::getName)
                .contains(tuple("file", "flights-20k.json"), tuple("file", "airports.csv"));
        assertThat(last.getOutputs())
                .extracting(OutputDataset::getNamespace, OutputDataset::getName)
                .contains(tuple("file", "report.txt"), tuple("whodunit", "FlightDelays.report"));
    }

    @Test
    void tablesHaveTheirColumns() {
        OutputDataset ranking = read(RealRun.FLIGHTS.recording()).stream()
                .flatMap(event -> event.getOutputs().stream())
                .filter(dataset -> dataset.getName().equals("FlightDelays.rankedAirports"))
                .findFirst()
                .orElseThrow();

        assertThat(ranking.getFacets().getSchema().getFields())
                .extracting(SchemaDatasetFacetFields::getName)
                .isNotEmpty();
        assertThat(ranking.getFacets().getVersion().getDatasetVersion()).hasSize(32);
    }

    @Test
    void aStepHasThePlaceOfItsCode() {
        RunEvent rank = read(RealRun.FLIGHTS.recording()).stream()
                .filter(event -> event.getJob().getName().equals("FlightDelays.DelayRanking.rank"))
                .findFirst()
                .orElseThrow();

        assertThat(rank.getJob().getFacets().getSourceCodeLocation().getPath())
                .isEqualTo("dev/whodunit/examples/flights/DelayRanking.java");
        assertThat(rank.getJob().getFacets().getSourceCodeLocation().getVersion())
                .isEqualTo(RealRun.METADATA.commit().orElseThrow());
    }

    @Test
    void tagsAndTheTaskAreThere() {
        RunEvent first = read(RealRun.EARTHQUAKES.recording()).get(0);

        assertThat(first.getRun().getFacets().getTags().getTags().get(0).getValue())
                .isEqualTo("data");
        assertThat(first.getRun()
                        .getFacets()
                        .getAdditionalProperties()
                        .get("whodunit_run")
                        .getAdditionalProperties())
                .containsEntry("task", "task-17");
    }

    @ParameterizedTest
    @MethodSource("dev.whodunit.exports.HostileRun#all")
    void namesMayBeAnything(Recording run) {
        assertThat(read(run)).hasSizeGreaterThan(2);
    }

    private static List<RunEvent> read(Recording run) {
        return RunExport.of(run, RealRun.METADATA, ExportFormat.OPENLINEAGE)
                .lines()
                .map(OpenLineageClientUtils::runEventFromJson)
                .toList();
    }
}
