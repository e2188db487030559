package dev.whodunit.agent;

import dev.whodunit.record.Budget;
import dev.whodunit.record.OpenRun;
import dev.whodunit.record.Tracer;
import dev.whodunit.recording.RecordingWriter;
import dev.whodunit.run.Phase;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.weave.Scope;
import java.nio.file.Path;

/** Attaches to its own JVM, as a test without an agent does, and traces another program: its class, and the folder. */
final class SelfTracingProgram {

    private SelfTracingProgram() {}

    public static void main(String[] arguments) throws Exception {
        String program = arguments[0];
        try (OpenRun run = Tracer.start().open(Scope.of(program), Budget.DEFAULT)) {
            run.enterPhase(Phase.TEST);
            Class.forName(program).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
            run.suspend();
            RecordingWriter.write(
                    run.recording(new RunIdentity(program, program, "main", program, program)), Path.of(arguments[1]));
        }
    }
}
