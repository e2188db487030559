package dev.whodunit.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which build of several projects one of Gradle's belongs to, as the settings in a folder above it say. */
final class GradleProjects {

    private static final List<String> SETTINGS = List.of("settings.gradle", "settings.gradle.kts");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//[^\\n]*");
    private static final Pattern INCLUDE = Pattern.compile("\\binclude\\b");

    private GradleProjects() {}

    /** The folder that the whole build is started in: that of the settings, else the project's. */
    static Path topOf(Path project) {
        return Stream.iterate(project, folder -> folder != null, Path::getParent)
                .filter(folder -> settings(folder).isPresent())
                .findFirst()
                .orElse(project);
    }

    /**
     * What a task of the project begins with: {@code :services:billing}, or {@code ""} for the first project of several.
     *
     * @param project its folder
     * @return empty if it is the only one, or if the settings do not name it by where it is
     */
    static Optional<String> pathOf(Path project) {
        Path top = topOf(project);
        String settings = settings(top).map(GradleProjects::text).orElse("");
        if (!INCLUDE.matcher(settings).find()) {
            return Optional.empty();
        }
        if (top.equals(project)) {
            return Optional.of("");
        }
        String path = top.relativize(project).toString().replace('\\', '/').replace('/', ':');
        boolean isNamed = Pattern.compile("[\"']:?" + Pattern.quote(path) + "[\"']")
                .matcher(settings)
                .find();
        return isNamed ? Optional.of(":" + path) : Optional.empty();
    }

    private static Optional<Path> settings(Path folder) {
        return SETTINGS.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static String text(Path settings) {
        try {
            return COMMENT.matcher(Files.readString(settings)).replaceAll("");
        } catch (IOException unreadable) {
            return "";
        }
    }
}
