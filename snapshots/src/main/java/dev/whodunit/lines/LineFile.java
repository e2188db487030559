package dev.whodunit.lines;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A file in UTF-8 with one statement a line. Empty lines say nothing, nor do those that begin with {@code #}.
 *
 * @param place where it is
 * @param rules the page of the documentation that has the rules for its lines, for messages
 */
public record LineFile(URL place, String rules) {

    /**
     * What its lines say, in their order.
     *
     * @param parser of one line without space around it; throws {@link IllegalArgumentException} with a reason if it is none
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if a line is none, with file, line and what to do
     */
    public <T> List<T> read(Function<String, T> parser) throws IOException {
        List<T> statements = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(place.openStream(), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                String text = line.strip();
                if (!text.isEmpty() && !text.startsWith("#")) {
                    statements.add(statement(text, number, parser));
                }
            }
        }
        return statements;
    }

    private <T> T statement(String text, int number, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    place + ", line " + number + ": " + wrong.getMessage() + ". Mend the line, or remove it; " + rules
                            + " has the rules.",
                    wrong);
        }
    }
}
