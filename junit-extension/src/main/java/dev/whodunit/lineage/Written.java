package dev.whodunit.lineage;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the pipeline has written to a file, so that it is found again when the pipeline reads the file. */
final class Written {

    private final LabelRun run;
    private final Bag leaves;
    private final Map<String, List<Object>> objects = new HashMap<>();

    Written(LabelRun run) {
        this.run = run;
        this.leaves = Bag.ofObject(run.provenance());
    }

    /**
     * A part of an object that was written.
     *
     * @param label of the part
     */
    record Part(@Nullable Object value, int label) {}

    void add(@Nullable Object value, int label) {
        LabelledValue.ofParts(run, this::part).walk(PartPath.WHOLE, value, label);
    }

    private void part(PartPath path, @Nullable Object value, int label) {
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
