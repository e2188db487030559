package dev.whodunit.followed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.provenance.Ancestry;
import dev.whodunit.provenance.CellPath;
import dev.whodunit.provenance.Derivations;
import dev.whodunit.provenance.Edges;
import dev.whodunit.provenance.LabelledArtifact;
import dev.whodunit.provenance.Lineage;
import dev.whodunit.record.Budget;
import dev.whodunit.record.OpenRun;
import dev.whodunit.record.Tracer;
import dev.whodunit.run.Phase;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.run.Step;
import dev.whodunit.weave.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLineageTest {

    record Flight(String origin, int delay) {}

    static class Ranking {

        List<Flight> rank(Path file) throws IOException {
            List<Flight> flights = read(file);
            List<Flight> late = dropPunctual(flights);
            late.sort(Comparator.comparing(Flight::delay).reversed());
            return late;
        }

        private List<Flight> read(Path file) throws IOException {
            List<Flight> flights = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                String[] cells = line.split(",");
                flights.add(new Flight(cells[0], Integer.parseInt(cells[1])));
            }
            return flights;
        }

        private List<Flight> dropPunctual(List<Flight> flights) {
            List<Flight> late = new ArrayList<>();
            for (Flight flight : flights) {
                if (flight.delay() > 0) {
                    late.add(flight);
                }
            }
            return late;
        }
    }

    @TempDir
    Path folder;

    @Test
    void anElementOfAnArtifactKnowsTheRowsOfTheFileThatItCameFrom() throws IOException {
        Path file = Files.writeString(folder.resolve("flights.csv"), "SJC,5\nLAX,0\nSFO,17\n");
        try (OpenRun run = Tracer.start()
                .open(Scope.of(RunLineageTest.class.getName() + "$*"), Budget.DEFAULT, true, builder -> {})) {
            run.enterPhase(Phase.TEST);
            List<Flight> ranking = new Ranking().rank(file);
            run.suspend();
            Recording recording = run.recording(new RunIdentity("r", "r", "call", "r", "r"));
            Lineage lineage = run.lineage();

            assertThat(ranking).extracting(Flight::origin).containsExactly("SFO", "SJC");
            Derivations derivations = new Derivations(recording, lineage);
            Step rank = recording.steps().stream()
                    .filter(step -> step.function().method().equals("rank"))
                    .findFirst()
                    .orElseThrow();
            LabelledArtifact artifact = lineage.artifacts().stream()
                    .filter(kept -> kept.ref().step() == rank.id())
                    .reduce((first, second) -> second)
                    .orElseThrow();
            Ancestry ancestry = derivations.ancestry(artifact, CellPath.parse("[0].delay"), Edges.DATA);

            assertThat(ancestry.sources())
                    .singleElement()
                    .satisfies(source -> assertThat(source.origin().position()).isEqualTo("[2]:4-6"));
        }
    }
}
