package dev.whodunit.benchmarks.lineage.pipelines.retrieval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Cuts text into words, without endings and without those that say nothing. */
final class Tokenizer {

    private static final Set<String> STOP = Set.of(
            "a", "an", "and", "at", "be", "can", "do", "does", "for", "how", "i", "in", "is", "it", "of", "on", "or",
            "the", "there", "to", "we", "what", "when", "where", "which", "you");

    private final Map<String, String> stems = new HashMap<>();

    List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (char c : (text.toLowerCase(Locale.ROOT) + " ").toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
                continue;
            }
            if (word.length() > 0) {
                String found = word.toString();
                if (!STOP.contains(found)) {
                    tokens.add(stems.computeIfAbsent(found, Tokenizer::stem));
                }
                word.setLength(0);
            }
        }
        return tokens;
    }

    private static String stem(String word) {
        if (word.length() > 5 && word.endsWith("ing")) {
            return word.substring(0, word.length() - 3);
        }
        if (word.length() > 4 && word.endsWith("ed")) {
            return word.substring(0, word.length() - 2);
        }
        return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
