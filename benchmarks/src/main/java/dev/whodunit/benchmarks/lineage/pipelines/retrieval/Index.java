package dev.whodunit.benchmarks.lineage.pipelines.retrieval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Knows in which documents a word is, and how much it says. */
final class Index {

    /** A word in a document. */
    record Posting(String document, int count) {}

    private static final int DIMENSIONS = 16;

    private final Tokenizer tokenizer;
    private final Map<String, List<Posting>> postings = new TreeMap<>();
    private final Map<String, Integer> lengths = new LinkedHashMap<>();
    private final Map<String, double[]> embeddings = new HashMap<>();

    Index(Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    void add(Document document) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<String> tokens = tokenizer.tokens(document.title() + " " + document.text());
        tokens.forEach(token -> counts.merge(token, 1, Integer::sum));
        counts.forEach((token, count) ->
                postings.computeIfAbsent(token, t -> new ArrayList<>()).add(new Posting(document.id(), count)));
        lengths.put(document.id(), tokens.size());
        embeddings.put(document.id(), embed(tokens));
    }

    double idf(String token) {
        int documents = postings.getOrDefault(token, List.of()).size();
        return documents == 0 ? 0 : Math.log(1.0 + (double) lengths.size() / documents);
    }

    /** The words' sum of tf times idf, and a little of how alike the embeddings are. */
    Map<String, Double> scores(String question) {
        List<String> tokens = tokenizer.tokens(question);
        Map<String, Double> scores = new LinkedHashMap<>();
        for (String token : tokens) {
            double idf = idf(token);
            for (Posting posting : postings.getOrDefault(token, List.of())) {
                double tf = posting.count() / Math.sqrt(lengths.get(posting.document()));
                scores.merge(posting.document(), tf * idf, Double::sum);
            }
        }
        double[] asked = embed(tokens);
        scores.replaceAll((id, score) -> score + 0.25 * cosine(asked, embeddings.get(id)));
        return scores;
    }

    static double[] embed(List<String> tokens) {
        double[] vector = new double[DIMENSIONS];
        for (String token : tokens) {
            int hash = token.hashCode();
            vector[Math.floorMod(hash, DIMENSIONS)] += (hash >>> 16 & 1) == 0 ? 1 : -1;
        }
        return vector;
    }

    static double cosine(double[] a, double[] b) {
        double dot = 0;
        double sizeA = 0;
        double sizeB = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
            sizeA += a[i] * a[i];
            sizeB += b[i] * b[i];
        }
        return sizeA == 0 || sizeB == 0 ? 0 : dot / Math.sqrt(sizeA * sizeB);
    }

    Map<String, List<Posting>> frequent(int atLeast) {
        Map<String, List<Posting>> frequent = new TreeMap<>(postings);
        frequent.values().removeIf(list -> list.size() < atLeast);
        return frequent;
    }

    double[] embedding(String document) {
        return embeddings.get(document);
    }
}
