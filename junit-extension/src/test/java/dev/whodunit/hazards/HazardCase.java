package dev.whodunit.hazards;

import dev.whodunit.diagnosis.Tolerance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A program of one source file in two versions, with the right verdict on the change. The file starts with
 *
 * <pre>
 * // Hazard 1: changed in place, seen later
 * // Verdict: culprit Shares.normalise
 * // Says: rates.properties
 * </pre>
 *
 * that is, the hazard's number and name, the word of the verdict with exactly the functions that are to be named, in this
 * order and separated by commas, and any number of texts that the verdict must mention. There may be more such lines:
 * {@code // Returns: 0.5} is what the accepted program returns, recorded or not; {@code // Budget: small} lets only a part of
 * it be recorded; {@code // Library: 1.0} is the version of the library that it brings along; {@code // Environment:
 * locale=de-DE, timezone=Europe/Berlin, property:rate=0.2} is what the JVM is set to; {@code // Evidence: code} says
 * that only its code tells of the culprit, which ran before the recording, or of others, who are not accused;
 * {@code // Snapshot: shows too little} says that a snapshot without the recording leads elsewhere; {@code // Tolerance: 1e-6}
 * is how far numbers may be from the accepted ones. The rest is the accepted program. A line that changes carries its
 * replacement, which may be empty, and a line that the verdict must name says so:
 *
 * <pre>
 * return price * 1.1; // now: return price * 1.2; // culprit
 * </pre>
 *
 * @param name of the class to run
 * @param hazard number and name
 * @param verdict the word of the right verdict
 * @param culprits the functions to name, in the order in which they are to be named
 * @param says what the sentences of the verdict must mention
 * @param returns what the accepted program returns, as text, if that is checked
 * @param lines the lines that the culprits must name
 * @param toldByCode whether only changed code tells who it was
 * @param smallBudget whether only the first few calls and elements are recorded
 * @param shownBySnapshot whether the snapshot of the accepted run is enough to tell
 * @param tolerance how far numbers may be from the accepted ones
 * @param accepted source text before the change
 * @param current source text after it, with the same lines
 */
record HazardCase(
        String name,
        String hazard,
        String verdict,
        List<String> culprits,
        List<String> says,
        Optional<String> returns,
        Set<Integer> lines,
        boolean toldByCode,
        boolean smallBudget,
        boolean shownBySnapshot,
        Tolerance tolerance,
        String accepted,
        String current) {

    private static final Pattern HEADER = Pattern.compile(
            "(?m)^// (Hazard|Verdict|Says|Returns|Budget|Library|Environment|Evidence|Snapshot|Tolerance):? (.+)$");
    private static final Pattern NOW = Pattern.compile("\\s*// now: ?");
    private static final Pattern COMMA = Pattern.compile(", ");
    private static final String CULPRIT = "// culprit";

    /** Every program of the folder, by the number of its hazard. */
    static List<HazardCase> all(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(HazardCase::read)
                    .sorted((some, other) -> some.number() == other.number()
                            ? some.name.compareTo(other.name)
                            : Integer.compare(some.number(), other.number()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static HazardCase read(Path file) {
        try {
            return of(file.getFileName().toString().replace(".java", ""), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static HazardCase of(String name, String source) {
        List<String> accepted = new ArrayList<>();
        List<String> current = new ArrayList<>();
        for (String line : source.lines().toList()) {
            Matcher now = NOW.matcher(line);
            boolean changes = now.find();
            accepted.add(changes ? line.substring(0, now.start()) : line);
            current.add(changes ? line.substring(now.end()) : line);
        }
        Set<Integer> lines = IntStream.range(0, current.size())
                .filter(i -> current.get(i).contains(CULPRIT))
                .mapToObj(i -> i + 1)
                .collect(Collectors.toCollection(TreeSet::new));
        String verdict = header(source, "Verdict").findFirst().orElseThrow();
        int space = verdict.indexOf(' ');
        return new HazardCase(
                name,
                header(source, "Hazard").findFirst().orElseThrow(),
                space < 0 ? verdict : verdict.substring(0, space),
                space < 0 ? List.of() : List.of(COMMA.split(verdict.substring(space + 1))),
                header(source, "Says").toList(),
                header(source, "Returns").findFirst(),
                lines,
                header(source, "Evidence").findAny().isPresent(),
                header(source, "Budget").findAny().isPresent(),
                header(source, "Snapshot").findAny().isEmpty(),
                header(source, "Tolerance")
                        .map(Double::valueOf)
                        .map(Tolerance::new)
                        .findFirst()
                        .orElse(Tolerance.NONE),
                String.join("\n", accepted),
                String.join("\n", current));
    }

    /** The version of the library in one of the two sources, unless there is none. */
    static Optional<String> library(String source) {
        return header(source, "Library").findFirst();
    }

    /** What the JVM is to be set to for one of the two sources: {@code locale=de-DE, property:rate=0.2}. */
    static Map<String, String> environment(String source) {
        return header(source, "Environment")
                .flatMap(COMMA::splitAsStream)
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
    }

    private static Stream<String> header(String source, String word) {
        return HEADER.matcher(source)
                .results()
                .filter(header -> header.group(1).equals(word))
                .map((MatchResult header) -> header.group(2));
    }

    int number() {
        return Integer.parseInt(hazard.substring(0, hazard.indexOf(':')));
    }

    /** Whether the program runs twice as it is. */
    boolean isUnchanged() {
        return accepted.equals(current);
    }

    @Override
    public String toString() {
        return hazard + " (" + name + ")";
    }
}
