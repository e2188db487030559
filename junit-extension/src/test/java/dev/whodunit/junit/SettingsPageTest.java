package dev.whodunit.junit;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page of settings says what the code does, and neither the code nor another page speaks of a setting that there is not. */
@Tag("any-jdk")
class SettingsPageTest {

    private static final Path ROOT = Path.of("..");
    private static final String HEAD = "| setting | value | default | what it does |\n| --- | --- | --- | --- |\n";
    private static final String PLUGIN = "| parameter | goals | what it does |\n| --- | --- | --- |\n";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(whodunit\\.[a-z.]+)` \\|");
    private static final Pattern PARAMETER = Pattern.compile("property = \"(whodunit\\.[a-z.]+)\"");
    private static final Pattern NAME = Pattern.compile("(?:(?<=-D)|(?<![\\w./-]))whodunit(?:\\.[a-z_]+)+(?![\\w(])");

    /** What is called so and is nothing to set: files, entries of JUnit's report, what one JVM of ours hands to another, attributes of spans. */
    private static final Pattern NO_SETTING =
            Pattern.compile("whodunit\\.(yaml|jar|sarif|html|snapshot|verdict|culprits|recording"
                    + "|rerun\\.into|rerun\\.wanted|(artifact|step|run|task|tag)(\\.[a-z_.]+)?|dirty|execution|test)");

    @Test
    void theTableOfThePageIsTheOneOfTheCode() throws IOException {
        String table = Arrays.stream(Setting.values()).map(Setting::row).collect(joining("\n", HEAD, "\n"));

        assertThat(tableOf(HEAD)).as("docs/settings.md should have%n%s", table).isEqualTo(table);
    }

    @Test
    void theParametersOfTheMavenPluginAreSettingsOrInATableOfTheirOwn() throws IOException {
        Set<String> parameters = new TreeSet<>();
        for (Path source : files("maven-plugin/src/main/java", ".java")) {
            found(PARAMETER, source).forEach(parameters::add);
        }
        parameters.removeAll(settings());

        assertThat(ROW.matcher(tableOf(PLUGIN)).results().map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(parameters);
    }

    @Test
    void nothingThatLooksLikeASettingIsNone() throws IOException {
        List<Path> texts = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        files("docs", "").stream()
                .filter(file -> !file.toString().endsWith(".png"))
                .forEach(texts::add);
        for (String module : List.of("snapshots", "assertions", "report", "junit-extension", "maven-plugin", "mcp")) {
            texts.addAll(files(module + "/src/main/java", ".java"));
        }
        Set<String> known = settings();
        ROW.matcher(tableOf(PLUGIN)).results().forEach(row -> known.add(row.group(1)));

        assertThat(texts)
                .flatExtracting(text -> found(NAME, text).stream()
                        .filter(name -> !known.contains(name)
                                && !NO_SETTING.matcher(name).matches())
                        .map(name -> name + " in " + text)
                        .toList())
                .isEmpty();
    }

    private static Set<String> settings() {
        return Arrays.stream(Setting.values()).map(Setting::toString).collect(toCollection(TreeSet::new));
    }

    /** The table of the page that begins so. */
    private static String tableOf(String head) throws IOException {
        String page = Files.readString(ROOT.resolve("docs").resolve("settings.md"));
        assertThat(page).contains(head);
        String rest = page.substring(page.indexOf(head));
        return rest.lines().takeWhile(line -> line.startsWith("|")).collect(joining("\n", "", "\n"));
    }

    private static List<String> found(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file))
                    .results()
                    .map(match -> match.group(match.groupCount()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(ROOT.resolve(folder))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .toList();
        }
    }
}
