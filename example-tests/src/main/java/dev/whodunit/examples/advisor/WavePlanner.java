package dev.whodunit.examples.advisor;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;

/** Groups measures into waves: the best one that is left starts a wave, those nearby join it. */
final class WavePlanner {

    private final double radiusMiles;

    WavePlanner(double radiusMiles) {
        this.radiusMiles = radiusMiles;
    }

    List<RolloutWave> plan(List<ScoredMeasure> bestFirst) {
        List<RolloutWave> waves = new ArrayList<>();
        List<ScoredMeasure> remaining = new LinkedList<>(bestFirst);
        while (!remaining.isEmpty()) {
            waves.add(new RolloutWave(waves.size() + 1, takeWave(remaining)));
        }
        return waves;
    }

    private List<ScoredMeasure> takeWave(List<ScoredMeasure> remaining) {
        AirportSite center = remaining.get(0).site();
        List<ScoredMeasure> wave = new ArrayList<>();
        Iterator<ScoredMeasure> candidates = remaining.iterator();
        while (candidates.hasNext()) {
            ScoredMeasure candidate = candidates.next();
            if (center.milesTo(candidate.site()) <= radiusMiles) {
                wave.add(candidate);
                candidates.remove();
            }
        }
        return List.copyOf(wave);
    }
}
