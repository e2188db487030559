package dev.whodunit.cli;

import dev.whodunit.export.ExportFormat;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Formats as they are named on the command line. */
final class FormatOption {

    /** In which a code map can be written. */
    static final List<ExportFormat> OF_MAPS =
            List.of(ExportFormat.JSON, ExportFormat.DOT, ExportFormat.MERMAID, ExportFormat.GRAPHML);

    private FormatOption() {}

    /** @throws CommandLine.ParameterException if there is no such format */
    static ExportFormat parse(String name, CommandLine.Model.CommandSpec spec) {
        return parse(name, List.of(ExportFormat.values()), spec);
    }

    /** @throws CommandLine.ParameterException if it is none of these */
    static <T> T parse(String name, List<T> allowed, CommandLine.Model.CommandSpec spec) {
        return allowed.stream()
                .filter(format -> format.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(),
                        "--format is " + name + ", but must be one of "
                                + allowed.stream().map(Object::toString).collect(Collectors.joining(", "))
                                + "."));
    }
}
