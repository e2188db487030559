package dev.whodunit.benchmarks.lineage.pipelines.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Answers questions of readers from the library's handbook, and measures how well it finds. */
public final class RetrievalPipeline {

    private static final int K = 3;

    private RetrievalPipeline() {}

    /** Reads {@code documents.json} and {@code questions.csv} in the folder. */
    public static RetrievalResults run(Path inputFolder) throws IOException {
        Map<String, Document> documents = documents(inputFolder.resolve("documents.json"));
        List<Question> questions = questions(inputFolder.resolve("questions.csv"));
        Tokenizer tokenizer = new Tokenizer();
        Index index = new Index(tokenizer);
        documents.values().forEach(index::add);
        Relations relations = new Relations(documents);

        Map<String, Map<String, Double>> top = new LinkedHashMap<>();
        Map<String, String> prompts = new TreeMap<>();
        Map<String, String> answers = new TreeMap<>();
        Map<String, List<String>> paths = new TreeMap<>();
        Map<String, Chat> chats = new LinkedHashMap<>();
        Metrics metrics = new Metrics();
        for (Question question : questions) {
            Map<String, Double> best = best(index.scores(question.text()));
            top.put(question.id(), best);
            metrics.add(new ArrayList<>(best.keySet()), question.relevant());

            List<Document> found = best.keySet().stream().map(documents::get).toList();
            Chat chat = chats.computeIfAbsent(question.chat(), name -> new Chat(name, tokenizer));
            prompts.put(question.id(), chat.prompt(question, found));
            answers.put(question.id(), chat.ask(question, found));
            if (!found.isEmpty()) {
                paths.put(question.id(), relations.path(found.get(0).id(), question.target()));
            }
        }
        Map<String, Integer> depths = new TreeMap<>();
        documents.keySet().forEach(id -> depths.put(id, relations.depth(id)));
        return new RetrievalResults(
                index.frequent(4),
                alike(documents, index),
                top,
                prompts,
                answers,
                chats.values().stream().map(Chat::transcript).toList(),
                metrics,
                paths,
                depths,
                tags(documents));
    }

    private static Map<String, Document> documents(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Map<String, Document> documents = new LinkedHashMap<>();
        for (JsonNode node : mapper.readTree(Files.readString(file)).withArray("documents")) {
            Document document = mapper.convertValue(node, Document.class);
            if (document.id() != null && document.text() != null) {
                documents.putIfAbsent(document.id(), document);
            }
        }
        return documents;
    }

    private static List<Question> questions(Path file) throws IOException {
        List<Question> questions = new LinkedList<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(",");
            if (cells.length >= 5 && !cells[0].equals("id")) {
                Set<String> relevant = new LinkedHashSet<>(List.of(cells[3].split(";")));
                questions.add(new Question(cells[0], cells[1], cells[2], relevant, cells[4]));
            }
        }
        return questions;
    }

    /** The highest scores, the best first. */
    private static Map<String, Double> best(Map<String, Double> scores) {
        Comparator<Map.Entry<String, Double>> lowFirst = Map.Entry.comparingByValue();
        Heap<Map.Entry<String, Double>> heap = new Heap<>(lowFirst.thenComparing(Map.Entry.comparingByKey()));
        for (Map.Entry<String, Double> entry : scores.entrySet()) {
            heap.push(entry);
            if (heap.size() > K) {
                heap.pop();
            }
        }
        LinkedList<Map.Entry<String, Double>> sorted = new LinkedList<>();
        while (!heap.isEmpty()) {
            sorted.addFirst(heap.pop());
        }
        Map<String, Double> best = new LinkedHashMap<>();
        sorted.forEach(entry -> best.put(entry.getKey(), entry.getValue()));
        return best;
    }

    /** For each document the other one that is most like it. */
    private static Map<String, String> alike(Map<String, Document> documents, Index index) {
        Map<String, String> alike = new TreeMap<>();
        for (String one : documents.keySet()) {
            String closest = null;
            double highest = Double.NEGATIVE_INFINITY;
            for (String other : documents.keySet()) {
                double cosine = Index.cosine(index.embedding(one), index.embedding(other));
                if (!one.equals(other) && cosine > highest) {
                    highest = cosine;
                    closest = other;
                }
            }
            if (closest != null) {
                alike.put(one, closest);
            }
        }
        return alike;
    }

    private static Map<String, Integer> tags(Map<String, Document> documents) {
        Map<String, Integer> newest = new TreeMap<>();
        for (Document document : documents.values()) {
            for (String tag : document.tags()) {
                newest.merge(tag, document.year(), Math::max);
            }
        }
        return newest;
    }
}
