package dev.whodunit.testing;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** A JVM of its own with this JVM's class path, and what came of it. */
public record Jvm(int exitCode, String out, String err) {

    /** These JVMs live for seconds: what the second compiler and a collector with threads of its own cost never comes back. */
    private static final List<String> FOR_A_SHORT_LIFE = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** Runs {@code java} with these arguments after {@code -cp}; folders given first come before the class path. */
    public static Jvm run(Path work, List<Path> first, String... arguments) {
        return run(work, first, Map.of(), arguments);
    }

    /** The same with these environment variables beside those of this JVM. */
    public static Jvm run(Path work, List<Path> first, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        List<String> classPath = new ArrayList<>();
        first.forEach(folder -> classPath.add(folder.toString()));
        classPath.add(classPath());
        command.add(String.join(System.getProperty("path.separator"), classPath));
        command.addAll(FOR_A_SHORT_LIFE);
        command.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile(work, "out", ".txt");
            Path err = Files.createTempFile(work, "err", ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            int exitCode = process.waitFor();
            return new Jvm(exitCode, text(out), text(err));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A JVM with another charset prints other bytes. */
    private static String text(Path printed) throws IOException {
        return new String(Files.readAllBytes(printed), StandardCharsets.UTF_8);
    }

    /** This JVM's class path, which Surefire hides in the manifest of a jar. */
    public static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** The jar on this JVM's class path whose file name matches. */
    public static Path jar(String namePattern) {
        return Stream.of(classPath().split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> entry.getFileName().toString().matches(namePattern))
                .findFirst()
                .orElseThrow();
    }

    /** A jar that makes the JVM start our agent; its classes come from the class path. */
    public static Path agentJar(Path folder) {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Premain-Class", "dev.whodunit.agent.WhodunitAgent");
        attributes.putValue("Can-Redefine-Classes", "true");
        attributes.putValue("Can-Retransform-Classes", "true");
        Path jar = folder.resolve("agent.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream ignored = new JarOutputStream(file, manifest)) {
            return jar;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes class files into a folder of classes. */
    public static Path classFolder(Path folder, String className, String source, String... options) {
        CompiledSource.compile(className, source, options).forEach((name, classFile) -> {
            Path file = folder.resolve(name.replace('.', '/') + ".class");
            try {
                Files.createDirectories(file.getParent());
                Files.write(file, classFile);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        return folder;
    }
}
