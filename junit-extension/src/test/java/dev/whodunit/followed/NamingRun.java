package dev.whodunit.followed;

import dev.whodunit.record.Budget;
import dev.whodunit.record.OpenRun;
import dev.whodunit.record.Tracer;
import dev.whodunit.recording.LineageFile;
import dev.whodunit.recording.RecordingWriter;
import dev.whodunit.run.Phase;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.weave.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A run of {@link Naming} on two documents and a few small files. */
public final class NamingRun {

    private NamingRun() {}

    static void in(Path folder) throws IOException {
        Path docs = Files.createDirectory(folder.resolve("docs"));
        Files.writeString(docs.resolve("one.txt"), "Title: first\n");
        Files.writeString(docs.resolve("two.txt"), "Title: other\n");
        Files.writeString(folder.resolve("lines.csv"), "title,pages\nann,3\nbob,5\ncyd,4\n");
        Files.writeString(folder.resolve("cells.csv"), "a,b\n1,2\n");
        Files.writeString(folder.resolve("config.json"), "{\"rates\":{\"USD\":1.5}}");
        new Naming().report(folder);
    }

    /** Records a run whose values are followed and gives the folder of the recording. */
    public static Path recorded(Path folder) throws IOException {
        Scope scope = Scope.of(Naming.class.getName());
        try (OpenRun run = Tracer.start().open(scope, Budget.DEFAULT, true, reading -> {})) {
            run.enterPhase(Phase.TEST);
            in(folder);
            run.suspend();
            Path recording = folder.resolve("run");
            RecordingWriter.write(
                    run.recording(new RunIdentity("naming", "naming", "main", "naming", "Naming")), recording);
            LineageFile.write(run.lineage(), recording);
            return recording;
        }
    }
}
