package dev.whodunit.benchmarks.lineage.pipelines.text;

import java.util.List;

/** A report ready for search: anonymous, with its facts and keywords. */
public record IndexedReport(int id, String author, Facts facts, List<String> keywords, String excerpt) {}
