package dev.whodunit.verification;

import dev.whodunit.green.KeptCode;

/** Runs a test again alone, with all that it does recorded. */
public interface RunsInDepth {

    /** On the classes of now. */
    SecondRun now();

    /** On those that it last passed with. */
    SecondRun then(KeptCode code);

    /** Once more on the classes of now, to rule out chance. */
    SecondRun again();
}
