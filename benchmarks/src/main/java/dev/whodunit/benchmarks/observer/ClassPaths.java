package dev.whodunit.benchmarks.observer;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.record.Tracer;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.jspecify.annotations.NullMarked;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.analysis.Analyzer;

/**
 * Fetches a subject with Maven.
 *
 * @param folder of the subject: its generated {@code pom.xml}, its tests unpacked, and the folder they run in
 */
record ClassPaths(Path folder) {

    private static final String JUNIT = "5.14.4";

    /** Classes of whatever Whodunit needs at run time, which comes after what the subject brings. */
    private static final List<Class<?>> OURS = List.of(
            ClassPaths.class,
            Tracer.class,
            PipelineMap.class,
            ObjectMapper.class,
            JsonFactory.class,
            JsonProperty.class,
            Hex.class,
            ClassReader.class,
            ClassNode.class,
            Analyzer.class,
            net.bytebuddy.agent.ByteBuddyAgent.class,
            NullMarked.class);

    /** The folder with the test classes. */
    Path tests() {
        return folder.resolve("run/target/test-classes");
    }

    /** The folder that the tests run in; their resources are where a Maven project has them. */
    Path workingFolder() {
        return folder.resolve("run");
    }

    /** The class path of the tests; Maven is asked once. */
    String of(Subject subject) throws IOException, InterruptedException {
        Path pom = folder.resolve("pom.xml");
        Path resolved = folder.resolve("classpath");
        String text = pom(subject);
        if (!Files.exists(resolved)
                || !Files.exists(pom)
                || !Files.readString(pom).equals(text)) {
            Files.createDirectories(folder);
            Files.writeString(pom, text);
            resolve(pom, resolved);
            unpackTests(subject, Files.readString(resolved));
        }
        List<String> entries = new ArrayList<>();
        entries.add(tests().toString());
        entries.add(Files.readString(resolved).strip());
        OURS.stream().map(ClassPaths::placeOf).distinct().forEach(entries::add);
        return String.join(System.getProperty("path.separator"), entries);
    }

    private static void resolve(Path pom, Path resolved) throws IOException, InterruptedException {
        Path log = pom.resolveSibling("maven.txt");
        int exit = new ProcessBuilder(
                        "mvn",
                        "-B",
                        "-ntp",
                        "-f",
                        pom.toString(),
                        "dependency:build-classpath",
                        "-Dmdep.outputFile=" + resolved)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            Files.deleteIfExists(resolved);
            throw new IOException("Maven does not resolve " + pom + "; see " + log);
        }
    }

    private void unpackTests(Subject subject, String classPath) throws IOException {
        for (String coordinates : subject.tests()) {
            String[] parts = coordinates.split(":", -1);
            String suffix = "/" + parts[1] + "-" + parts[2] + (parts.length > 3 ? "-" + parts[3] : "") + ".jar";
            for (String entry : classPath.strip().split(System.getProperty("path.separator"), -1)) {
                if (entry.replace('\\', '/').endsWith(suffix)) {
                    unpack(Path.of(entry));
                }
            }
        }
    }

    private void unpack(Path jar) throws IOException {
        Path resources = workingFolder().resolve("src/test/resources");
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of());
                Stream<Path> files = Files.walk(zip.getPath("/"))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = file.toString().substring(1);
                copy(file, tests().resolve(name));
                if (!name.endsWith(".class")) {
                    copy(file, resources.resolve(name));
                }
            }
        }
    }

    private static void copy(Path file, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Files.write(target, Files.readAllBytes(file));
    }

    private static String placeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException unreadable) {
            throw new IllegalStateException("Where " + type + " is cannot be read", unreadable);
        }
    }

    /** A project that needs nothing but the subject, its tests, and JUnit. */
    static String pom(Subject subject) {
        StringBuilder pom = new StringBuilder();
        pom.append("<project xmlns=\"http://maven.apache.org/POM/4.0.0\"><modelVersion>4.0.0</modelVersion>\n");
        pom.append("<groupId>dev.whodunit.observer</groupId><artifactId>").append(subject.name());
        pom.append("</artifactId><version>1</version>\n");
        pom.append("<dependencyManagement><dependencies><dependency><groupId>org.junit</groupId>")
                .append("<artifactId>junit-bom</artifactId><version>")
                .append(JUNIT)
                .append("</version><type>pom</type><scope>import</scope></dependency></dependencies>")
                .append("</dependencyManagement>\n<dependencies>\n");
        subject.tests().forEach(tests -> pom.append(dependency(tests)));
        subject.dependencies().forEach(other -> pom.append(dependency(other)));
        for (String ours : List.of(
                "org.junit.jupiter:junit-jupiter",
                "org.junit.vintage:junit-vintage-engine",
                "org.junit.platform:junit-platform-launcher")) {
            pom.append(dependency(ours));
        }
        return pom.append("</dependencies></project>\n").toString();
    }

    private static String dependency(String coordinates) {
        String[] parts = coordinates.split(":", -1);
        StringBuilder xml = new StringBuilder("<dependency>");
        String[] names = {"groupId", "artifactId", "version", "classifier"};
        for (int i = 0; i < parts.length; i++) {
            xml.append('<').append(names[i]).append('>').append(parts[i]);
            xml.append("</").append(names[i]).append('>');
        }
        return xml.append("</dependency>\n").toString();
    }
}
