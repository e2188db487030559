package dev.whodunit.benchmarks.lineage.pipelines.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Indexes narrative strike reports: facts, keywords, similar pairs and anonymous authors. */
public final class TextPipeline {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int KEYWORDS = 4;
    private static final int PAIRS = 8;
    private static final int EXCERPT_BYTES = 40;

    private TextPipeline() {}

    /** Reads {@code reports.json} and {@code stopwords.txt} in the folder and indexes the reports. */
    public static TextResults run(Path inputFolder) throws IOException {
        JsonNode nodes = MAPPER.readTree(inputFolder.resolve("reports.json").toFile());
        List<Report> reports = bind(nodes);
        Tokenizer tokenizer = Tokenizer.withStopwords(inputFolder.resolve("stopwords.txt"));
        Map<Integer, List<String>> tokens = tokenize(reports, tokenizer);
        Map<Integer, Facts> facts = facts(reports);
        Map<Integer, Map<String, Double>> vectors = vectors(tokens);
        List<SimilarPair> pairs = mostSimilar(vectors);
        List<IndexedReport> index = throughFile(index(reports, facts, vectors));
        return new TextResults(
                reports,
                nodes.size() - reports.size(),
                facts,
                countTerms(tokens.values()),
                vectors,
                pairs,
                index,
                byAuthor(index),
                initials(tokens.values()),
                averageKnots(index),
                digest(index, pairs));
    }

    private static List<Report> bind(JsonNode nodes) {
        List<Report> reports = new ArrayList<>();
        for (JsonNode node : nodes) {
            try {
                Report report = MAPPER.treeToValue(node, Report.class);
                if (usable(report)) {
                    reports.add(report);
                }
            } catch (JsonProcessingException e) {
                continue;
            }
        }
        return reports;
    }

    private static boolean usable(Report report) {
        return report.id() > 0
                && report.reporter() != null
                && report.text() != null
                && !report.text().isBlank();
    }

    private static Map<Integer, List<String>> tokenize(List<Report> reports, Tokenizer tokenizer) {
        Map<Integer, List<String>> tokens = new LinkedHashMap<>();
        for (Report report : reports) {
            tokens.put(report.id(), tokenizer.tokens(report.text()));
        }
        return tokens;
    }

    private static Map<Integer, Facts> facts(List<Report> reports) {
        Map<Integer, Facts> facts = new LinkedHashMap<>();
        for (Report report : reports) {
            facts.put(report.id(), Facts.in(report.text()));
        }
        return facts;
    }

    private static Map<Integer, Map<String, Double>> vectors(Map<Integer, List<String>> tokens) {
        TermWeights weights = new TermWeights(tokens.values());
        Map<Integer, Map<String, Double>> vectors = new LinkedHashMap<>();
        tokens.forEach((id, words) -> vectors.put(id, weights.vector(words)));
        return vectors;
    }

    private static Map<String, Integer> countTerms(Collection<List<String>> documents) {
        Map<String, Integer> counts = new TreeMap<>();
        for (List<String> tokens : documents) {
            for (String token : tokens) {
                counts.merge(token, 1, Integer::sum);
            }
        }
        counts.values().removeIf(count -> count < 3);
        return counts;
    }

    private static List<SimilarPair> mostSimilar(Map<Integer, Map<String, Double>> vectors) {
        List<Integer> ids = new ArrayList<>(vectors.keySet());
        List<SimilarPair> pairs = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                double cosine = TermWeights.cosine(vectors.get(ids.get(i)), vectors.get(ids.get(j)));
                pairs.add(new SimilarPair(ids.get(i), ids.get(j), cosine));
            }
        }
        pairs.sort(Comparator.comparingDouble(SimilarPair::similarity).reversed());
        return new ArrayList<>(pairs.subList(0, Math.min(PAIRS, pairs.size())));
    }

    private static List<IndexedReport> index(
            List<Report> reports, Map<Integer, Facts> facts, Map<Integer, Map<String, Double>> vectors) {
        List<IndexedReport> index = new ArrayList<>();
        for (Report report : reports) {
            index.add(new IndexedReport(
                    report.id(),
                    Pseudonyms.of(report.reporter()),
                    facts.get(report.id()),
                    keywords(vectors.get(report.id())),
                    Pseudonyms.excerpt(report.text(), EXCERPT_BYTES)));
        }
        return index;
    }

    private static List<String> keywords(Map<String, Double> vector) {
        List<Map.Entry<String, Double>> entries = new ArrayList<>(vector.entrySet());
        entries.sort(Map.Entry.<String, Double>comparingByValue().reversed());
        List<String> keywords = new ArrayList<>();
        for (Map.Entry<String, Double> entry : entries) {
            if (keywords.size() == KEYWORDS) {
                break;
            }
            keywords.add(entry.getKey());
        }
        return keywords;
    }

    /** Writes the index as JSON to a temporary file, as for another program, and reads it again. */
    private static List<IndexedReport> throughFile(List<IndexedReport> index) throws IOException {
        Path file = Files.createTempFile("report-index", ".json");
        try {
            MAPPER.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), index);
            return MAPPER.readValue(file.toFile(), new TypeReference<List<IndexedReport>>() {});
        } finally {
            Files.delete(file);
        }
    }

    private static Map<String, List<Integer>> byAuthor(List<IndexedReport> index) {
        Map<String, List<Integer>> reports = new TreeMap<>();
        for (IndexedReport report : index) {
            reports.computeIfAbsent(report.author(), author -> new ArrayList<>())
                    .add(report.id());
        }
        return reports;
    }

    private static int[] initials(Collection<List<String>> documents) {
        int[] counts = new int[26];
        for (List<String> tokens : documents) {
            for (String token : tokens) {
                counts[token.charAt(0) - 'a']++;
            }
        }
        return counts;
    }

    private static double averageKnots(List<IndexedReport> index) {
        int sum = 0;
        int known = 0;
        for (IndexedReport report : index) {
            if (report.facts().knots() >= 0) {
                sum += report.facts().knots();
                known++;
            }
        }
        return known == 0 ? Double.NaN : (double) sum / known;
    }

    private static String digest(List<IndexedReport> index, List<SimilarPair> pairs) {
        StringBuilder digest = new StringBuilder();
        for (IndexedReport report : index) {
            if (report.facts().dollars() > 0) {
                digest.append('#').append(report.id()).append(' ');
                digest.append(String.join("+", report.keywords()));
                digest.append(" $").append(report.facts().dollars()).append('\n');
            }
        }
        if (!pairs.isEmpty()) {
            digest.append("closest: ").append(pairs.get(0).first()).append(" and ");
            digest.append(pairs.get(0).second());
        }
        return digest.toString();
    }
}
