package dev.whodunit.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Lists the snapshots that wait to be accepted or rejected, by the function that made the difference. */
@Mojo(name = "pending", threadSafe = true)
public final class PendingGoal extends SnapshotGoal {

    /** Whether to print JSON, for programs. */
    @Parameter(property = "whodunit.json", defaultValue = "false")
    private boolean json;

    /** Whether the build fails if something is pending. */
    @Parameter(property = "whodunit.check", defaultValue = "false")
    private boolean check;

    /** For Maven. */
    public PendingGoal() {}

    @Override
    List<String> command() {
        return json ? List.of("pending", "--json") : List.of("pending");
    }

    @Override
    boolean failsWhereSomethingIsLeft() {
        return check;
    }
}
