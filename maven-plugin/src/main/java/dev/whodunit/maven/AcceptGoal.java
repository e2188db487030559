package dev.whodunit.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Makes pending snapshots the accepted ones: those of tests, or all that functions explain. */
@Mojo(name = "accept", threadSafe = true)
public final class AcceptGoal extends SnapshotGoal {

    /**
     * Functions that made a difference ({@code Pricing.round}), for all that they explain, or tests ({@code ShopTest#*}), separated by
     * commas; {@code all} for everything.
     */
    @Parameter(property = "whodunit.select", required = true)
    private List<String> select;

    /** For Maven. */
    @SuppressWarnings("NullAway.Init")
    public AcceptGoal() {}

    @Override
    List<String> command() {
        return Selection.command("accept", select);
    }
}
