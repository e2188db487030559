package dev.whodunit.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Finds out what is in a collection that a library has made, by looking: which of the values that are known it holds. */
final class Contents {

    private static final int MANY = 32;

    private final LabelRun run;
    private final Bag known;
    private final Unknown unknown;
    private Optional<BagIndex> index = Optional.empty();

    /** Tells the label of a value that is not one of those that are known. */
    @FunctionalInterface
    interface Unknown {

        /** @param key under which it is kept, null if it is kept under none */
        int label(@Nullable Object value, @Nullable Object key);

        /**
         * Tells the label of a key.
         *
         * @param label of all values that are equal to it
         */
        default int ofKey(@Nullable Object key, int label) {
            return label;
        }

        /**
         * Tells the label of what decided that a value is kept under this key, and none under another one.
         *
         * @param key label of all values that are equal to the key, empty if none is known
         */
        default int choice(OptionalInt key) {
            return 0;
        }
    }

    Contents(LabelRun run, Bag known) {
        this(run, known, (value, key) -> run.everything(known));
    }

    Contents(LabelRun run, Bag known, Unknown unknown) {
        this.run = run;
        this.known = known;
        this.unknown = unknown;
    }

    /** Makes known what an object holds that was not known before. */
    void lookInto(Object object) {
        Bag bag = run.bag(object);
        bag.decide(run.decisions(known));
        if (!JdkObjects.isReadable(object) || !read(object, bag)) {
            bag.include(known);
            bag.keys().used().ifPresent(keys -> keys.include(known));
        }
    }

    /** Many elements are looked up among all that is known at once. */
    private void prepare(int size) {
        if (size > MANY && index.isEmpty()) {
            index = Optional.of(new BagIndex(known, run.provenance()));
        }
    }

    private OptionalInt find(@Nullable Object value) {
        return index.isPresent() ? index.get().find(value) : known.find(value);
    }

    private OptionalInt at(@Nullable Object key, @Nullable Object value) {
        if (index.isPresent()) {
            return index.get().at(key, value);
        }
        OptionalInt kept = known.at(key);
        return kept.isPresent() ? kept : known.find(value);
    }

    private boolean read(Object object, Bag bag) {
        try {
            if (object instanceof Map<?, ?> map) {
                bag.keys().areApart(bag, run.provenance());
                prepare(map.size());
                map.entrySet().forEach(entry -> entry(bag, entry.getKey(), entry.getValue()));
            } else if (object instanceof Map.Entry<?, ?> entry) {
                entry(bag, entry.getKey(), entry.getValue());
            } else if (object instanceof Optional<?> optional) {
                optional.ifPresent(value -> element(bag, value, null));
            } else if (object instanceof Collection<?> elements) {
                prepare(elements.size());
                new ArrayList<>(elements).forEach(value -> element(bag, value, null));
            }
            return true;
        } catch (RuntimeException changing) {
            return false;
        }
    }

    private void entry(Bag bag, @Nullable Object key, @Nullable Object value) {
        OptionalInt equal = find(key);
        equal.ifPresent(label -> bag.keys().used().orElse(bag).add(key, unknown.ofKey(key, label)));
        bag.decide(unknown.choice(equal));
        int label = element(bag, value, key);
        bag.keys().keep(key, label);
    }

    private int element(Bag bag, @Nullable Object value, @Nullable Object key) {
        if (run.isForeign(value) && value != null) {
            boolean isKnown = run.knownBag(value).isPresent();
            if (!isKnown) {
                lookInto(value);
            }
            int label = find(value).orElse(0);
            run.give(bag, value, label);
            return label;
        }
        OptionalInt found = key == null ? find(value) : at(key, value);
        int label = found.orElseGet(() -> Identity.isValue(value) ? unknown.label(value, key) : 0);
        run.give(bag, value, label);
        return label;
    }
}
