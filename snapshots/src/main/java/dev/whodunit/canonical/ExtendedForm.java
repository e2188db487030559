package dev.whodunit.canonical;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A class that adds to a stateful class of the JDK: its own fields, then what the superclass holds where that can be
 * asked without running its code.
 *
 * @param shape names the fields
 * @param own its own fields
 * @param base the superclass in the JDK
 * @param readsBase whether the superclass can be asked
 */
record ExtendedForm(Shape shape, List<FieldReader> own, Class<?> base, boolean readsBase) implements Form.Composite {

    static Form of(Class<?> type, Class<?> base, List<FieldReader> fields) {
        boolean readsBase = ObjectForms.isContainer(base) && !ObjectForms.overridesIteration(type);
        if (readsBase && fields.isEmpty()) {
            return JdkForms.container(base);
        }
        List<String> names =
                new ArrayList<>(fields.stream().map(FieldReader::name).toList());
        names.add("elements");
        Shape shape = Shape.of(Shape.Kind.OBJECT, TypeNames.of(type), names.toArray(String[]::new));
        return new ExtendedForm(shape, List.copyOf(fields), base, readsBase);
    }

    @Override
    public Cursor open(Object value) {
        return new Cursor() {
            private int next;

            @Override
            public boolean advance(Visitor visitor) {
                while (next < own.size()) {
                    FieldReader field = own.get(next++);
                    visitor.field(field.name());
                    if (!field.visit(value, visitor)) {
                        return false;
                    }
                }
                return next++ > own.size() || visitBase(value, visitor);
            }
        };
    }

    private boolean visitBase(Object value, Visitor visitor) {
        if (readsBase) {
            visitor.field("elements");
            return visitor.child(elements(value));
        }
        visitor.partial("what " + shape.name() + " inherits from " + base.getName()
                + " is left out, because reading it could run code of the pipeline; register a renderer for it");
        return true;
    }

    /** A copy that keeps the kind of order and calls nothing on the elements. */
    private static Object elements(Object value) {
        if (value instanceof Collection<?> collection) {
            boolean ordered = !ContainerOrder.ofCollection(value.getClass()).orderFree();
            return ordered ? new ArrayList<Object>(collection) : identitySet(collection);
        }
        Map<?, ?> map = (Map<?, ?>) value;
        if (!ContainerOrder.ofMap(value.getClass()).orderFree()) {
            return new ArrayList<Object>(map.entrySet());
        }
        IdentityHashMap<Object, Object> copy = new IdentityHashMap<>();
        map.entrySet().forEach(entry -> copy.put(entry.getKey(), entry.getValue()));
        return copy;
    }

    private static Set<Object> identitySet(Collection<?> collection) {
        Set<Object> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(collection);
        return set;
    }

    @Override
    public long size(Object value) {
        if (!readsBase) {
            return -1;
        }
        return value instanceof Collection<?> collection ? collection.size() : ((Map<?, ?>) value).size();
    }
}
