package dev.whodunit.maven;

import dev.whodunit.cli.Whodunit;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal that is a command of the command line, about the snapshots of this project. */
abstract class SnapshotGoal extends AbstractMojo {

    private static final int FAILED = 2;

    /** The folder of accepted snapshots. */
    @Parameter(property = "whodunit.snapshots", defaultValue = "${project.basedir}/src/test/snapshots")
    private File snapshots;

    /** The folder of those that wait to be reviewed, such as one that a build server has kept; that of the accepted ones if absent. */
    @Parameter(property = "whodunit.pending")
    private @Nullable File pending;

    @Parameter(defaultValue = "${reactorProjects}", readonly = true)
    private List<?> projects;

    @SuppressWarnings("NullAway.Init")
    SnapshotGoal() {}

    /** The command and what only it has, without where snapshots lie. */
    abstract List<String> command();

    /** Whether a project fails where something is left to be done. */
    boolean failsWhereSomethingIsLeft() {
        return false;
    }

    /** Does nothing in a project that has no snapshots, such as the parent of others. */
    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (!snapshots.isDirectory() && pending == null) {
            getLog().debug("There is no folder " + snapshots + " of snapshots.");
            return;
        }
        if (pending != null && projects.size() > 1) {
            throw new MojoExecutionException("The folder " + pending
                    + " of pending snapshots is one of a single project, and this build has " + projects.size()
                    + ". Say which with -pl.");
        }
        List<String> arguments = new ArrayList<>(command());
        arguments.addAll(List.of("--snapshots", snapshots.getPath()));
        if (pending != null) {
            arguments.addAll(List.of("--pending", pending.getPath()));
        }
        int exitCode = Whodunit.run(arguments);
        if (exitCode == FAILED) {
            throw new MojoExecutionException("Whodunit could not do all of it: see above.");
        }
        if (exitCode != 0 && failsWhereSomethingIsLeft()) {
            throw new MojoFailureException("Snapshots are left that need a decision: see above.");
        }
    }
}
