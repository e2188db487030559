package dev.whodunit.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of the API says of every public type whether it may be used, and names no type that there is not. */
class ApiTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern ROW = Pattern.compile("\\| `(dev\\.whodunit[a-z.]*)` \\|(.*)");
    private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w+)");

    @Test
    void everyPublicTypeIsOnThePageAndNothingElse() throws Exception {
        Map<String, Set<String>> documented = documented();

        assertThat(documented).isEqualTo(publicTypesOf(documented.keySet()));
    }

    private static Map<String, Set<String>> documented() throws IOException {
        Map<String, Set<String>> types = new TreeMap<>();
        for (String line : Files.readAllLines(ROOT.resolve("docs").resolve("api.md"))) {
            ROW.matcher(line)
                    .results()
                    .forEach(row -> types.computeIfAbsent(row.group(1), name -> new TreeSet<>())
                            .addAll(typesIn(row.group(2))));
        }
        return types;
    }

    private static Set<String> typesIn(String cell) {
        return TYPE.matcher(cell)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> publicTypesOf(Set<String> packages) throws Exception {
        Map<String, Set<String>> types = new TreeMap<>();
        for (String module : List.of("snapshots", "assertions", "junit-extension")) {
            Path classes = ROOT.resolve(module).resolve("target").resolve("classes");
            for (String name : packages) {
                Path folder = classes.resolve(name.replace('.', '/'));
                if (Files.isDirectory(folder)) {
                    types.computeIfAbsent(name, unseen -> new TreeSet<>()).addAll(publicTypesIn(folder, name));
                }
            }
        }
        return types;
    }

    private static Set<String> publicTypesIn(Path folder, String packageName) throws Exception {
        Set<String> types = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".class") && !name.contains("$") && !name.startsWith("package-info")) {
                    Class<?> type = Class.forName(
                            packageName + "." + name.substring(0, name.length() - ".class".length()),
                            false,
                            ApiTest.class.getClassLoader());
                    if (Modifier.isPublic(type.getModifiers())) {
                        types.add(type.getSimpleName());
                    }
                }
            }
        }
        return types;
    }
}
