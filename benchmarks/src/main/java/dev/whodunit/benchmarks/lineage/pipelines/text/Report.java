package dev.whodunit.benchmarks.lineage.pipelines.text;

import java.util.List;

/** A strike report as it comes from the file. */
public record Report(int id, String date, Reporter reporter, List<String> tags, String text) {}
