package dev.whodunit.cli;

import dev.whodunit.export.ExportFormat;
import dev.whodunit.export.RunExport;
import dev.whodunit.run.Recording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code whodunit export --format otlp RECORDING|TEST [--out FILE]}. */
@Command(
        name = "export",
        description = "Writes a recorded run in a format that other tools read.",
        mixinStandardHelpOptions = true,
        versionProvider = JarVersion.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:written", "2:the recording cannot be read, the file cannot be written, or an option is wrong"
        })
final class ExportCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private AskedRecording recording;

    @Option(
            names = "--format",
            required = true,
            description = "json, dot, mermaid, graphml, prov, openlineage or otlp.")
    private String format;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write (default: standard output).")
    private @Nullable Path out;

    @Option(
            names = "--depth",
            paramLabel = "N",
            description = "How deep the calls go that are in it; 0 leaves what was entered from outside"
                    + " (default: 1 for dot, mermaid and openlineage, all for the others).")
    private @Nullable Integer depth;

    @Mixin
    private MetadataOptions metadata = new MetadataOptions();

    @SuppressWarnings("NullAway.Init")
    ExportCommand() {}

    @Override
    public Integer call() {
        ExportFormat wanted = FormatOption.parse(format, spec);
        if (depth != null && depth < 0) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--depth is " + depth + ", but must be a whole number from 0 up, such as 1.");
        }
        RecordedTest test = recording.test();
        Recording run = test.run();
        String text = RunExport.of(
                run,
                metadata.of(test.folder(), recording.build().project(), spec),
                wanted,
                depth == null ? wanted.usualDepth() : depth);
        if (out == null) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        } else {
            write(text, out);
        }
        return 0;
    }

    private static void write(String text, Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The export could not be written to " + file + ": " + e
                            + ". Make sure that the folder can be written to and that the disk is not full.",
                    e);
        }
    }
}
