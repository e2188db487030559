package dev.whodunit.verification;

import dev.whodunit.green.KeptCode;

/** Runs a test again alone, with all that it does recorded. */
public interface RunsInDepth {

    /** For tests that must not run twice. */
    RunsInDepth NEVER = of(SecondRun.NEVER);

    /** The same, whatever is asked for. */
    static RunsInDepth of(SecondRun run) {
        return new RunsInDepth() {
            @Override
            public SecondRun now() {
                return run;
            }

            @Override
            public SecondRun then(KeptCode code) {
                return run;
            }
        };
    }

    /** On the classes of now. */
    SecondRun now();

    /** On those that it last passed with. */
    SecondRun then(KeptCode code);
}
