package dev.whodunit.benchmarks.lineage.pipelines.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Splits texts into lower-case words without stop words and plural endings. */
final class Tokenizer {

    private final Set<String> stopwords;

    private Tokenizer(Set<String> stopwords) {
        this.stopwords = stopwords;
    }

    static Tokenizer withStopwords(Path file) throws IOException {
        Set<String> words = new HashSet<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith("#") && !line.isBlank()) {
                words.add(line.trim());
            }
        }
        return new Tokenizer(words);
    }

    List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        for (String word : text.split("[^A-Za-z]+")) {
            String lower = lower(word);
            if (lower.length() > 1 && !stopwords.contains(lower)) {
                tokens.add(singular(lower));
            }
        }
        return tokens;
    }

    private static String lower(String word) {
        char[] chars = word.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] >= 'A' && chars[i] <= 'Z') {
                chars[i] += 'a' - 'A';
            }
        }
        return new String(chars);
    }

    private static String singular(String word) {
        boolean plural = word.length() > 4 && word.endsWith("s") && !word.endsWith("ss");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
