package dev.whodunit.lineage.summaries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How a value is made, as a fresh object each time, and what can be changed in it. */
public interface Recipe {

    /** Makes the value anew. */
    Object make();

    /** The class of what it makes. */
    default Class<?> type() {
        return make().getClass();
    }

    /** What the value is made from. */
    List<Recipe> parts();

    /** The same with another part. */
    Recipe with(int part, Recipe other);

    /** The same kind of value with another content: other values of a single one, more or fewer parts of one with parts. */
    List<Recipe> others();

    /** Under which keys or indices the value keeps a part; empty if it is not kept so. */
    default List<Object> keysOf(int part) {
        return List.of();
    }

    /** Whether the value only keeps its parts, as a collection does. */
    default boolean isHolder() {
        return false;
    }

    /** Whether another part at this place makes other parts appear or vanish, as the key of an entry does. */
    default boolean isShape(int part) {
        return false;
    }

    /** All that can be changed in it, one thing at a time. */
    default List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        boolean isSingle = parts().isEmpty() && !isHolder();
        others().forEach(other -> changes.add(new Change(other, List.of(), List.of(), Optional.empty(), !isSingle)));
        for (int i = 0; i < parts().size(); i++) {
            for (Change inner : parts().get(i).changes()) {
                changes.add(inner.within(this, i));
            }
        }
        return changes;
    }

    /** The single values in it that it keeps, as they are, with where each is. */
    default Stream<Leaf> leaves() {
        if (parts().isEmpty()) {
            return isHolder() ? Stream.empty() : Stream.of(new Leaf(List.of(), make()));
        }
        return !isHolder()
                ? Stream.empty()
                : IntStream.range(0, parts().size())
                        .boxed()
                        .flatMap(i -> parts().get(i).leaves().map(leaf -> leaf.within(i)));
    }

    /** A single value in another one. */
    record Leaf(List<Integer> path, Object value) {

        Leaf within(int part) {
            return new Leaf(Change.prepend(part, path), value);
        }
    }
}
