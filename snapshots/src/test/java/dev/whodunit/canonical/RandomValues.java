package dev.whodunit.canonical;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Random nested values as plain plans that can be changed in one place and built any number of times, each time with
 * other collection classes and another insertion order where these are not content.
 */
final class RandomValues {

    /** What to build. */
    sealed interface Plan permits Leaf, Numbers, Branch {}

    /** A scalar, or null. */
    record Leaf(@Nullable Object value) implements Plan {

        /** Calls no method of the sample's own, since these fail. */
        @Override
        public String toString() {
            return value == null
                    ? "null"
                    : value.getClass().getSimpleName() + (value instanceof Enum ? "" : " " + value);
        }
    }

    /** Numbers without boxes. */
    record Numbers(NumberKind kind, List<Integer> values) implements Plan {}

    enum NumberKind {
        INTS,
        LONGS,
        DOUBLES,
        BYTES,
        BUFFER
    }

    /** Something with children; those of maps are values under the keys k0, k1, … */
    record Branch(Kind kind, List<Plan> children) implements Plan {}

    enum Kind {
        LIST,
        SET,
        MAP,
        LINKED_MAP,
        ACCESS_MAP,
        TREE_MAP,
        ENUM_MAP,
        ARRAY,
        OPTIONAL,
        PAIR,
        COUPLE,
        NODE,
        /** A list that holds one object twice. */
        SHARED,
        /** An object that leads back to itself. */
        CYCLE;

        int most() {
            return switch (this) {
                case LIST, SET, MAP, LINKED_MAP, ACCESS_MAP, TREE_MAP, ARRAY -> 4;
                case ENUM_MAP, PAIR, COUPLE -> 2;
                case OPTIONAL, NODE, SHARED, CYCLE -> 1;
            };
        }

        int least() {
            return switch (this) {
                case LIST, SET, MAP, LINKED_MAP, ACCESS_MAP, TREE_MAP, ARRAY, ENUM_MAP, OPTIONAL -> 0;
                case PAIR, COUPLE, NODE, SHARED, CYCLE -> most();
            };
        }
    }

    private final Random random;

    RandomValues(long seed) {
        random = new Random(seed);
    }

    Plan plan(int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return new Leaf(scalar());
        }
        if (random.nextInt(8) == 0) {
            List<Integer> values = random.ints(random.nextInt(4), 0, 3).boxed().toList();
            return new Numbers(NumberKind.values()[random.nextInt(NumberKind.values().length)], values);
        }
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        int count = kind.least() + random.nextInt(kind.most() - kind.least() + 1);
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

    /** Builds the value of a plan from new objects. */
    @Nullable
    Object build(Plan plan) {
        if (plan instanceof Leaf leaf) {
            return leaf.value() instanceof String text ? new StringBuilder(text).toString() : leaf.value();
        }
        if (plan instanceof Numbers numbers) {
            return numbers(numbers);
        }
        Branch branch = (Branch) plan;
        List<@Nullable Object> children = new ArrayList<>();
        branch.children().forEach(child -> children.add(build(child)));
        return switch (branch.kind()) {
            case LIST -> list(children);
            case SET -> set(children);
            case MAP -> map(children);
            case LINKED_MAP -> filled(new LinkedHashMap<>(), children);
            case ACCESS_MAP -> filled(new LinkedHashMap<>(16, 0.75f, true), children);
            case TREE_MAP -> filled(new TreeMap<>(), children);
            case ENUM_MAP -> enumMap(children);
            case ARRAY -> children.toArray();
            case OPTIONAL -> children.stream().map(RandomValues::node).findFirst();
            case PAIR -> new Sample.Pair(children.get(0), children.get(1));
            case COUPLE -> new Sample.Couple(children.get(0), children.get(1));
            case NODE -> node(children.get(0));
            case SHARED -> Arrays.asList(children.get(0), children.get(0));
            case CYCLE -> cycle(children.get(0));
        };
    }

    private Object numbers(Numbers plan) {
        List<Integer> values = plan.values();
        return switch (plan.kind()) {
            case INTS -> values.stream().mapToInt(value -> value).toArray();
            case LONGS -> values.stream().mapToLong(value -> value).toArray();
            case DOUBLES -> values.stream().mapToDouble(value -> value).toArray();
            case BYTES -> bytes(values);
            case BUFFER -> {
                int before = random.nextInt(3);
                ByteBuffer buffer = ByteBuffer.allocate(before + values.size() + random.nextInt(3));
                buffer.position(before);
                buffer.put(bytes(values));
                buffer.flip().position(before);
                yield buffer;
            }
        };
    }

    private static byte[] bytes(List<Integer> values) {
        byte[] bytes = new byte[values.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = values.get(i).byteValue();
        }
        return bytes;
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

    private static Object filled(Map<Object, @Nullable Object> map, List<@Nullable Object> children) {
        for (int i = 0; i < children.size(); i++) {
            map.put("k" + i, children.get(i));
        }
        return map;
    }

    private static Object enumMap(List<@Nullable Object> children) {
        Map<Sample.Colour, @Nullable Object> map = new EnumMap<>(Sample.Colour.class);
        for (int i = 0; i < children.size(); i++) {
            map.put(Sample.Colour.values()[i], children.get(i));
        }
        return map;
    }

    private static Object cycle(@Nullable Object child) {
        Sample.Node node = new Sample.Node(2);
        node.next = Arrays.asList(child, node);
        return node;
    }

    private static Object node(@Nullable Object next) {
        Sample.Node node = new Sample.Node(1);
        node.next = next;
        return node;
    }
}
