package dev.whodunit.lineage;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the pipeline has written to a file, so that it is found again when the pipeline reads the file. */
final class Written {

    private final LabelRun run;
    private final boolean isAll;
    private final Bag leaves;
    private final Map<String, List<Object>> objects = new HashMap<>();
    private final Set<Integer> parts = new HashSet<>();
    private final Set<Integer> read = new HashSet<>();
    private boolean isWritten;

    /** @param isAll whether nothing was in the file before */
    Written(LabelRun run, boolean isAll) {
        this.run = run;
        this.isAll = isAll;
        this.leaves = Bag.ofObject(run.provenance());
    }

    /** Whether nothing else is in the file. */
    boolean isAll() {
        return isAll;
    }

    /** Whether nothing that is followed was written. */
    boolean isOfConstants() {
        return objects.isEmpty() && run.everything(leaves) == 0;
    }

    /**
     * A part of an object that was written.
     *
     * @param label of the part
     */
    record Part(@Nullable Object value, int label) {}

    /** From now on it is known that the pipeline reads what it wrote, if it did: all of it may be known as one. */
    void readsAgain() {
        if (isWritten) {
            read.add(run.everything(leaves));
        }
    }

    boolean isReadAgain() {
        return !read.isEmpty();
    }

    /** Of all that was written, be it known as one or told apart. */
    List<Integer> labels() {
        Set<Integer> labels = new HashSet<>(read);
        labels.addAll(parts);
        for (Bag each : leaves.all()) {
            labels.addAll(each.leaves().values());
            labels.addAll(each.labels().values());
        }
        labels.remove(0);
        return List.copyOf(labels);
    }

    void add(@Nullable Object value, int label) {
        isWritten = true;
        LabelledValue.ofParts(run, this::part).walk(PartPath.WHOLE, value, label);
    }

    /** All that is or will be in something may be in the file. */
    void include(Bag bag) {
        isWritten = true;
        leaves.include(bag);
    }

    /** It has what another file has. */
    void copy(Written file) {
        isWritten = true;
        leaves.include(file.leaves);
        parts.addAll(file.parts);
        file.objects.forEach((type, all) ->
                objects.computeIfAbsent(type, unseen -> new ArrayList<>()).addAll(all));
    }

    /** It has something that cannot be told apart. */
    void addToWhole(int label) {
        isWritten = true;
        leaves.addToWhole(label);
    }

    /** It may have something more, which nobody knows. */
    void mayHave(int label) {
        leaves.addToWhole(label);
    }

    /** What a value comes from that was read in the file. */
    int label(@Nullable Object value) {
        OptionalInt leaf =
                value instanceof String ? new BagSearch(leaves, run.provenance()).leaf(value) : OptionalInt.empty();
        return leaf.orElseGet(() -> run.everything(leaves));
    }

    private void part(PartPath path, @Nullable Object value, int label) {
        parts.add(label); // where texts are equal, what is known by them is known of all together
        if (value != null && !Identity.isValue(value) && run.isOwn(value)) {
            objects.computeIfAbsent(value.getClass().getName(), unseen -> new ArrayList<>())
                    .add(value);
        } else if (value != null && run.isForeign(value)) {
            leaves.addToWhole(label);
        } else {
            leaves.addLeaf(JdkObjects.text(value), label);
            leaves.addToWhole(label);
        }
    }

    /** The texts and numbers in it. */
    Bag leaves() {
        return leaves;
    }

    /**
     * A part of an object that was written: objects are read in the order in which they were written.
     *
     * @param type its class
     * @param number how many of the class came before
     * @param part which of its fields
     */
    Optional<Part> part(String type, int number, int part) {
        List<Object> written = objects.getOrDefault(type, List.of());
        if (number >= written.size()) {
            return Optional.empty();
        }
        Object object = written.get(number);
        List<Field> fields = Stream.of(object.getClass().getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .toList();
        if (part < 0 || part >= fields.size()) {
            return Optional.empty();
        }
        Field field = fields.get(part);
        int label = run.get(object, run.number(LabelledValue.name(field)));
        return Optional.of(new Part(LabelledValue.read(field, object), label));
    }
}
