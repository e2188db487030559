package dev.whodunit.export;

import dev.whodunit.export.RunGraph.Entity;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Contents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The artifacts of a run that were seen so far: those of one fingerprint are one. */
final class SeenArtifacts {

    /** Numbers and the like are equal by chance, so they are one artifact only under one name. */
    private static final Set<String> EQUAL_BY_CHANCE =
            Set.of("Boolean", "Byte", "Short", "Character", "Integer", "Long", "Float", "Double");

    private static final String RECEIVER = "this";

    /** Which of the names of an artifact is the best one: a later rank goes before an earlier one. */
    enum Rank {
        NONE,
        FUNCTION,
        PARAMETER,
        VARIABLE
    }

    private record Named(String name, Rank rank) {}

    private final List<Artifact> artifacts = new ArrayList<>();
    private final List<Named> names = new ArrayList<>();
    private final Map<String, Integer> byContent = new HashMap<>();

    /** Whether a value is an artifact: what is only handed through, such as a stream, and what is nothing are none. */
    static boolean isData(Artifact artifact) {
        return !artifact.isVoid() && !artifact.type().equals("null") && artifact.state() != ArtifactState.OPAQUE;
    }

    /** The artifact of the same content, if there was one. */
    Optional<Integer> find(Artifact artifact) {
        return artifact.state() == ArtifactState.COMPLETE
                ? Optional.ofNullable(byContent.get(key(artifact)))
                : Optional.empty();
    }

    /** Adds an artifact that was not seen before, and gives its position. */
    int add(Artifact artifact) {
        artifacts.add(artifact);
        names.add(new Named("value", Rank.NONE));
        if (artifact.state() == ArtifactState.COMPLETE) {
            byContent.put(key(artifact), artifacts.size() - 1);
        }
        return artifacts.size() - 1;
    }

    /** Gives it a name, unless it has one that is as good. */
    void name(int position, String name, Rank rank) {
        boolean isOne = !name.isEmpty() && !name.equals(RECEIVER);
        if (isOne && rank.compareTo(names.get(position).rank()) > 0) {
            names.set(position, new Named(name, rank));
        }
    }

    /** Whether all that have this content are one artifact, under whatever name, also in another run. */
    static boolean isOneByContent(Artifact artifact) {
        return artifact.state() == ArtifactState.COMPLETE && !EQUAL_BY_CHANCE.contains(artifact.type());
    }

    private static String key(Artifact artifact) {
        return isOneByContent(artifact) ? artifact.fingerprint().toString() : artifact.fingerprint() + artifact.name();
    }

    List<Entity> entities(Contents contents) {
        return IntStream.range(0, artifacts.size())
                .mapToObj(i -> {
                    Artifact artifact = artifacts.get(i);
                    return new Entity(
                            i,
                            names.get(i).name(),
                            artifact,
                            FileContent.of(artifact, contents),
                            TableColumns.of(artifact, contents));
                })
                .toList();
    }
}
