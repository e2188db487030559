package dev.whodunit.record;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.Fingerprint;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classes of the values of one run, by what was recorded of them: a recording has readable types alone. Of values that look alike
 * in a recording, the first one counts.
 */
final class SeenClasses {

    private record Key(Fingerprint content, String type) {}

    private final Map<Key, List<Class<?>>> classes = new ConcurrentHashMap<>();

    /** @param seen the class of the value, then those of its first elements; none if they are not known */
    void keep(Artifact artifact, List<Class<?>> seen) {
        if (!seen.isEmpty()) {
            classes.putIfAbsent(key(artifact), seen);
        }
    }

    /** As they were kept; none if they are not known. */
    List<Class<?>> of(Artifact artifact) {
        return classes.getOrDefault(key(artifact), List.of());
    }

    private static Key key(Artifact artifact) {
        return new Key(artifact.fingerprint(), artifact.type());
    }
}
