package dev.whodunit.canonical;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Random nested values as plain plans that can be changed in one place and built any number of times, each time with
 * other collection classes and another insertion order where these are not content.
 */
final class RandomValues {

    /** What to build. */
    sealed interface Plan permits Leaf, Branch {}

    /** A scalar, or null. */
    record Leaf(@Nullable Object value) implements Plan {}

    /** Something with children; those of maps are values under the keys k0, k1, … */
    record Branch(Kind kind, List<Plan> children) implements Plan {}

    enum Kind {
        LIST,
        SET,
        MAP,
        LINKED_MAP,
        ARRAY,
        PAIR,
        NODE
    }

    private final Random random;

    RandomValues(long seed) {
        random = new Random(seed);
    }

    Plan plan(int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return new Leaf(scalar());
        }
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        int count = kind == Kind.PAIR ? 2 : kind == Kind.NODE ? 1 : random.nextInt(5);
        List<Plan> children = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            children.add(plan(depth - 1));
        }
        return new Branch(kind, children);
    }

    private @Nullable Object scalar() {
        return switch (random.nextInt(11)) {
            case 0 -> random.nextInt(3);
            case 1 -> (long) random.nextInt(3);
            case 2 -> (double) random.nextInt(3);
            case 3 -> "" + (char) ('a' + random.nextInt(3));
            case 4 -> "\ud800" + random.nextInt(3);
            case 5 -> random.nextBoolean();
            case 6 -> BigDecimal.valueOf(random.nextInt(3), random.nextInt(3));
            case 7 -> LocalDate.EPOCH.plusDays(random.nextInt(3));
            case 8 -> Sample.Colour.values()[random.nextInt(2)];
            case 9 -> -0.0;
            default -> null;
        };
    }

    /** The same plan with one leaf or one number of children changed. */
    Plan changed(Plan plan) {
        if (plan instanceof Branch branch && !branch.children().isEmpty() && random.nextInt(4) > 0) {
            List<Plan> children = new ArrayList<>(branch.children());
            int at = random.nextInt(children.size());
            children.set(at, changed(children.get(at)));
            return new Branch(branch.kind(), children);
        }
        if (plan instanceof Branch branch && branch.kind() != Kind.PAIR && branch.kind() != Kind.NODE) {
            List<Plan> children = new ArrayList<>(branch.children());
            children.add(random.nextInt(children.size() + 1), new Leaf("added " + random.nextInt()));
            return new Branch(branch.kind(), children);
        }
        return new Leaf("changed " + random.nextInt());
    }

    /** Builds the value of a plan from new objects. */
    @Nullable
    Object build(Plan plan) {
        if (plan instanceof Leaf leaf) {
            return leaf.value() instanceof String text ? new StringBuilder(text).toString() : leaf.value();
        }
        Branch branch = (Branch) plan;
        List<@Nullable Object> children = new ArrayList<>();
        branch.children().forEach(child -> children.add(build(child)));
        return switch (branch.kind()) {
            case LIST -> list(children);
            case SET -> set(children);
            case MAP -> map(children);
            case LINKED_MAP -> linkedMap(children);
            case ARRAY -> children.toArray();
            case PAIR -> new Sample.Pair(children.get(0), children.get(1));
            case NODE -> node(children.get(0));
        };
    }

    private Object list(List<@Nullable Object> children) {
        return switch (random.nextInt(4)) {
            case 0 -> children;
            case 1 -> new LinkedList<>(children);
            case 2 -> Arrays.asList(children.toArray());
            default -> Collections.unmodifiableList(children);
        };
    }

    /** Each element is wrapped in an object without equals of its own, so that none is dropped. */
    private Object set(List<@Nullable Object> children) {
        HashSet<Object> set = new HashSet<>(1 + random.nextInt(64));
        List<@Nullable Object> shuffled = new ArrayList<>(children);
        Collections.shuffle(shuffled, random);
        shuffled.forEach(child -> set.add(node(child)));
        return random.nextBoolean() ? set : Collections.unmodifiableSet(set);
    }

    private Object map(List<@Nullable Object> children) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < children.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        Map<Object, @Nullable Object> map = new HashMap<>(1 + random.nextInt(64));
        order.forEach(i -> map.put("k" + i, children.get(i)));
        boolean concurrent = random.nextBoolean() && !children.contains(null);
        return concurrent ? new ConcurrentHashMap<>(map) : map;
    }

    private static Object linkedMap(List<@Nullable Object> children) {
        Map<Object, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < children.size(); i++) {
            map.put("k" + i, children.get(i));
        }
        return map;
    }

    private static Object node(@Nullable Object next) {
        Sample.Node node = new Sample.Node(1);
        node.next = next;
        return node;
    }
}
