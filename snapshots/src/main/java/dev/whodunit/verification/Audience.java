package dev.whodunit.verification;

import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.List;
import java.util.Optional;

/** Who is told of a verdict beside the test that it is given to, such as a report. */
public interface Audience {

    /** Nobody is. */
    Audience NOBODY = (accepted, current, steps, verdict) -> {};

    /**
     * A run was compared.
     *
     * @param accepted the accepted run; empty if only its snapshot is at hand
     * @param steps the step of the run behind each current step of the verdict, by the identifier that it has there: a verdict of what
     *     snapshots have speaks of their lines
     */
    void hears(Optional<Recording> accepted, Recording current, List<Step> steps, Verdict verdict);

    /** A line for the failure that says where to find it, {@code Report:  …}; {@code ""} if there is nothing to find. */
    default String told() {
        return "";
    }
}
