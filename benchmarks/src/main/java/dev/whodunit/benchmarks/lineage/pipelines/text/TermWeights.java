package dev.whodunit.benchmarks.lineage.pipelines.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Weighs the terms of documents by TF-IDF and compares the resulting vectors. */
final class TermWeights {

    private final Map<String, Integer> documentFrequency = new HashMap<>();
    private final int documents;

    TermWeights(Collection<List<String>> corpus) {
        documents = corpus.size();
        for (List<String> tokens : corpus) {
            for (String term : new HashSet<>(tokens)) {
                documentFrequency.merge(term, 1, Integer::sum);
            }
        }
    }

    Map<String, Double> vector(List<String> tokens) {
        Map<String, Double> vector = new TreeMap<>();
        for (String token : tokens) {
            vector.merge(token, 1.0 / tokens.size(), Double::sum);
        }
        vector.replaceAll((term, frequency) -> frequency * rarity(term));
        return vector;
    }

    private double rarity(String term) {
        return Math.log((double) documents / documentFrequency.get(term));
    }

    static double cosine(Map<String, Double> one, Map<String, Double> other) {
        double norms = norm(one) * norm(other);
        if (norms == 0) {
            return 0;
        }
        double dot = 0;
        for (Map.Entry<String, Double> entry : one.entrySet()) {
            dot += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
        }
        return dot / norms;
    }

    private static double norm(Map<String, Double> vector) {
        double squares = 0;
        for (double weight : vector.values()) {
            squares += weight * weight;
        }
        return Math.sqrt(squares);
    }
}
