package dev.whodunit.benchmarks.lineage.pipelines.sessions;

import java.util.Set;

/** What went over the line with one kind of status. */
record Traffic(long bytes, Set<String> methods) {}
