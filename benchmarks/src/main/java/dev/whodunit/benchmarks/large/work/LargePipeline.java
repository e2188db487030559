package dev.whodunit.benchmarks.large.work;

import java.io.IOException;

/** A pipeline whose artifacts are large. */
public interface LargePipeline {

    /** What it comes to. */
    long run() throws IOException;
}
