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
 * @param module where the test's module is in a build of several, seen from the folder where that is started
 * @param version ours, as the plugin of Maven has it; empty where it is not known
 */
record BuildCommands(Tool tool, Optional<String> module, Optional<String> version) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=,@%+#-]+");
    private static final Pattern NAME = Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");
    private static final String ENGINE = "[engine:junit-jupiter]";

    /** What builds a project. */
    enum Tool {
        MAVEN,
        GRADLE,
        UNKNOWN
    }

    /** Those of the project that a folder lies in, such as the one for recordings. */
    static BuildCommands around(Path inside) {
        Optional<String> version =
                Optional.ofNullable(BuildCommands.class.getPackage().getImplementationVersion());
        for (Path folder = inside.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("pom.xml"))) {
                return new BuildCommands(Tool.MAVEN, MavenModules.pathOf(folder), version);
            }
            if (Files.isRegularFile(folder.resolve("build.gradle"))
                    || Files.isRegularFile(folder.resolve("build.gradle.kts"))) {
                return new BuildCommands(Tool.GRADLE, Optional.empty(), version);
            }
        }
        return new BuildCommands(Tool.UNKNOWN, Optional.empty(), version);
    }

    /**
     * Runs one test, and accepts what it gives.
     *
     * @param uniqueId of the test, which says how it can be chosen
     */
    String accept(SnapshotKey key, String uniqueId) {
        boolean isChosen = uniqueId.startsWith(ENGINE);
        boolean hasName = NAME.matcher(key.method()).matches() && !uniqueId.contains("/[test-factory:");
        Optional<String> method = Optional.of(key.method()).filter(name -> hasName);
        List<String> words = new ArrayList<>();
        if (tool == Tool.GRADLE) {
            words.addAll(List.of("gradle", "test"));
            words.addAll(isChosen ? chosenByGradle(key.className(), method) : List.of());
        } else {
            words.addAll(List.of("mvn", "test"));
            module.ifPresent(path -> words.addAll(List.of("-pl", path, "-am")));
            words.addAll(isChosen ? chosenByMaven(key.className(), method) : List.of());
        }
        words.add("-D" + UpdatePolicy.UPDATE + "=" + key.pattern());
        return typed(words);
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
            words.add("mvn");
            words.add(version.map(number -> "dev.whodunit:whodunit-maven-plugin:" + number)
                            .orElse("whodunit") + ":review");
            pending.ifPresent(folder -> words.add("-Dwhodunit.pending=" + folder));
        } else {
            words.addAll(List.of("java", "-jar", "whodunit-agent.jar", "review"));
            pending.ifPresent(folder -> words.addAll(List.of("--pending", folder.toString())));
        }
        return typed(words);
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
