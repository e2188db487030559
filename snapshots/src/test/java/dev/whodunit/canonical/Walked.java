package dev.whodunit.canonical;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is in a value of {@link RandomValues}, found without the reader under test, in the order of iteration. */
final class Walked {

    private final Map<Object, Integer> seen = new IdentityHashMap<>();
    private final List<@Nullable Object> found = new ArrayList<>();

    private Walked() {}

    static List<@Nullable Object> of(@Nullable Object value) {
        Walked walked = new Walked();
        walked.add(value);
        return walked.found;
    }

    private void add(@Nullable Object value) {
        if (value == null || !isComposite(value)) {
            found.add(value);
            return;
        }
        Integer number = seen.putIfAbsent(value, seen.size());
        found.add(value.getClass() + "#" + (number == null ? seen.size() - 1 : number));
        if (number == null) {
            addParts(value);
        }
    }

    private static boolean isComposite(Object value) {
        return value instanceof Collection
                || value instanceof Map
                || value instanceof Optional
                || value instanceof Record
                || value instanceof Sample.Node
                || value instanceof ByteBuffer
                || value.getClass().isArray();
    }

    private void addParts(Object value) {
        if (value instanceof Collection<?> collection) {
            collection.forEach(this::add);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, content) -> {
                add(key);
                add(content);
            });
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(this::add);
        } else if (value instanceof Sample.Pair pair) {
            add(pair.left());
            add(pair.right());
        } else if (value instanceof Sample.Couple couple) {
            add(couple.left());
            add(couple.right());
        } else if (value instanceof Sample.Node node) {
            found.add(node.value);
            add(node.next);
        } else if (value instanceof ByteBuffer buffer) {
            found.add(buffer.toString());
            found.add(Arrays.toString(buffer.array()));
        } else if (value instanceof Object[] array) {
            Arrays.asList(array).forEach(this::add);
        } else {
            found.add(
                    value instanceof int[] ints
                            ? Arrays.toString(ints)
                            : value instanceof long[] longs
                                    ? Arrays.toString(longs)
                                    : value instanceof double[] doubles
                                            ? Arrays.toString(doubles)
                                            : Arrays.toString((byte[]) value));
        }
    }
}
