package dev.whodunit.verification;

import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.snapshots.UpdatePolicy;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a person types who sees a test fail: the command of their build that runs this test and accepts what it gives, and the one that shows
 * what waits.
 *
 * @param tool what builds the project
 * @param program how that is called in the folder where the whole build is started: {@code mvn}, or {@code ./mvnw} where there is that
 * @param module where the test's module is in a build of several: for Maven the folder, seen from there, for Gradle the project's path,
 *     which is {@code ""} for the first one
 * @param version ours, as the plugin of Maven has it; empty where it is not known
 */
public record BuildCommands(Tool tool, String program, Optional<String> module, Optional<String> version) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=,@%+#-]+");
    private static final Pattern NAME = Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");
    private static final String ENGINE = "[engine:junit-jupiter]";

    /** What builds a project. */
    public enum Tool {
        /** A {@code pom.xml} is there. */
        MAVEN,
        /** A {@code build.gradle} is there. */
        GRADLE,
        /** Neither is. */
        UNKNOWN
    }

    /** Those of the project that a folder lies in, such as the one for recordings. */
    public static BuildCommands around(Path inside) {
        Optional<String> version =
                Optional.ofNullable(BuildCommands.class.getPackage().getImplementationVersion());
        for (Path folder = inside.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("pom.xml"))) {
                Path top = MavenModules.topOf(folder);
                return new BuildCommands(
                        Tool.MAVEN, program(top, "mvnw", "mvnw.cmd", "mvn"), MavenModules.pathOf(folder), version);
            }
            if (Files.isRegularFile(folder.resolve("build.gradle"))
                    || Files.isRegularFile(folder.resolve("build.gradle.kts"))) {
                Path top = GradleProjects.topOf(folder);
                return new BuildCommands(
                        Tool.GRADLE,
                        program(top, "gradlew", "gradlew.bat", "gradle"),
                        GradleProjects.pathOf(folder),
                        version);
            }
        }
        return new BuildCommands(Tool.UNKNOWN, "mvn", Optional.empty(), version);
    }

    /** The version of the tool that a project brings along is the one that builds it. */
    private static String program(Path top, String wrapper, String onWindows, String otherwise) {
        boolean isWindows = File.separatorChar == '\\';
        boolean isThere = Files.isRegularFile(top.resolve(isWindows ? onWindows : wrapper));
        return isThere ? "." + File.separatorChar + wrapper : otherwise;
    }

    /**
     * Runs one test, and accepts what it gives.
     *
     * @param uniqueId of the test, which says how it can be chosen
     */
    public String accept(SnapshotKey key, String uniqueId) {
        boolean isChosen = uniqueId.startsWith(ENGINE);
        boolean hasName = NAME.matcher(key.method()).matches() && !uniqueId.contains("/[test-factory:");
        Optional<String> method = Optional.of(key.method()).filter(name -> hasName);
        List<String> words = new ArrayList<>();
        if (tool == Tool.GRADLE) {
            words.add(module.map(path -> path + ":").orElse("") + "test");
            words.addAll(isChosen ? chosenByGradle(key.className(), method) : List.of());
        } else {
            words.add("test");
            module.ifPresent(path -> words.addAll(List.of("-pl", path, "-am")));
            words.addAll(isChosen ? chosenByMaven(key.className(), method) : List.of());
        }
        words.add("-D" + UpdatePolicy.UPDATE + "=" + key.pattern());
        return program + " " + typed(words);
    }

    private static List<String> chosenByGradle(String className, Optional<String> method) {
        return List.of("--tests", className + method.map(name -> "." + name).orElse(""));
    }

    /** Modules that the test's own one needs are built too, and have no such test. */
    private List<String> chosenByMaven(String className, Optional<String> method) {
        String test = "-Dtest=" + className.substring(className.lastIndexOf('.') + 1)
                + method.map(name -> "#" + name).orElse("");
        return module.isPresent() ? List.of("-Dsurefire.failIfNoSpecifiedTests=false", test) : List.of(test);
    }

    /**
     * Shows what waits to be reviewed, and asks.
     *
     * @param pending where that is, if not beside the accepted snapshots
     */
    String review(Optional<Path> pending) {
        List<String> words = new ArrayList<>();
        if (tool == Tool.MAVEN) {
            words.add(plugin() + ":review");
            pending.ifPresent(folder -> words.add("-Dwhodunit.pending=" + folder));
            return program + " " + typed(words);
        }
        words.addAll(List.of("java", "-jar", "whodunit-agent.jar", "review"));
        pending.ifPresent(folder -> words.addAll(List.of("--pending", folder.toString())));
        return typed(words);
    }

    /**
     * Accepts what waits, without running a test.
     *
     * @param selector a function or a test
     * @param pending where what waits is, if not beside the accepted snapshots
     */
    public String acceptPending(String selector, Optional<Path> pending) {
        List<String> words = new ArrayList<>();
        if (tool == Tool.MAVEN) {
            words.addAll(List.of(plugin() + ":accept", "-Dwhodunit.select=" + selector));
            pending.ifPresent(folder -> words.add("-Dwhodunit.pending=" + folder));
            return program + " " + typed(words);
        }
        words.addAll(List.of("java", "-jar", "whodunit-agent.jar", "accept", selector));
        pending.ifPresent(folder -> words.addAll(List.of("--pending", folder.toString())));
        return typed(words);
    }

    private String plugin() {
        return version.map(number -> "dev.whodunit:whodunit-maven-plugin:" + number)
                .orElse("whodunit");
    }

    private static String typed(List<String> words) {
        return words.stream().map(BuildCommands::quoted).collect(Collectors.joining(" "));
    }

    /** As a shell takes it for one word, and for nothing else. */
    private static String quoted(String word) {
        if (PLAIN.matcher(word).matches()) {
            return word;
        }
        return File.separatorChar == '\\' ? '"' + word + '"' : "'" + word.replace("'", "'\\''") + "'";
    }
}
