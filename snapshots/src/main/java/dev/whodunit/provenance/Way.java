package dev.whodunit.provenance;

import java.util.List;

/**
 * One way from a value back to something that it was made of.
 *
 * @param stops what lies on it, the value first
 */
public record Way(List<Stop> stops) {

    public Way {
        stops = List.copyOf(stops);
    }

    /** Whether it leads through values that are not told apart, so that it is one of many that may be. */
    public boolean isCoarse() {
        return stops.stream().anyMatch(stop -> stop.edges() == EdgeKind.COARSE);
    }

    /**
     * What lies on a way.
     *
     * @param edges along which edge the stop before was made of this one
     * @param maker the function that made it of others; unknown if it was only decided on or read
     * @param parts parts of results that are it, of functions of the pipeline that ran once, the latest first
     * @param origins where it came from, if that is outside of the pipeline
     */
    public record Stop(EdgeKind edges, Maker maker, List<ArtifactPart> parts, List<Origin> origins) {

        public Stop {
            parts = List.copyOf(parts);
            origins = List.copyOf(origins);
        }
    }
}
