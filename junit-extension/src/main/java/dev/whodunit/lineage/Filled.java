package dev.whodunit.lineage;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Labels the fields of objects of the pipeline that a library made empty and filled by reflection, which no woven code saw: what has no
 * label there is from what the library read, or from what it was given. Runs no code but that of the JDK.
 */
final class Filled {

    /** What is nested more deeply is left out. */
    private static final int MAX_DEPTH = 16;

    private static final String SOMEWHERE = "?";
    private static final String OUTSIDE = "";

    private final LabelRun run;
    private final LibraryCall call;
    private final Optional<String> origin;
    private final boolean isAssumed;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private OptionalInt everything = OptionalInt.empty();

    /** @param call is over; if it read nothing it has filled objects with what it was given */
    Filled(LabelRun run, LibraryCall call) {
        this.run = run;
        this.call = call;
        this.origin = call.making().place(call).map(Outside::origin);
        this.isAssumed = run.summaries().of(call.function(), call.receiver()).isAssumed();
    }

    /** Labels what a call has given, and all in it. */
    void label(@Nullable Object value) {
        label(value, OUTSIDE, 0);
    }

    /** @param position where the value stands, if it hangs on an object that the library may have filled */
    private void label(@Nullable Object value, String position, int depth) {
        if (value == null || depth > MAX_DEPTH || Identity.isValue(value) || !seen.add(value)) {
            return;
        }
        if (value.getClass().isArray()) {
            elements(value, position, depth);
        } else if (run.isOwn(value)) {
            fields(value, depth);
        } else if (JdkObjects.isReadable(value)) {
            contents(value, position, depth);
        } else if (!position.equals(OUTSIDE) && run.knownBag(value).isEmpty()) {
            run.bag(value).addToWhole(source(value, position));
        }
    }

    private void elements(Object array, String position, int depth) {
        boolean isKnown = position.equals(OUTSIDE) || run.places().areKnown(array);
        for (int i = 0; i < Array.getLength(array); i++) {
            Object element = Array.get(array, i);
            String at = part(position, i);
            if (!isKnown && (element == null || Identity.isValue(element))) {
                run.put(array, i, source(element, at));
            }
            label(element, at, depth + 1);
        }
    }

    private void contents(Object value, String position, int depth) {
        try {
            if (value instanceof Map<?, ?> map) {
                for (Map.Entry<?, ?> entry : new ArrayList<>(map.entrySet())) {
                    part(value, entry.getKey(), entry.getValue(), part(position, entry.getKey()), depth);
                }
            } else if (value instanceof Collection<?> elements) {
                int index = 0;
                for (Object element : new ArrayList<>(elements)) {
                    part(value, index, element, part(position, index++), depth);
                }
            }
        } catch (ConcurrentModificationException changing) {
            // others have it already, and fill it themselves
        }
    }

    private static String part(String position, @Nullable Object key) {
        String step = key instanceof Integer ? "[" + key + "]" : Source.step(JdkObjects.text(key));
        return position.equals(OUTSIDE) ? OUTSIDE : position + step;
    }

    /** A value in a collection that hangs on an object: the library put it there if nobody else is known to have done so. */
    private void part(Object holder, @Nullable Object key, @Nullable Object value, String position, int depth) {
        if (!position.equals(OUTSIDE)) {
            Bag bag = run.bag(holder);
            if (bag.at(key).isEmpty() && bag.find(value).isEmpty()) {
                int label = value == null || Identity.isValue(value) ? source(value, position) : 0;
                bag.keys().keep(key, label);
                run.give(bag, value, label);
            }
        }
        label(value, position, depth + 1);
    }

    private void fields(Object object, int depth) {
        for (Field field : LabelledValue.fields(object)) {
            boolean isSeen = run.provenance().isComputed(run.get(object, number(field)));
            field(object, field, isSeen, depth);
        }
    }

    /** The library has set a field, whatever was in it before. */
    void set(Object object, Field field) {
        field(object, field, false, 0);
    }

    private void field(Object object, Field field, boolean isSeen, int depth) {
        String name = PropertyNames.of(object.getClass(), field.getName());
        String position = run.places().position(object).orElse(SOMEWHERE) + Source.step(name);
        Object value = LabelledValue.read(field, object);
        if (!isSeen) {
            int before = run.get(object, number(field));
            int source = inText(name, value).orElseGet(() -> source(value, position));
            run.put(
                    object,
                    number(field),
                    run.provenance().isComputed(before)
                            ? source
                            : run.provenance().under(source, before));
        }
        label(value, position, depth + 1);
    }

    private OptionalInt inText(String name, @Nullable Object value) {
        return call.making()
                .text(call, run.provenance())
                .map(text -> text.label(name, value))
                .orElseGet(OptionalInt::empty);
    }

    private int number(Field field) {
        return run.number(LabelledValue.name(field));
    }

    /** The label of what the library put at a position: where that stands, or which of the things it is that the library was given. */
    private int source(@Nullable Object value, String position) {
        boolean isValue = value != null && Identity.isValue(value);
        OptionalInt given =
                isValue ? new BagSearch(call.leaves(run), run.provenance()).leaf(value) : OptionalInt.empty();
        if (given.isPresent()) {
            return given.getAsInt();
        }
        if (origin.isPresent()) {
            String text = isValue ? JdkObjects.text(value) : "";
            return run.provenance().source(new Source(origin.get(), position, text));
        }
        OptionalInt found = isValue ? call.pool().find(value) : OptionalInt.empty();
        return found.orElseGet(this::everything);
    }

    private int everything() {
        if (everything.isEmpty()) {
            int all = run.everything(call.pool());
            everything = OptionalInt.of(isAssumed ? run.provenance().assumed(all) : all);
        }
        return everything.getAsInt();
    }
}
