package dev.whodunit.benchmarks.lineage.pipelines.sensors;

import java.util.Map;

/** One channel of a room. */
record RoomFigures(double least, double most, double lateMean, Map<Boolean, Long> missing) {}
