package dev.whodunit.kinds;

import dev.whodunit.lines.LineFile;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Recording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The kinds of artifact that are known: lines that ship, and those of users, which go first.
 *
 * <p>Immutable.
 */
public final class ArtifactKinds {

    private static final String SHIPPED = "artifact-kinds.txt";
    private static final String OF_USERS = "META-INF/whodunit/artifact-kinds.txt";

    private final List<List<KindLine>> groups;

    private ArtifactKinds(List<List<KindLine>> groups) {
        this.groups = groups;
    }

    /**
     * Reads the lines that ship, and each file {@code META-INF/whodunit/artifact-kinds.txt} that a class loader sees.
     *
     * @throws IllegalArgumentException if a line is none, with file, line and what to do
     */
    public static ArtifactKinds on(ClassLoader classPath) {
        List<KindLine> ofUsers = new ArrayList<>();
        try {
            for (URL file : Collections.list(classPath.getResources(OF_USERS))) {
                ofUsers.addAll(lines(file));
            }
            URL shipped = ArtifactKinds.class.getResource(SHIPPED);
            if (shipped == null) {
                throw new IllegalStateException("The file " + SHIPPED + " is missing; install Whodunit again.");
            }
            return new ArtifactKinds(List.of(List.copyOf(ofUsers), lines(shipped)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Artifact kinds cannot be read; look at the class path.", unreadable);
        }
    }

    private static List<KindLine> lines(URL file) throws IOException {
        return new LineFile(file, "docs/artifact-kinds.md").read(KindLine::of);
    }

    /**
     * What kind of artifact it is, if any.
     *
     * @param artifact as recorded
     * @param name that the code gives it, or {@code ""}
     * @param classes its class, then those of its first elements; empty if they are not known any more, then the readable type has to
     *     tell
     */
    public Optional<ArtifactKind> kindOf(Artifact artifact, String name, List<Class<?>> classes) {
        if (artifact.isVoid() || artifact.type().equals("null")) {
            return Optional.empty();
        }
        SeenType own;
        List<SeenType> elements;
        if (classes.isEmpty()) {
            ShownType shown = ShownType.of(artifact);
            own = shown.own();
            elements = shown.elements();
        } else {
            own = SeenType.of(classes.get(0));
            elements = classes.subList(1, classes.size()).stream()
                    .map(SeenType::of)
                    .toList();
        }
        return groups.stream()
                .flatMap(lines -> tightest(lines, name, own, elements).stream())
                .findFirst();
    }

    /**
     * The artifacts of a kind in a recording, each value once and under the best name that it has, in the order in which they were
     * first seen.
     *
     * @param classes those of an artifact, as for {@link #kindOf}
     */
    public List<KnownArtifact> find(ArtifactKind kind, Recording run, Function<Artifact, List<Class<?>>> classes) {
        return new KindSearch(this, run, classes).of(kind);
    }

    private static Optional<ArtifactKind> tightest(
            List<KindLine> lines, String name, SeenType own, List<SeenType> elements) {
        int best = Integer.MAX_VALUE;
        Optional<ArtifactKind> found = Optional.empty();
        for (KindLine line : lines) {
            OptionalInt looseness = line.looseness(name, own, elements);
            if (looseness.isPresent() && looseness.getAsInt() < best) {
                best = looseness.getAsInt();
                found = Optional.of(line.kind());
            }
        }
        return found;
    }
}
