package dev.whodunit.cli;

import dev.whodunit.export.MapExport;
import dev.whodunit.flow.ScopeScanner;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.weave.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whodunit map --trace com.acme.. target/classes [--dot]}. */
@Command(
        name = "map",
        description = "Prints the code map of a scope without running anything.",
        mixinStandardHelpOptions = true)
final class MapCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--trace", required = true, description = "Patterns of class names, separated by commas.")
    private String trace;

    @Option(names = "--dot", description = "Print DOT for Graphviz instead of JSON.")
    private boolean dot;

    @Parameters(arity = "1..*", description = "Class folders and jars.")
    private List<Path> roots;

    @SuppressWarnings("NullAway.Init")
    MapCommand() {}

    @Override
    public void run() {
        for (Path root : roots) {
            if (!Files.exists(root)) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(),
                        "There is no class folder or jar " + root
                                + ". Compile the project first, or correct the path.");
            }
        }
        PipelineMap map = ScopeScanner.scan(roots, Scope.of(trace).matcher());
        spec.commandLine().getOut().println(dot ? MapExport.toDot(map) : MapExport.toJson(map));
        spec.commandLine().getOut().flush();
    }
}
