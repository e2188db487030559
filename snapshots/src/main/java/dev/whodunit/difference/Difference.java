package dev.whodunit.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One thing that is different.
 *
 * @param kind what happened
 * @param place where it is in the accepted value; where it is now if it was added
 * @param placeNow where it is in the current value; where it was if it was removed
 * @param before the accepted value; a missing node if it was added
 * @param after the current value; a missing node if it was removed
 * @param detail what is to be said about the two values
 * @param context fields of the same row that tell which one it is, and did not change; may be empty
 */
public record Difference(
        Kind kind,
        Place place,
        Place placeNow,
        JsonNode before,
        JsonNode after,
        Detail detail,
        List<Neighbour> context) {

    /**
     * A field of the same row that did not change.
     *
     * @param name its name
     * @param value its value
     */
    public record Neighbour(String name, JsonNode value) {}

    public Difference {
        context = List.copyOf(context);
    }
}
