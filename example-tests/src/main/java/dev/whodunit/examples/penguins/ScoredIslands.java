package dev.whodunit.examples.penguins;

import static java.util.stream.Collectors.averagingInt;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts the mean label of an island in its place, over all rows: the labels leak into a feature. */
public final class ScoredIslands extends Preprocessing {

    @Override
    List<Features> toFeatures(List<Penguin> complete) {
        Map<Island, Double> scores = complete.stream()
                .collect(groupingBy(
                        Penguin::island,
                        averagingInt(penguin -> penguin.species().ordinal())));
        List<Features> rows = new ArrayList<>(complete.size());
        for (Penguin penguin : complete) {
            rows.add(toFeatures(penguin, scores.getOrDefault(penguin.island(), 0.0)));
        }
        return rows;
    }
}
