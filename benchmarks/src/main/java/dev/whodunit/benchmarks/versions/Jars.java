package dev.whodunit.benchmarks.versions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The jars of all versions, in one folder. Maven downloads them, by a build file that is written for it. */
final class Jars {

    private static final String PLUGIN = "3.8.1";

    private final Path folder;

    private Jars(Path folder) {
        this.folder = folder;
    }

    /** Downloads what is missing. */
    static Jars download(List<Upgrade> upgrades, Path folder, String maven) throws IOException, InterruptedException {
        Jars jars = new Jars(folder);
        Set<String> missing = new TreeSet<>();
        for (Upgrade upgrade : upgrades) {
            missing.addAll(upgrade.coordinates(upgrade.accepted()));
            missing.addAll(upgrade.coordinates(upgrade.current()));
        }
        missing.removeIf(coordinates -> Files.exists(jars.file(coordinates)));
        if (!missing.isEmpty()) {
            jars.download(missing, maven);
        }
        return jars;
    }

    /** The jars of one side of an upgrade. */
    List<Path> of(Upgrade upgrade, String version) {
        return upgrade.coordinates(version).stream().map(this::file).toList();
    }

    private Path file(String coordinates) {
        String[] parts = coordinates.split(":", -1);
        return folder.resolve(parts[1] + "-" + parts[2] + ".jar");
    }

    private void download(Set<String> missing, String maven) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path build = folder.resolve("pom.xml");
        Files.writeString(build, build(missing));
        int exit = new ProcessBuilder(maven, "-q", "-B", "-ntp", "-f", build.toString(), "dependency:copy")
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("Maven could not download " + missing);
        }
    }

    private String build(Set<String> missing) {
        StringBuilder items = new StringBuilder();
        for (String coordinates : missing) {
            String[] parts = coordinates.split(":", -1);
            items.append(
                    "<artifactItem><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></artifactItem>"
                            .formatted(parts[0], parts[1], parts[2]));
        }
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>dev.whodunit</groupId>
                  <artifactId>whodunit-downloads</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <build><plugins><plugin>
                    <groupId>org.apache.maven.plugins</groupId>
                    <artifactId>maven-dependency-plugin</artifactId>
                    <version>%s</version>
                    <configuration>
                      <outputDirectory>%s</outputDirectory>
                      <artifactItems>%s</artifactItems>
                    </configuration>
                  </plugin></plugins></build>
                </project>
                """.formatted(PLUGIN, folder, items);
    }
}
