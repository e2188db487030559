package dev.whodunit.benchmarks.innocence;

import dev.whodunit.benchmarks.localisation.ClassFolder;
import dev.whodunit.benchmarks.localisation.Pipeline;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles source files of a pipeline, in place of the class files that there are. */
final class Build {

    private static final List<String> OPTIONS =
            List.of("-g", "-nowarn", "-proc:none", "--release", "17", "-encoding", "UTF-8");

    private Build() {}

    /** The compiler that the class files come from. */
    static JavaCompiler usual() {
        return ToolProvider.getSystemJavaCompiler();
    }

    /** Eclipse's, which generates other code for the same sources; the JDK offers its own as a service, too. */
    static JavaCompiler other() {
        return ServiceLoader.load(JavaCompiler.class).stream()
                .filter(compiler -> !compiler.type().getModule().isNamed())
                .findFirst()
                .orElseThrow()
                .get();
    }

    /** Makes a folder of class files; returns what the compiler has to say if it fails, else {@code ""}. */
    static String compile(Pipeline pipeline, JavaCompiler compiler, Path sources, Path target) throws IOException {
        List<Path> written = files(sources, ".java");
        if (written.isEmpty()) {
            return "no sources";
        }
        ClassFolder.copy(pipeline.code(), target);
        for (Path old : files(target.resolve(pipeline.code().target().replace('.', '/')), ".class")) {
            Files.delete(old);
        }
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(problem -> {}, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options = Stream.concat(
                            OPTIONS.stream(),
                            Stream.of("-d", target.toString(), "-classpath", Sources.classPathToCompile()))
                    .toList();
            boolean done = compiler.getTask(
                            said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(written))
                    .call();
            return done ? "" : said.toString();
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.endsWith("package-info.class"))
                    .toList();
        }
    }
}
