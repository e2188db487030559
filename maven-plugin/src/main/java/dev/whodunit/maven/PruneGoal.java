package dev.whodunit.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Takes snapshots that no test asks for any more out of their folder; they are moved below the build folder. */
@Mojo(name = "prune", threadSafe = true)
public final class PruneGoal extends SnapshotGoal {

    @Parameter(defaultValue = "${project.basedir}", readonly = true)
    private File project;

    @Parameter(defaultValue = "${project.build.directory}", readonly = true)
    private File build;

    /** What the tests have as {@code whodunit.directory}; {@code whodunit} in the build folder if absent. */
    @Parameter(property = "whodunit.directory")
    private @Nullable File directory;

    /** Tests ({@code OldTest#*}) whose snapshots are taken out although it is not certain that they are obsolete. */
    @Parameter(property = "whodunit.select")
    private @Nullable List<String> select;

    /** Whether nothing is moved, and the build fails if a snapshot is obsolete. */
    @Parameter(property = "whodunit.check", defaultValue = "false")
    private boolean check;

    /** For Maven. */
    @SuppressWarnings("NullAway.Init")
    public PruneGoal() {}

    @Override
    List<String> command() {
        List<String> command =
                new ArrayList<>(List.of("prune", "--project", project.getPath(), "--build", build.getPath()));
        if (directory != null) {
            command.addAll(List.of("--directory", directory.getPath()));
        }
        if (select != null) {
            command.addAll(select);
        }
        if (check) {
            command.add("--check");
        }
        return command;
    }

    @Override
    boolean failsWhereSomethingIsLeft() {
        return check;
    }
}
