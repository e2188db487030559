package dev.whodunit.lineage.summaries;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** The kinds of recipes that there are. */
final class Recipes {

    private Recipes() {}

    /** Makes an object from those that its parts make; what it throws is a mistake of the recipe. */
    @FunctionalInterface
    interface Maker {
        Object make(List<Object> parts) throws Exception;
    }

    /** A value that nothing can change, and others of its kind. */
    static Recipe single(Object value, Object... others) {
        return new Single(() -> value, List.of(others), value);
    }

    /** Every value once, with all of the others as its others. */
    static List<Recipe> singles(Object... values) {
        List<Recipe> recipes = new ArrayList<>();
        for (Object value : values) {
            List<Object> others = new ArrayList<>(List.of(values));
            others.remove(value);
            recipes.add(single(value, others.toArray()));
        }
        return recipes;
    }

    /** An object that is computed from its parts. */
    static Recipe made(Maker maker, Recipe... parts) {
        return new Built(maker, List.of(parts), Shape.MADE);
    }

    /** An object that keeps its parts in an order. */
    static Recipe listed(Maker maker, List<Recipe> parts) {
        return new Built(maker, parts, Shape.LIST);
    }

    /** An object that keeps its parts, and nobody can say where. */
    static Recipe held(Maker maker, List<Recipe> parts) {
        return new Built(maker, parts, Shape.HELD);
    }

    /** An object that keeps each second part under the part before it. */
    static Recipe mapped(Maker maker, List<Recipe> keysAndValues) {
        return new Built(maker, keysAndValues, Shape.MAP);
    }

    /** An object that keeps its parts under indices and under the names c0, c1, … */
    static Recipe named(Maker maker, List<Recipe> parts) {
        return new Built(maker, parts, Shape.NAMED);
    }

    private enum Shape {
        MADE,
        HELD,
        NAMED,
        LIST,
        MAP
    }

    private record Single(Fresh fresh, List<Object> otherValues, Object value) implements Recipe {

        @Override
        public Object make() {
            return fresh.make();
        }

        @Override
        public List<Recipe> parts() {
            return List.of();
        }

        @Override
        public Recipe with(int part, Recipe other) {
            throw new IllegalStateException("A single value has no parts.");
        }

        @Override
        public List<Recipe> others() {
            return otherValues.stream()
                    .<Recipe>map(other -> new Single(() -> other, List.of(), other))
                    .toList();
        }
    }

    private interface Fresh {
        Object make();
    }

    private record Built(Maker maker, List<Recipe> parts, Shape shape) implements Recipe {

        @Override
        public Object make() {
            List<Object> made = new ArrayList<>();
            parts.forEach(part -> made.add(part.make()));
            try {
                return Objects.requireNonNull(maker.make(made));
            } catch (Exception mistake) {
                throw new Unmakeable(mistake);
            }
        }

        @Override
        public Recipe with(int part, Recipe other) {
            List<Recipe> changed = new ArrayList<>(parts);
            changed.set(part, other);
            return new Built(maker, List.copyOf(changed), shape);
        }

        /** One part less, one more, and in another order. */
        @Override
        public List<Recipe> others() {
            int step = shape == Shape.MAP ? 2 : 1;
            if (shape == Shape.MADE || parts.size() < step) {
                return List.of();
            }
            List<Recipe> turned = new ArrayList<>(parts);
            Collections.rotate(turned, step);
            Function<List<Recipe>, Recipe> same = some -> new Built(maker, some, shape);
            return Stream.of(parts.subList(0, parts.size() - step), parts.subList(step, parts.size()), turned)
                    .map(same)
                    .toList();
        }

        @Override
        public List<Object> keysOf(int part) {
            return switch (shape) {
                case LIST -> List.of(part);
                case NAMED -> List.of(part, "c" + part);
                case MAP -> List.of(parts.get(part - part % 2).make());
                default -> List.of();
            };
        }

        @Override
        public boolean isHolder() {
            return shape != Shape.MADE;
        }

        @Override
        public boolean isShape(int part) {
            return shape == Shape.MAP && part % 2 == 0;
        }
    }

    /** What a recipe says cannot be made: this one is skipped. */
    static final class Unmakeable extends RuntimeException {

        Unmakeable(Throwable cause) {
            super(cause);
        }
    }
}
