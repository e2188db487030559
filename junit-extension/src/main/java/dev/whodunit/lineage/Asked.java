package dev.whodunit.lineage;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What libraries have told of their own objects during one call: what is in a tree, and which columns a table has. This is code of
 * others, so it runs only if flow summaries say of these methods that they give parts, and while no lock is held.
 */
final class Asked {

    private static final String ITERATOR = "()Ljava/util/Iterator;";
    private static final String LIST = "()Ljava/util/List;";

    private final LabelRun run;
    private final AskedTables tables;
    private Map<Reference, TreeNode> trees = Map.of();
    private Map<Reference, Set<String>> columns = Map.of();

    Asked(LabelRun run) {
        this.run = run;
        this.tables = new AskedTables(run.cells());
    }

    /** What tables have told. */
    AskedTables tables() {
        return tables;
    }

    /** What is in an object, if it is a tree that was asked. */
    Optional<TreeNode> tree(Object object) {
        return Optional.ofNullable(trees.get(new Reference(object)));
    }

    /** The names of the columns of an object, if it is a table that was asked. */
    Optional<Set<String>> columns(Object object) {
        return Optional.ofNullable(columns.get(new Reference(object)));
    }

    /** Asks an object that a call has given, and those that the call was given if it reads what they were written to. */
    void askResult(LibraryCall call, Object value) {
        if (new Reading(run, call, this).file(value).isEmpty()) {
            if (run.knownBag(value).isEmpty()) {
                askColumns(value);
                askTreeOfStream(call, value);
            }
        } else if (isWritten(call)) {
            call.askGiven(run);
        } else {
            askTrees(List.of(value));
        }
    }

    private boolean isWritten(LibraryCall call) {
        synchronized (run) {
            return call.written(run).isPresent();
        }
    }

    /** Asks those values that are trees. */
    void askTrees(Collection<?> values) {
        for (Object value : values) {
            if (value != null
                    && run.isForeign(value)
                    && givesParts(value, "fields", ITERATOR)
                    && givesParts(value, "elements", ITERATOR)) {
                trees = trees.isEmpty() ? new HashMap<>() : trees;
                trees.put(new Reference(value), node(value));
            }
        }
    }

    private void askTreeOfStream(LibraryCall call, Object value) {
        if (call.name().equals(StreamReading.TREE) && call.operands().stream().anyMatch(JdkObjects::isStream)) {
            askTrees(List.of(value));
        }
    }

    private void askColumns(Object value) {
        if (run.isForeign(value) && givesParts(value, "columnNames", LIST)) {
            try {
                Set<String> names = new HashSet<>();
                for (Object name : (Collection<?>) call(value, "columnNames")) {
                    names.add(JdkObjects.text(name));
                }
                columns = Map.of(new Reference(value), names);
            } catch (ReflectiveOperationException | RuntimeException closed) {
                columns = Map.of(new Reference(value), Set.of());
            }
        }
    }

    private boolean givesParts(Object object, String name, String descriptor) {
        return run.summaries().givesParts(object, name, descriptor);
    }

    private static TreeNode node(Object object) {
        try {
            List<TreeNode.Part> parts = parts(object);
            Optional<String> text =
                    parts.isEmpty() ? Optional.of(JdkObjects.text(call(object, "asText"))) : Optional.empty();
            return new TreeNode(object, parts, text, true);
        } catch (ReflectiveOperationException | RuntimeException closed) {
            return new TreeNode(object, List.of(), Optional.empty(), false);
        }
    }

    private static List<TreeNode.Part> parts(Object object) throws ReflectiveOperationException {
        List<TreeNode.Part> parts = new ArrayList<>();
        for (Iterator<?> fields = (Iterator<?>) call(object, "fields"); fields.hasNext(); ) {
            if (fields.next() instanceof Map.Entry<?, ?> field && field.getValue() != null) {
                parts.add(new TreeNode.Part(JdkObjects.text(field.getKey()), node(field.getValue())));
            }
        }
        if (parts.isEmpty()) {
            for (Iterator<?> elements = (Iterator<?>) call(object, "elements"); elements.hasNext(); ) {
                parts.add(new TreeNode.Part(parts.size(), node(elements.next())));
            }
        }
        return parts;
    }

    static Object call(Object object, String name) throws ReflectiveOperationException {
        Method method = object.getClass().getMethod(name);
        method.setAccessible(true);
        return method.invoke(object);
    }
}
