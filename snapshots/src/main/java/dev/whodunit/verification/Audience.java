package dev.whodunit.verification;

import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.List;
import java.util.Optional;

/** Who is told of a verdict beside the test that it is given to, such as a report. */
public interface Audience {

    /** Nobody is. */
    Audience NOBODY = (accepted, current, lines, verdict) -> {};

    /**
     * A run was compared.
     *
     * @param accepted the accepted run; empty if only its snapshot is at hand
     * @param lines where the verdict speaks of the lines of snapshots, the step of the run behind each line, by the identifier that the
     *     line has as a step; empty if it speaks of the steps of the run
     */
    void hears(Optional<Recording> accepted, Recording current, List<Step> lines, Verdict verdict);

    /** A line for the failure that says where to find it, {@code Report:  …}; {@code ""} if there is nothing to find. */
    default String told() {
        return "";
    }
}
