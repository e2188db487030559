package dev.whodunit.testing;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A source text of one file that is compiled in memory. */
public final class CompiledSource extends SimpleJavaFileObject {

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
    public static Map<String, byte[]> compile(String className, String text, String... options) {
        Map<String, ByteArrayOutputStream> output = new HashMap<>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, null);
        List<String> arguments = options.length > 0 ? List.of(options) : List.of("-g");
        boolean compiled = compiler.getTask(
                        null,
                        new InMemory(standard, output),
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
