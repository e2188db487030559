package dev.whodunit.provenance;

import java.util.List;

/**
 * An artifact between a value and what it was made of, or between a value and what was made of it.
 *
 * @param first its first parts that are on the way
 * @param count how many of its parts are
 * @param edges along which edges at best
 */
public record Passage(List<ArtifactPart> first, int count, EdgeKind edges) {

    public Passage {
        first = List.copyOf(first);
    }
}
