package dev.whodunit.benchmarks.lineage;

import java.nio.file.Path;

/** What is judged. One that is named by its class needs a public constructor without parameters. */
public interface Tracer {

    /**
     * Runs a pipeline and traces it.
     *
     * @param inputFolder where its input files are
     * @throws Exception what the pipeline, or the tracer, throws
     */
    Lineage trace(Pipeline pipeline, Path inputFolder) throws Exception;
}
