package dev.whodunit.testing;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A source text of one file that is compiled in memory. */
public final class CompiledSource extends SimpleJavaFileObject {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** By options, since a manager remembers them: each opens all jars of the class path, and that takes longer than to compile. */
    private static final Map<List<String>, JavaFileManager> FILES = new HashMap<>();

    private final String text;

    private CompiledSource(String className, String text) {
        super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
        this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    /** The class files by class name, compiled with debug information. */
    public static synchronized Map<String, byte[]> compile(String className, String text, String... options) {
        Map<String, ByteArrayOutputStream> output = new HashMap<>();
        List<String> arguments = new ArrayList<>(options.length > 0 ? List.of(options) : List.of("-g"));
        arguments.add("-proc:none"); // else all jars are searched for processors
        boolean compiled = COMPILER.getTask(
                        null,
                        new InMemory(FILES.computeIfAbsent(arguments, CompiledSource::files), output),
                        null,
                        arguments,
                        null,
                        List.of(new CompiledSource(className, text)))
                .call();
        if (!compiled) {
            throw new IllegalArgumentException("does not compile: " + text);
        }
        Map<String, byte[]> classFiles = new HashMap<>();
        output.forEach((name, content) -> classFiles.put(name, content.toByteArray()));
        return classFiles;
    }

    private static JavaFileManager files(List<String> options) {
        return COMPILER.getStandardFileManager(null, null, null);
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> output;

        InMemory(JavaFileManager standard, Map<String, ByteArrayOutputStream> output) {
            super(standard);
            this.output = output;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return output.computeIfAbsent(className, name -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
