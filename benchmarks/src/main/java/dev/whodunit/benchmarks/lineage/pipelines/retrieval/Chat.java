package dev.whodunit.benchmarks.lineage.pipelines.retrieval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was said so far, and the model that goes on. */
final class Chat {

    private static final String TEMPLATE = "Context:\n{context}\nBefore: {before}\nQuestion: {question}\nAnswer:";

    /** One question with its answer. */
    record Turn(String question, String answer) {}

    private final String name;
    private final Tokenizer tokenizer;
    private final List<Turn> turns = new ArrayList<>();
    private int words;

    Chat(String name, Tokenizer tokenizer) {
        this.name = name;
        this.tokenizer = tokenizer;
    }

    String prompt(Question question, List<Document> found) {
        StringBuilder context = new StringBuilder();
        for (Document document : found) {
            context.append("- ").append(document.title()).append(": ").append(document.text());
            context.append('\n');
        }
        String before =
                turns.isEmpty() ? "nothing" : turns.get(turns.size() - 1).answer();
        return TEMPLATE.replace("{context}", context.toString().stripTrailing())
                .replace("{before}", before)
                .replace("{question}", question.text());
    }

    /** Picks the sentence of the context that shares the most words with the question. */
    String ask(Question question, List<Document> found) {
        Set<String> asked = new HashSet<>(tokenizer.tokens(question.text()));
        String best = "I do not know.";
        double most = 0;
        for (Document document : found) {
            for (String sentence : document.sentences()) {
                List<String> tokens = tokenizer.tokens(sentence);
                long shared = tokens.stream().distinct().filter(asked::contains).count();
                double score = shared / (1 + Math.log(1 + tokens.size()));
                if (score > most) {
                    most = score;
                    best = sentence;
                }
            }
        }
        turns.add(new Turn(question.text(), best));
        words += best.split(" ").length;
        return best;
    }

    String transcript() {
        StringBuilder text = new StringBuilder(name).append(" (").append(words).append(" words)");
        for (Turn turn : turns) {
            text.append("\n> ").append(turn.question()).append("\n< ").append(turn.answer());
        }
        return text.toString();
    }
}
