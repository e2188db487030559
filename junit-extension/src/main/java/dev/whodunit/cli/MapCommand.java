package dev.whodunit.cli;

import dev.whodunit.export.ExportFormat;
import dev.whodunit.export.MapExport;
import dev.whodunit.flow.ScopeScanner;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.weave.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whodunit map --trace com.acme.. target/classes [--format FORMAT]}. */
@Command(
        name = "map",
        description = "Prints the code map of a scope without running anything.",
        mixinStandardHelpOptions = true,
        versionProvider = JarVersion.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the map was printed", "2:no class matches, or one cannot be read"})
final class MapCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--trace", required = true, description = "Patterns of class names, separated by commas.")
    private String trace;

    @Option(names = "--format", description = "json, dot, mermaid or graphml (default: json).")
    private @Nullable String format;

    @Option(names = "--dot", description = "The same as --format dot.")
    private boolean dot;

    @Parameters(arity = "1..*", description = "Class folders and jars.")
    private List<Path> roots;

    @SuppressWarnings("NullAway.Init")
    MapCommand() {}

    @Override
    public Integer call() {
        ExportFormat wanted = format();
        for (Path root : roots) {
            if (!Files.exists(root)) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(),
                        "There is no class folder or jar " + root
                                + ". Compile the project first, or correct the path.");
            }
        }
        PipelineMap map = ScopeScanner.scan(roots, Scope.of(trace).matcher());
        if (map.classes().isEmpty()) {
            spec.commandLine().getErr().println(nothingMatched());
            return Whodunit.FAILED;
        }
        spec.commandLine().getOut().println(text(map, wanted));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private ExportFormat format() {
        if (dot && format != null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--dot and --format are given both. Leave out --dot.");
        }
        return format == null
                ? dot ? ExportFormat.DOT : ExportFormat.JSON
                : FormatOption.parse(format, FormatOption.OF_MAPS, spec);
    }

    private static String text(PipelineMap map, ExportFormat format) {
        return switch (format) {
            case DOT -> MapExport.toDot(map);
            case MERMAID -> MapExport.toMermaid(map);
            case GRAPHML -> MapExport.toGraphml(map);
            default -> MapExport.toJson(map);
        };
    }

    private String nothingMatched() {
        return "No class in " + roots.stream().map(Path::toString).collect(Collectors.joining(", ")) + " matches \""
                + trace
                + "\". Correct --trace, as in --trace com.acme.., or name the folder or jar that has the classes.";
    }
}
