package dev.whodunit.export;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Formats that a run can be exported in. */
public enum ExportFormat {
    /** Our own, with a JSON Schema. */
    JSON(RunExport.ALL_STEPS),
    /** Graphviz. */
    DOT(RunExport.STAGES),
    /** A flow chart of Mermaid. */
    MERMAID(RunExport.STAGES),
    /** GraphML. */
    GRAPHML(RunExport.ALL_STEPS),
    /** W3C PROV-JSON. */
    PROV(RunExport.ALL_STEPS),
    /** Run events of OpenLineage, one a line. */
    OPENLINEAGE(RunExport.STAGES),
    /** Spans of OpenTelemetry, as the JSON of its protocol. */
    OTLP(RunExport.ALL_STEPS);

    private final int depth;

    ExportFormat(int depth) {
        this.depth = depth;
    }

    /** How deep the calls go that are in it if nobody says so: what is looked at as a picture, or as runs, has no more than the stages. */
    public int usualDepth() {
        return depth;
    }

    /** As the command line calls it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format that the command line calls so. */
    public static Optional<ExportFormat> named(String name) {
        return Stream.of(values())
                .filter(format -> format.toString().equals(name))
                .findFirst();
    }
}
