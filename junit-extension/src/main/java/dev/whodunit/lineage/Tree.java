package dev.whodunit.lineage;

import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * A tree that a library has read from a file: where each node stands. Its nodes are looked at by their methods {@code fields()} and
 * {@code elements()}, if flow summaries say of these that they give parts.
 */
final class Tree {

    private static final String PARTS = "()Ljava/util/Iterator;";

    private final LabelRun run;
    private final Provenance provenance;
    private final Bag bag;

    /** @param bag takes the nodes and where they stand */
    Tree(LabelRun run, Bag bag) {
        this.run = run;
        this.provenance = run.provenance();
        this.bag = bag;
    }

    /** Whether an object is a node of such a tree. */
    boolean isNode(Object object) {
        return isOfParts(object, "fields") && isOfParts(object, "elements");
    }

    private boolean isOfParts(Object object, String name) {
        Summary summary =
                run.summaries().of(object.getClass().getName().replace('.', '/') + "." + name + PARTS, object);
        return summary.kind() == Summary.Kind.PARTS;
    }

    /** Makes known all that stands beneath those operands of a call that are nodes. */
    void walkOperands(LibraryCall call) {
        for (int i = 0; i < call.operands().size(); i++) {
            Object operand = call.operands().get(i);
            if (operand != null && run.isForeign(operand) && isNode(operand)) {
                int label = run.nodes().find(operand).orElse(call.labels().get(i));
                Optional<Source> source = provenance
                        .asRead(label)
                        .or(() -> provenance.asRead(call.labels().get(0)));
                source.ifPresent(at -> walk(operand, new Outside(at.origin(), at.position(), false)));
            }
        }
    }

    /** Makes known where a node and all beneath it stand. */
    void walk(Object node, Outside place) {
        try {
            walkParts(node, place);
        } catch (ReflectiveOperationException closed) {
            bag.readFrom(place);
        }
    }

    private void walkParts(Object node, Outside place) throws ReflectiveOperationException {
        if (place.isExact()) {
            bag.add(node, provenance.source(new Source(place.origin(), place.path())));
        }
        boolean isLeaf = true;
        for (Iterator<?> fields = parts(node, "fields"); fields.hasNext(); isLeaf = false) {
            if (fields.next() instanceof Map.Entry<?, ?> field && field.getValue() != null) {
                walkParts(field.getValue(), place.part(String.valueOf(field.getKey())));
            }
        }
        int index = 0;
        for (Iterator<?> elements = parts(node, "elements"); isLeaf && elements.hasNext(); ) {
            walkParts(elements.next(), place.part(index++));
            if (!elements.hasNext()) {
                isLeaf = false;
            }
        }
        if (isLeaf) {
            leaf(node, place);
        }
    }

    /** Values without identity are found again by what they are, as a number or as text. */
    private void leaf(Object node, Outside place) throws ReflectiveOperationException {
        Object text = call(node, "asText");
        Source source = new Source(place.origin(), place.path(), String.valueOf(text));
        bag.addLeaf(String.valueOf(text), provenance.source(source));
    }

    private static Iterator<?> parts(Object node, String name) throws ReflectiveOperationException {
        return (Iterator<?>) call(node, name);
    }

    private static Object call(Object node, String name) throws ReflectiveOperationException {
        Method method = node.getClass().getMethod(name);
        method.setAccessible(true);
        return method.invoke(node);
    }
}
