package dev.whodunit.benchmarks.lineage.pipelines.retrieval;

import java.util.Set;

/** What somebody asks in a chat, with the documents that should be found. */
record Question(String id, String chat, String text, Set<String> relevant, String target) {}
