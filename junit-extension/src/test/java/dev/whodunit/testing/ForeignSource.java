package dev.whodunit.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Compiles a program of another language of the JVM, in a JVM of its own. */
public enum ForeignSource {
    /** Dynamic calls with a bootstrap method of its own. */
    GROOVY("Orders.groovy", "org.codehaus.groovy.tools.FileSystemCompiler"),
    /** Coroutines, inlined code, line numbers beyond the file. */
    KOTLIN("Stock.kt", "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler", "-no-stdlib", "-no-reflect", "-nowarn"),
    /** Names that Java has not, fields and methods of one name, traits. */
    SCALA("Ledger.scala", "scala.tools.nsc.Main", "-nowarn");

    private final String file;
    private final String compiler;
    private final List<String> options;

    ForeignSource(String file, String compiler, String... options) {
        this.file = file;
        this.compiler = compiler;
        this.options = List.of(options);
    }

    /** The name of the class that runs the program, a {@code Callable}. */
    public String program() {
        return "languages." + file.substring(0, file.indexOf('.'));
    }

    /** The class files by class name. */
    public Map<String, byte[]> compile(Path work) {
        Path output = work.resolve(name());
        try {
            Files.createDirectories(output);
            List<String> arguments = Stream.of(
                            Stream.of("-Xmx512m", "-XX:TieredStopAtLevel=1", compiler),
                            options.stream(),
                            Stream.of("-classpath", Jvm.classPath(), "-d", output.toString()),
                            Stream.of(Path.of("src/test/resources/languages", file)
                                    .toString()))
                    .flatMap(part -> part)
                    .toList();
            Jvm compiled = Jvm.run(work, List.of(), arguments.toArray(new String[0]));
            if (compiled.exitCode() != 0) {
                throw new IllegalStateException(compiled.out() + compiled.err());
            }
            return classFiles(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, byte[]> classFiles(Path folder) throws IOException {
        Map<String, byte[]> classFiles = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = folder.relativize(each).toString().replace(File.separatorChar, '.');
                classFiles.put(name.substring(0, name.length() - 6), Files.readAllBytes(each));
            }
        }
        return classFiles;
    }
}
