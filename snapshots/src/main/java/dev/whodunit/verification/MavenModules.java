package dev.whodunit.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which build of several modules one belongs to, as the POMs in the folders above it say. */
final class MavenModules {

    private static final Pattern MODULE = Pattern.compile("<module>\\s*([^<]*?)\\s*</module>");

    /** Whether a profile is used is not known. */
    private static final Pattern OTHER = Pattern.compile("(?s)<!--.*?-->|<profiles>.*?</profiles>");

    private MavenModules() {}

    /**
     * Where a module is, seen from the folder of the whole build.
     *
     * @param module the folder of a POM
     * @return empty if it is no module of another POM, or if that is not known
     */
    static Optional<String> pathOf(Path module) {
        Path top = topOf(module);
        return top.equals(module)
                ? Optional.empty()
                : Optional.of(top.relativize(module).toString().replace('\\', '/'));
    }

    /** The folder that the whole build is started in; the module's own if it is no module of another POM. */
    static Path topOf(Path module) {
        Path top = module;
        for (Path folder = module.getParent(); folder != null; folder = folder.getParent()) {
            if (isModule(top, folder)) {
                top = folder;
            }
        }
        return top;
    }

    private static boolean isModule(Path module, Path folder) {
        Path pom = folder.resolve("pom.xml");
        return Files.isRegularFile(pom)
                && names(pom).stream().anyMatch(name -> {
                    Path named = resolved(folder, name);
                    return named.equals(module) || named.equals(module.resolve("pom.xml"));
                });
    }

    private static Path resolved(Path folder, String name) {
        try {
            return folder.resolve(name).normalize();
        } catch (InvalidPathException unusual) {
            return folder;
        }
    }

    private static List<String> names(Path pom) {
        try {
            String text = OTHER.matcher(Files.readString(pom)).replaceAll("");
            return MODULE.matcher(text).results().map(found -> found.group(1)).toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
