package dev.whodunit.cli;

import dev.whodunit.export.RunMetadata;
import dev.whodunit.export.TraceParent;
import dev.whodunit.green.Commit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What a recording does not know of its run, and whoever exports it does. */
final class MetadataOptions {

    private static final String ENVIRONMENT = "TRACEPARENT";

    @Option(
            names = "--tag",
            paramLabel = "NAME=VALUE",
            description = "Something to be known of the run; may be repeated.")
    private Map<String, String> tags = new LinkedHashMap<>();

    @Option(names = "--task", paramLabel = "ID", description = "The task of an agent that ran it.")
    private @Nullable String task;

    @Option(
            names = "--traceparent",
            paramLabel = "HEADER",
            description = "The span that the run was part of (default: the environment variable TRACEPARENT).")
    private @Nullable String traceParent;

    @Option(
            names = "--commit",
            paramLabel = "ID",
            description =
                    "The commit that ran (default: the one that is checked out here, and whether it was changed).")
    private @Nullable String commit;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "When the run ended, such as 2026-01-01T12:00:00Z (default: when the recording was written).")
    private @Nullable String at;

    MetadataOptions() {}

    /**
     * @param project in the working tree whose code ran
     * @throws CommandLine.ParameterException if an option is wrong
     */
    RunMetadata of(Path recording, Path project, CommandLine.Model.CommandSpec spec) {
        return new RunMetadata(
                moment(recording, spec),
                commit == null ? Commit.of(project) : Optional.of(commit),
                commit == null ? WorkingTree.of(project).isChanged() : Optional.empty(),
                tags,
                Optional.ofNullable(task),
                parent(spec));
    }

    private Instant moment(Path recording, CommandLine.Model.CommandSpec spec) {
        try {
            Path file = Files.isDirectory(recording) ? recording.resolve("recording.json") : recording;
            return at == null ? Files.getLastModifiedTime(file).toInstant() : Instant.parse(at);
        } catch (DateTimeParseException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--at is " + at + ", but must be an instant such as 2026-01-01T12:00:00Z.", e);
        } catch (IOException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "When the recording was written cannot be read: " + e + ". Say it with --at.",
                    e);
        }
    }

    private Optional<TraceParent> parent(CommandLine.Model.CommandSpec spec) {
        String header = traceParent == null ? System.getenv(ENVIRONMENT) : traceParent;
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(TraceParent.parse(header.strip()));
        } catch (IllegalArgumentException e) {
            String whose = traceParent == null ? "The environment variable " + ENVIRONMENT : "--traceparent";
            throw new CommandLine.ParameterException(spec.commandLine(), whose + ": " + e.getMessage(), e);
        }
    }
}
