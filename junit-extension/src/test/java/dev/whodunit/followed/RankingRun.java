package dev.whodunit.followed;

import dev.whodunit.record.Budget;
import dev.whodunit.record.OpenRun;
import dev.whodunit.record.Tracer;
import dev.whodunit.recording.LineageFile;
import dev.whodunit.recording.RecordingWriter;
import dev.whodunit.run.Phase;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.weave.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A run of {@link Ranking} on four flights: Ann's, Bob's (punctual), Cy's and Dee's. */
public final class RankingRun {

    private RankingRun() {}

    static void in(Path folder) throws IOException {
        Path flights = Files.writeString(folder.resolve("flights.csv"), "SJC,5,Ann\nLAX,0,Bob\nSFO,17,Cy\nSJC,9,Dee\n");
        Path airports =
                Files.writeString(folder.resolve("airports.csv"), "SJC,San Jose\nLAX,Los Angeles\nSFO,San Francisco\n");
        new Ranking().report(flights, airports);
    }

    /** Records a run and gives the folder of the recording. */
    public static Path recorded(Path folder, boolean withLineage) throws IOException {
        return recorded(folder, withLineage, Budget.DEFAULT);
    }

    /** The same in a run that may cost so much. */
    public static Path recorded(Path folder, boolean withLineage, Budget budget) throws IOException {
        Scope scope = Scope.of(Ranking.class.getName());
        try (OpenRun run = Tracer.start().open(scope, budget, withLineage, reading -> {})) {
            run.enterPhase(Phase.TEST);
            in(folder);
            run.suspend();
            Path recording = folder.resolve("run");
            Recording recorded = run.recording(new RunIdentity("ranking", "ranking", "main", "ranking", "Ranking"));
            RecordingWriter.write(recorded, recording);
            LineageFile.write(run.lineage(), recording);
            return recording;
        }
    }
}
