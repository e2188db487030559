package dev.whodunit.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A slip in one line of a pipeline's source: what a careless edit would do to it.
 *
 * @param pipeline whose source
 * @param sourceFile simple name of the file
 * @param line a piece of the source
 * @param slip what stands there after the edit
 * @param culprit the function that a verdict must name: {@code DerivedFlight.of}
 */
record PlantedBug(ExamplePipeline pipeline, String sourceFile, String line, String slip, String culprit) {

    /** The slip whose verdict and page the documentation shows. */
    static final PlantedBug WINDOW_TOO_LONG = new PlantedBug(
            ExamplePipeline.EARTHQUAKES,
            "MovingStatistics",
            "if (i >= window) {",
            "if (i > window) {",
            "MovingStatistics.means");

    private static final Path SOURCES = Path.of("src", "main", "java");

    /** Compiles the edited source into a folder that goes before the pipeline's own classes. */
    Path compileInto(Path folder) {
        Path source = SOURCES.resolve(pipeline.packageName().replace('.', '/')).resolve(sourceFile + ".java");
        try {
            String text = Files.readString(source);
            if (!text.contains(line)) {
                throw new IllegalStateException(source + " does not contain: " + line);
            }
            Path edited = Files.writeString(folder.resolve(sourceFile + ".java"), text.replace(line, slip));
            Path classes = Files.createDirectories(folder.resolve("classes"));
            compile(edited, classes);
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(Path source, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-d", classes.toString(), "-g", "--release", "17", "-proc:none", "-classpath", ClassPath.asText());
            if (!compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(source))
                    .call()) {
                throw new IllegalStateException(source + " does not compile");
            }
        }
    }

    @Override
    public String toString() {
        return pipeline.simpleName() + ": " + line + "  becomes  " + slip;
    }
}
