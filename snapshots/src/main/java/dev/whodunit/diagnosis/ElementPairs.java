package dev.whodunit.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/** The elements of two lists, where their order does not count. */
final class ElementPairs {

    private final Likeness.AnyOrder order;
    private final JsonNode accepted;
    private final JsonNode current;

    ElementPairs(Likeness.AnyOrder order, JsonNode accepted, JsonNode current) {
        this.order = order;
        this.accepted = accepted;
        this.current = current;
    }

    /**
     * The greatest difference of elements that belong together, at least {@link ValueComparison#LEAST} if any comes in another place;
     * {@link ValueComparison#OTHER} if one has no partner.
     */
    double greatest(ToDoubleBiFunction<JsonNode, JsonNode> difference) {
        Map<Integer, Integer> pairs = pairs();
        if (pairs.size() < current.size()) {
            return ValueComparison.OTHER;
        }
        double worst = ValueComparison.SAME;
        for (Map.Entry<Integer, Integer> pair : pairs.entrySet()) {
            double moved = pair.getKey().equals(pair.getValue()) ? ValueComparison.SAME : ValueComparison.LEAST;
            double apart = difference.applyAsDouble(accepted.get(pair.getValue()), current.get(pair.getKey()));
            worst = ValueComparison.worse(worst, Math.max(moved, apart));
        }
        return worst;
    }

    /**
     * Positions of accepted elements by those of current ones. Elements without a key that are the same belong together, and the others in
     * their order, if as many are left on both sides.
     */
    Map<Integer, Integer> pairs() {
        Map<JsonNode, Deque<Integer>> were = new HashMap<>();
        for (int i = 0; i < accepted.size(); i++) {
            were.computeIfAbsent(identity(accepted.get(i)), unseen -> new ArrayDeque<>())
                    .add(i);
        }
        Map<Integer, Integer> pairs = new LinkedHashMap<>();
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < current.size(); i++) {
            Deque<Integer> same = were.getOrDefault(identity(current.get(i)), new ArrayDeque<>());
            if (same.isEmpty()) {
                left.add(i);
            } else {
                pairs.put(i, same.remove());
            }
        }
        List<Integer> alone =
                were.values().stream().flatMap(Deque::stream).sorted().toList();
        boolean isByPlace = order.key().isEmpty() && left.size() == alone.size();
        for (int i = 0; isByPlace && i < left.size(); i++) {
            pairs.put(left.get(i), alone.get(i));
        }
        return pairs;
    }

    private JsonNode identity(JsonNode element) {
        return order.key().isEmpty() ? element : element.path(order.key());
    }
}
