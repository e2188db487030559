package dev.whodunit.junit;

import dev.whodunit.snapshots.UpdatePolicy;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;

/**
 * Where a test's project keeps its files.
 *
 * @param project the project's folder
 * @param build its build folder
 * @param output the folder for recordings and reports, below the build folder
 * @param snapshots the folder of accepted snapshots, under version control
 * @param green the folder of the last green runs, outside of version control, and not cleaned with the build
 */
record ProjectLayout(Path project, Path build, Path output, Path snapshots, Path green) {

    private static final List<String> BUILD_FOLDERS = List.of("target", "build", "out", "bin");

    /** Found from where the test class was loaded, since the working directory may be that of another module. */
    static ProjectLayout of(Class<?> testClass, Settings settings) {
        Path build = buildFolder(testClass);
        Path project = build.toAbsolutePath().getParent();
        Path root = project == null ? Path.of("") : project;
        return new ProjectLayout(
                root,
                build,
                settings.directory().orElse(build.resolve("whodunit")),
                settings.snapshots().orElse(root.resolve("src").resolve("test").resolve("snapshots")),
                settings.green().orElse(root.resolve(".whodunit").resolve("green")));
    }

    /** Where snapshots wait to be reviewed: beside the accepted ones, but on a build server nothing is written there. */
    Path pending(UpdatePolicy policy) {
        return policy.ci().isEmpty() ? snapshots : output.resolve("pending");
    }

    private static Path buildFolder(Class<?> testClass) {
        for (Path folder = location(testClass); folder != null; folder = folder.getParent()) {
            Path name = folder.getFileName();
            if (name != null && BUILD_FOLDERS.contains(name.toString())) {
                return folder;
            }
        }
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("build")) && !Files.isDirectory(here.resolve("target"))
                ? here.resolve("build")
                : here.resolve("target");
    }

    private static Path location(Class<?> testClass) {
        CodeSource source = testClass.getProtectionDomain().getCodeSource();
        try {
            if (source != null && source.getLocation() != null) {
                return Path.of(source.getLocation().toURI());
            }
        } catch (URISyntaxException | RuntimeException notAFile) {
            return Path.of("").toAbsolutePath();
        }
        return Path.of("").toAbsolutePath();
    }
}
