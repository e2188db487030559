package dev.whodunit.provenance;

import java.util.List;

/**
 * An artifact between a value and what it was made of, or between a value and what was made of it.
 *
 * @param first its first parts that are on the way along these edges
 * @param count how many of its parts are
 * @param edges the best along which any of its parts is
 * @param others how many of its parts are on the way along lesser edges only
 */
public record Passage(List<ArtifactPart> first, int count, EdgeKind edges, int others) {

    public Passage {
        first = List.copyOf(first);
    }
}
