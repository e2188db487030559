package dev.whodunit.documentation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The Java snippets of the documentation as source files: whole classes as they are, statements wrapped in a method. */
final class Snippets {

    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?:public |final )*(?:class|record|interface|enum) (\\w+)");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern IMPORTS_ONLY = Pattern.compile("(?s)(?:import [^;]+;\\s*)+");
    private static final String PRELUDE = """
            import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
            import static org.assertj.core.api.InstanceOfAssertFactories.*;
            import dev.whodunit.*;
            import dev.whodunit.diagnosis.*;
            import dev.whodunit.export.*;
            import dev.whodunit.junit.*;
            import dev.whodunit.map.*;
            import dev.whodunit.record.*;
            import dev.whodunit.recording.*;
            import dev.whodunit.run.*;
            import dev.whodunit.weave.Scope;
            import java.nio.file.Path;
            import java.time.Instant;
            import java.util.*;
            """;

    private final Map<String, String> sources = new LinkedHashMap<>();

    /** Takes the classes of other documents along, since one may use what another has explained. */
    void addClassesOf(Document document) {
        document.blocksIn("java").stream()
                .map(Document.Block::text)
                .filter(Snippets::isClass)
                .forEach(text -> sources.put(fileName(text), text));
    }

    void addAllOf(Document document) {
        addClassesOf(document);
        for (Document.Block block : document.blocksIn("java")) {
            if (!isClass(block.text())) {
                String name = "Line" + block.line();
                sources.put(name + ".java", wrapped(name, block.text()));
            }
        }
    }

    /** What the compiler has against them. */
    List<String> problems(Path output) throws IOException {
        if (sources.isEmpty()) {
            return List.of();
        }
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options =
                List.of("-g", "-proc:none", "-Xlint:none", "-classpath", classPath(), "-d", output.toString());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null)) {
            List<JavaFileObject> units = new ArrayList<>();
            sources.forEach((name, text) -> units.add(new Source(name, text)));
            boolean compiled =
                    compiler.getTask(null, files, found, options, null, units).call();
            return compiled
                    ? List.of()
                    : found.getDiagnostics().stream().map(Object::toString).toList();
        }
    }

    private static boolean isClass(String text) {
        return TYPE.matcher(text).find();
    }

    private static String fileName(String text) {
        Matcher type = TYPE.matcher(text);
        Matcher declared = PACKAGE.matcher(text);
        String folder = declared.find() ? declared.group(1).replace('.', '/') + "/" : "";
        return folder + (type.find() ? type.group(1) : "") + ".java";
    }

    private static String wrapped(String name, String text) {
        if (IMPORTS_ONLY.matcher(text).matches()) {
            return text + "class " + name + " {}\n";
        }
        String statements =
                text.stripTrailing().endsWith(";") || text.stripTrailing().endsWith("}") ? text : text + ";";
        return PRELUDE + "class " + name
                + " { void snippet(PipelineRun run, Recording recording) throws Exception {\n{\n" + statements
                + "}}}\n";
    }

    /** Surefire starts the JVM with a jar that only has a manifest. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
