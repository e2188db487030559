package dev.whodunit.examples.birdstrikes;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Fills in missing speeds with the median speed of the phase, in place. */
final class SpeedFiller {

    private final Map<Phase, Integer> medians;

    private SpeedFiller(Map<Phase, Integer> medians) {
        this.medians = medians;
    }

    static SpeedFiller fromPhaseMedians(List<Strike> strikes) {
        Map<Phase, List<Integer>> speedsByPhase = strikes.stream()
                .filter(strike -> strike.speedKnots().isPresent())
                .collect(Collectors.groupingBy(
                        Strike::phase,
                        TreeMap::new,
                        Collectors.mapping(strike -> strike.speedKnots().getAsInt(), Collectors.toList())));
        Map<Phase, Integer> medians = new EnumMap<>(Phase.class);
        speedsByPhase.forEach((phase, speeds) -> medians.put(phase, median(speeds)));
        return new SpeedFiller(medians);
    }

    /** How many speeds were filled in. */
    int fill(List<Strike> strikes) {
        int filled = 0;
        for (Strike strike : strikes) {
            if (strike.speedKnots().isEmpty() && medians.containsKey(strike.phase())) {
                strike.setSpeedKnots(medians.get(strike.phase()));
                filled++;
            }
        }
        return filled;
    }

    private static int median(List<Integer> speeds) {
        int[] values = speeds.stream().mapToInt(Integer::intValue).toArray();
        return select(values, 0, values.length - 1, values.length / 2);
    }

    /** The value that would be at the given position if the range were sorted. */
    private static int select(int[] values, int from, int to, int position) {
        if (from == to) {
            return values[from];
        }
        int split = partition(values, from, to);
        return position <= split ? select(values, from, split, position) : select(values, split + 1, to, position);
    }

    private static int partition(int[] values, int from, int to) {
        int pivot = values[(from + to) >>> 1];
        int left = from - 1;
        int right = to + 1;
        while (true) {
            do {
                left++;
            } while (values[left] < pivot);
            do {
                right--;
            } while (values[right] > pivot);
            if (left >= right) {
                return right;
            }
            int swapped = values[left];
            values[left] = values[right];
            values[right] = swapped;
        }
    }
}
