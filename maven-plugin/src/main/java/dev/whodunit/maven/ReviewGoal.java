package dev.whodunit.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;

/** Shows what is pending, one function that made a difference after the other, and asks what to do. */
@Mojo(name = "review")
public final class ReviewGoal extends SnapshotGoal {

    /** For Maven. */
    public ReviewGoal() {}

    @Override
    List<String> command() {
        return List.of("review");
    }
}
