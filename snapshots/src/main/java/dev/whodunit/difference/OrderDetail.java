package dev.whodunit.difference;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How many are at another place.
 *
 * @param moved how many rows or keys
 * @param of of how many that are on both sides
 * @param noun what they are
 */
public record OrderDetail(int moved, int of, String noun) implements Detail {

    @Override
    public String words() {
        return Totals.number(moved) + " of " + Totals.number(of) + " " + noun + " at another place among the others";
    }

    @Override
    public ObjectNode json() {
        return JsonNodeFactory.instance.objectNode().put("moved", moved).put("of", of);
    }
}
