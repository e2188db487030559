package dev.whodunit.export;

import dev.whodunit.run.Recording;

/**
 * Writes a run for other tools: its steps, the artifacts that they used and made, and which of these came from which.
 *
 * <p>An artifact that a step was given is the one that was made before with the same fingerprint; one that no step made came from
 * outside. What these formats hold, and what they do not, is in docs/exports.md.
 */
public final class RunExport {

    /** A depth at which no step is left out. */
    public static final int ALL_STEPS = Integer.MAX_VALUE;

    /** A depth at which the steps are there that were entered from outside, and those that they called. */
    public static final int STAGES = 1;

    private RunExport() {}

    /** A run with the steps that the format usually has. */
    public static String of(Recording run, RunMetadata metadata, ExportFormat format) {
        return of(run, metadata, format, format.usualDepth());
    }

    /**
     * A run as a text in a format.
     *
     * @param depth how deep the calls go that are in it; 0 leaves only steps that were entered from outside
     */
    public static String of(Recording run, RunMetadata metadata, ExportFormat format, int depth) {
        RunGraph graph = RunGraph.of(run, depth);
        return switch (format) {
            case JSON -> new RunJson(graph, metadata).write();
            case DOT -> new RunDot(graph).write();
            case MERMAID -> new RunMermaid(graph).write();
            case GRAPHML -> new RunGraphml(graph).write();
            case PROV -> new RunProv(graph, metadata).write();
            case OPENLINEAGE -> new RunOpenLineage(graph, metadata).write();
            case OTLP -> new RunOtlp(graph, metadata).write();
        };
    }
}
