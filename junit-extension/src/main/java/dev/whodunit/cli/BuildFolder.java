package dev.whodunit.cli;

import dev.whodunit.manifest.CompiledTests;
import dev.whodunit.manifest.Manifests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a project's class files are, and what its tests left there. */
final class BuildFolder {

    @Option(
            names = "--project",
            defaultValue = ".",
            paramLabel = "DIR",
            description = "Folder of the project, with its sources in src (default: this one).")
    private Path project;

    @Option(
            names = "--build",
            paramLabel = "DIR",
            description = "Build folder (default: target or build in the project, whichever is there).")
    private @Nullable Path build;

    @Option(
            names = {"--directory", "--folder"},
            paramLabel = "DIR",
            description = "What the tests have as whodunit.directory (default: whodunit in the build folder).")
    private @Nullable Path output;

    @SuppressWarnings("NullAway.Init")
    BuildFolder() {}

    /** Folder of the project, with its sources in src. */
    Path project() {
        return project;
    }

    CompiledTests compiledTests() {
        return CompiledTests.of(project, build());
    }

    Manifests manifests() {
        return Manifests.in(output());
    }

    /** Where snapshots go that are taken out. */
    Path pruned() {
        return output().resolve("pruned");
    }

    /** What the tests have as {@code whodunit.directory}. */
    Path output() {
        return output == null ? build().resolve("whodunit") : output;
    }

    private Path build() {
        return build == null
                ? Stream.of("target", "build", "out", "bin")
                        .map(project::resolve)
                        .filter(Files::isDirectory)
                        .findFirst()
                        .orElse(project.resolve("target"))
                : build;
    }
}
