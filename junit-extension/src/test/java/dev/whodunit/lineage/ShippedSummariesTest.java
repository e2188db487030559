package dev.whodunit.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.lineage.summaries.Laboratory;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shipped lines are held against what methods do when they are called with generated inputs, one of which changes. */
class ShippedSummariesTest {

    private static final List<String> FILES = List.of("jdk.txt", "streams.txt", "text.txt", "io.txt", "libraries.txt");

    @TempDir
    private static Path folder;

    private static Laboratory laboratory;
    private static Collection<SummaryEvidence> evidence;

    @BeforeAll
    static void proveAllLines() throws IOException, URISyntaxException {
        Map<SummaryLine, String> lines = new LinkedHashMap<>();
        for (String file : FILES) {
            resource(file).forEach(text -> lines.put(SummaryLine.of(text), text));
        }
        laboratory = new Laboratory(folder);
        evidence = SummaryProof.of(lines, shippedOnly(), laboratory);
    }

    @Test
    void everyLineIsProvenOrListedWithAReason() throws IOException {
        Map<String, String> reasons = reasons();
        List<String> open = evidence.stream()
                .flatMap(line -> line.gaps().stream().map(gap -> key(line, gap)))
                .filter(gap -> !reasons.containsKey(gap))
                .toList();

        assertThat(open).isEmpty();
    }

    @Test
    void whatIsListedIsNotProven() throws IOException {
        List<String> gaps = evidence.stream()
                .flatMap(line -> line.gaps().stream().map(gap -> key(line, gap)))
                .toList();

        assertThat(gaps).containsAll(reasons().keySet());
    }

    @Test
    void thePageSaysHowManyLinesAreProven() throws IOException {
        long proven = evidence.stream().filter(line -> line.gaps().isEmpty()).count() - provenOnLaterJdksOnly();
        int calls = evidence.stream().mapToInt(SummaryEvidence::calls).sum();

        assertThat(calls).isGreaterThan(200_000);
        assertThat(Files.readString(Path.of("../docs/flow-summaries.md")))
                .contains(proven + " of the " + evidence.size() + " lines");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java.util.Map.get(Object) = nothing | a part under b of receiver, from vb to | is neither from receiver nor decided by it",
                "java.util.Map.getOrDefault = part arg0 of receiver | the result changes with arg1 | is neither from arg1 nor decided by it",
                "java.util.List.get(int) = one of receiver | the result changes with arg0 | is neither from arg0 nor decided by it",
                "java.util.SortedSet.first() = one of receiver | from a to 0b | is one of the other values, and not decided by receiver",
                "java.util.List.add(Object) = nothing | what is in receiver afterwards changes with arg0 | does not say that receiver takes or keeps it",
                "java.util.Deque.removeFirst() = one of receiver | under 0 there is d afterwards, and not b | does not say that receiver takes anything",
                "java.util.Map.replace(Object,Object,Object) = nothing; receiver keeps arg2 under arg0; decided by args | afterwards changes with receiver | keeps something else there",
                "java.util.Collections.fill = nothing | what is in arg0 afterwards changes with arg1 | does not say that arg0 takes or keeps it",
                "java.util.Optional.orElseGet = one of receiver and args | the result changes with arg0 | is neither from arg0 nor decided by it"
            })
    void aWrongLineIsRefutedByACallThatTheMessageTells(String line, String what, String said) throws Exception {
        Path file = folder.resolve("META-INF/whodunit/flow-summaries.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, line + "\n");
        Summaries summaries =
                Summaries.on(new URLClassLoader(new URL[] {folder.toUri().toURL()}, null));

        Collection<SummaryEvidence> found = SummaryProof.of(Map.of(SummaryLine.of(line), line), summaries, laboratory);

        assertThat(found.iterator().next().refutations())
                .filteredOn(message -> message.contains(" called with ") && message.contains(what))
                .anyMatch(message -> message.endsWith("; the line says that it " + said + "."));
    }

    /** The page speaks of the oldest JDK. */
    private static long provenOnLaterJdksOnly() throws IOException {
        boolean isLater = Runtime.version().feature() >= 21;
        return resource("not-proven.txt").stream()
                .filter(line -> isLater && line.contains("since JDK 21"))
                .count();
    }

    private static Summaries shippedOnly() {
        return Summaries.on(new URLClassLoader(new URL[0], null));
    }

    private static String key(SummaryEvidence line, String gap) {
        return line.text().substring(0, line.text().indexOf(" =")) + " | " + gap;
    }

    /** Why what is not proven: method, what is missing, and the reason, in three columns. */
    private static Map<String, String> reasons() throws IOException {
        Map<String, String> reasons = new TreeMap<>();
        for (String line : resource("not-proven.txt")) {
            int reason = line.lastIndexOf(" | ");
            boolean isOfLaterJdk =
                    line.contains("since JDK 21") && Runtime.version().feature() >= 21;
            if (!isOfLaterJdk) {
                reasons.put(line.substring(0, reason), line.substring(reason + 3));
            }
        }
        return reasons;
    }

    private static List<String> resource(String name) throws IOException {
        try (InputStream file = Summaries.class.getResourceAsStream("summaries/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        }
    }
}
