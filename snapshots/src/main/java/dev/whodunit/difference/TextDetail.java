package dev.whodunit.difference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.List;

/**
 * In which words two texts differ.
 *
 * @param spots where, the first one first; at least one
 * @param likeness what is the same all the same; {@code ""} if nothing is to be said
 */
public record TextDetail(List<Spot> spots, String likeness) implements Detail {

    private static final int MOST_SPOTS = 10;
    private static final int LONGEST_COMPARED = 100_000;

    /**
     * A run of words that is another one.
     *
     * @param before where it is in the accepted text
     * @param after where it is in the current text
     */
    public record Spot(Range before, Range after) {}

    /**
     * A part of a text.
     *
     * @param from where it begins
     * @param to where it has ended
     */
    public record Range(int from, int to) {}

    public TextDetail {
        spots = List.copyOf(spots);
    }

    static TextDetail between(String before, String after) {
        return new TextDetail(WordComparison.spots(before, after), likeness(before, after));
    }

    private static String likeness(String before, String after) {
        if (before.length() > LONGEST_COMPARED || after.length() > LONGEST_COMPARED) {
            return "";
        }
        if (withoutSpace(before).equals(withoutSpace(after))) {
            return "only white space";
        }
        if (before.equalsIgnoreCase(after)) {
            return "only capitals";
        }
        return Normalizer.normalize(before, Normalizer.Form.NFC)
                        .equals(Normalizer.normalize(after, Normalizer.Form.NFC))
                ? "looks the same"
                : "";
    }

    private static String withoutSpace(String text) {
        return text.codePoints()
                .filter(character -> !Character.isWhitespace(character) && !Character.isSpaceChar(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether what differs has to be shown by its codes, since eyes see nothing. */
    boolean isUnseen() {
        return likeness.equals("only white space") || likeness.equals("looks the same");
    }

    @Override
    public String words() {
        String more = spots.size() > 1 ? "in " + spots.size() + " places" : "";
        return likeness.isEmpty() ? more : more.isEmpty() ? likeness : likeness + ", " + more;
    }

    @Override
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("places", spots.size());
        ArrayNode all = json.putArray("words");
        spots.stream()
                .limit(MOST_SPOTS)
                .forEach(spot -> all.addObject()
                        .put("beforeFrom", spot.before().from())
                        .put("beforeTo", spot.before().to())
                        .put("afterFrom", spot.after().from())
                        .put("afterTo", spot.after().to()));
        return likeness.isEmpty() ? json : json.put("likeness", likeness);
    }
}
