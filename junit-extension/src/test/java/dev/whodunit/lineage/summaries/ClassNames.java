package dev.whodunit.lineage.summaries;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/** The classes whose names a line may mean. */
final class ClassNames {

    private final List<String> all = new ArrayList<>();

    ClassNames() throws IOException, URISyntaxException {
        Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
        try (Stream<Path> files = Files.walk(base.resolve("java"))) {
            files.forEach(file -> add(base.relativize(file).toString()));
        }
        Path tables = Path.of(
                Table.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (JarFile jar = new JarFile(tables.toFile())) {
            jar.stream().forEach(entry -> add(entry.getName()));
        }
    }

    private void add(String file) {
        if (file.endsWith(".class") && !file.matches(".*\\$\\d.*|.*-info.class")) {
            all.add(file.substring(0, file.length() - ".class".length()).replace('/', '.'));
        }
    }

    /** All classes with a name that a pattern with one star matches, or the one that it names. */
    List<Class<?>> matching(String owner) {
        int star = owner.indexOf('*');
        Stream<String> names = star < 0
                ? Stream.of(owner)
                : all.stream()
                        .filter(name -> name.length() >= owner.length() - 1
                                && name.startsWith(owner.substring(0, star))
                                && name.endsWith(owner.substring(star + 1)));
        return names.<Class<?>>flatMap(ClassNames::load)
                .filter(type -> !Throwable.class.isAssignableFrom(type))
                .toList();
    }

    private static Stream<Class<?>> load(String name) {
        try {
            return Stream.of(Class.forName(name));
        } catch (ClassNotFoundException | LinkageError missing) {
            return Stream.empty();
        }
    }
}
