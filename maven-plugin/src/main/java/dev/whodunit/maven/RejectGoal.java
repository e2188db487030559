package dev.whodunit.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Forgets pending snapshots, and says which lines to look at. The accepted ones stay as they are. */
@Mojo(name = "reject", threadSafe = true)
public final class RejectGoal extends SnapshotGoal {

    /**
     * Functions that made a difference ({@code Pricing.round}), for all that they explain, or tests ({@code ShopTest#*}), separated by
     * commas; {@code all} for everything.
     */
    @Parameter(property = "whodunit.select", required = true)
    private List<String> select;

    /** For Maven. */
    @SuppressWarnings("NullAway.Init")
    public RejectGoal() {}

    @Override
    List<String> command() {
        return Selection.command("reject", select);
    }
}
