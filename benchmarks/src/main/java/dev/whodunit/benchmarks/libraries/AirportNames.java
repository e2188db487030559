package dev.whodunit.benchmarks.libraries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.text.CaseUtils;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.commons.text.StringSubstitutor;
import org.apache.commons.text.StringTokenizer;
import org.apache.commons.text.WordUtils;
import org.apache.commons.text.diff.StringsComparator;
import org.apache.commons.text.similarity.CosineDistance;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDetailedDistance;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.commons.text.similarity.LongestCommonSubsequence;

/** Commons Text: compares the names of airports, and writes them into letters. */
public final class AirportNames {

    private static final String LETTER =
            "Dear ${name}, your code is ${code:-unknown}; ${greeting} from ${state:-nowhere} ($${iata}).";

    /** One letter for each airport, and how like its name is to the one before. */
    public String letters(Path airports) throws IOException {
        List<String> lines = Files.readAllLines(airports);
        StringBuilder letters = new StringBuilder();
        String previous = "Nowhere Municipal";
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = StringTokenizer.getCSVInstance(line)
                    .setIgnoreEmptyTokens(false)
                    .getTokenList();
            String name = cells.get(1);
            Map<String, String> values =
                    Map.of("name", name, "code", cells.get(0), "greeting", "hello, ${name}", "iata", "x");
            String letter = new StringSubstitutor(values).replace(LETTER);
            letters.append(WordUtils.wrap(letter, 40, "\n  ", true)).append('\n');
            letters.append(WordUtils.capitalizeFully(cells.get(2).toUpperCase(Locale.ROOT), ' ', '-'))
                    .append(' ')
                    .append(WordUtils.initials(name))
                    .append(' ')
                    .append(CaseUtils.toCamelCase(name, false, ' ', '/'))
                    .append(' ')
                    .append(StringEscapeUtils.escapeHtml4(name + " & <" + cells.get(2) + ">"))
                    .append(' ')
                    .append(StringEscapeUtils.unescapeJava(StringEscapeUtils.escapeJava(name + "\t\u00e9")))
                    .append('\n');
            letters.append(LevenshteinDistance.getDefaultInstance().apply(previous, name))
                    .append(' ')
                    .append(new LevenshteinDistance(9).apply(previous, name))
                    .append(' ')
                    .append(LevenshteinDetailedDistance.getDefaultInstance().apply(previous, name))
                    .append(' ')
                    .append(new JaroWinklerSimilarity().apply(previous, name))
                    .append(' ')
                    .append(new CosineDistance().apply(previous, name))
                    .append(' ')
                    .append(new LongestCommonSubsequence().longestCommonSubsequence(previous, name))
                    .append(' ')
                    .append(new StringsComparator(previous, name).getScript().getModifications())
                    .append('\n');
            previous = name;
        }
        return letters.toString();
    }
}
