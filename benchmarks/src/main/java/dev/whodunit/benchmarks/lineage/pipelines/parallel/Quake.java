package dev.whodunit.benchmarks.lineage.pipelines.parallel;

/** One earthquake; the magnitude is kept in hundredths so that sums are exact in any order. */
public record Quake(String id, String region, String magnitudeType, int centiMagnitude, long depthMetres, long time) {

    double magnitude() {
        return centiMagnitude / 100.0;
    }

    /** Radiated energy in joules after Gutenberg and Richter. */
    double energy() {
        return Math.pow(10, 4.8 + 1.5 * magnitude());
    }
}
