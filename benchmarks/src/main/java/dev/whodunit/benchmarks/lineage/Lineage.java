package dev.whodunit.benchmarks.lineage;

import java.util.Set;

/** What a tracer says of one run: which input values each output comes from. */
public interface Lineage {

    /**
     * The input values that an output comes from.
     *
     * @param outputPath as in {@link Outputs}
     * @return empty for what comes from none, or is not known
     */
    Set<InputValue> sources(String outputPath, Edges edges);

    /**
     * Whether an edge on each way from a source to an output was assumed, not seen: as when a library's code was not
     * traced and its result is taken to come from all that it was given.
     */
    boolean isAssumed(String outputPath, InputValue source, Edges edges);
}
