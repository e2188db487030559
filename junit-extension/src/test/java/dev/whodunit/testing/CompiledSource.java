package dev.whodunit.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A source text of one file that is compiled in memory. */
public final class CompiledSource extends SimpleJavaFileObject {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /**
     * By the options that a manager remembers. Each opens all jars of the class path, which takes longer than to compile, and 30 MB for as
     * long as it is open: so there are few, and the one that was used last is the last to go.
     */
    private static final Map<List<String>, StandardJavaFileManager> FILES = new LinkedHashMap<>(4, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, StandardJavaFileManager> eldest) {
            if (size() <= 2) {
                return false;
            }
            close(eldest.getValue());
            return true;
        }
    };

    private static final Pattern OF_THE_COMPILER = Pattern.compile("-(g|nowarn|parameters|proc|Xlint).*");

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
                        new InMemory(files(arguments), output),
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
        List<String> remembered = options.stream()
                .filter(option -> !OF_THE_COMPILER.matcher(option).matches())
                .toList();
        return FILES.computeIfAbsent(remembered, unseen -> COMPILER.getStandardFileManager(null, null, null));
    }

    private static void close(StandardJavaFileManager files) {
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
