package dev.whodunit.lineage;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What code would have changed that a branch skipped: an object, and if code of the pipeline would have got that, what its fields
 * lead to. Fields that cannot change and values that are only what they are get no label.
 */
final class PossibleChanges {

    /** What hangs on an object beyond that is left out: each call that is skipped looks at all of it. */
    private static final int MAX_OBJECTS = 48;

    private final LabelRun run;
    private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();

    /**
     * What is known of a class.
     *
     * @param references its fields that may lead to something that changes
     * @param isWritten whether some field can be written
     */
    private record Shape(List<Field> references, boolean isWritten) {}

    PossibleChanges(LabelRun run) {
        this.run = run;
    }

    /** A decision was made on whether something in an object changes. */
    void inside(Object object, int decision) {
        inLibrary(object, decision);
        if (object.getClass().isArray() || run.isOwn(object)) {
            run.places().mayChange(object, decision);
        }
    }

    /** A decision was made on whether something in an object changes, or in what its fields lead to. */
    void insideAll(Object object, int decision) {
        inside(object, decision);
        if (shape(object).references().isEmpty()) {
            return;
        }
        Set<Object> seen = new IdentitySet<>();
        seen.add(object);
        Deque<Object> open = new ArrayDeque<>(List.of(object));
        while (!open.isEmpty()) {
            Object owner = open.pop();
            for (Field field : shape(owner).references()) {
                Object held = LabelledValue.read(field, owner);
                if (held != null && !Identity.isValue(held) && seen.size() <= MAX_OBJECTS && seen.add(held)) {
                    held(held, decision);
                    open.add(held);
                }
            }
        }
    }

    /** The fields of an object of the pipeline that may lead to something that changes. */
    List<Field> references(Object object) {
        return shape(object).references();
    }

    private void held(Object object, int decision) {
        if (!JdkObjects.isUnchangeable(object)) {
            inLibrary(object, decision);
        }
        if (object.getClass().isArray() || shape(object).isWritten()) {
            run.places().mayChange(object, decision);
        }
    }

    private Shape shape(Object object) {
        return shapes.computeIfAbsent(object.getClass(), type -> {
            boolean isRead = type.isHidden() || run.isOwn(object);
            return isRead ? readable(type) : new Shape(List.of(), false);
        });
    }

    /** The classes of fields may not be there. */
    private Shape readable(Class<?> type) {
        try {
            return shapeOf(type);
        } catch (LinkageError missing) {
            run.notice("What objects of " + type.getName()
                    + " hold is not known to depend on calls that did not happen: its"
                    + " fields cannot be read, since " + missing + ".");
            return new Shape(List.of(), true);
        }
    }

    /** Objects of hidden classes are lambdas: their fields are what these were made of. */
    private static Shape shapeOf(Class<?> whole) {
        List<Field> references = new ArrayList<>();
        boolean isWritten = false;
        for (Class<?> type = whole; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                boolean isOfObjects = !Modifier.isStatic(field.getModifiers());
                isWritten |= isOfObjects && !Modifier.isFinal(field.getModifiers());
                boolean isReference = !field.getType().isPrimitive() && field.getType() != String.class;
                if (isOfObjects && isReference && field.trySetAccessible()) {
                    references.add(field);
                }
            }
        }
        return new Shape(List.copyOf(references), isWritten);
    }

    private void inLibrary(Object object, int decision) {
        if (run.isForeign(object)) {
            synchronized (run) {
                run.bag(object).decide(decision);
            }
        }
    }
}
