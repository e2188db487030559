package dev.whodunit.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whodunit.diagnosis.ValueComparison.Typed;
import dev.whodunit.difference.JsonTrees;
import dev.whodunit.run.Artifact;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is another value only because the code has other fields or types: an object with a field that only one of the runs
 * has, a function in place of an object, a text that is an array of characters now, or a result where there was none.
 * Whoever makes more of the same content is not excused by that.
 */
final class Shapes implements ValueComparison.Measure {

    private static final String VOID = Artifact.VOID.type();
    private static final Set<String> CONTAINERS = Set.of("Collection", "Deque", "List", "Map", "Queue", "Set");
    private static final String LAMBDA = "<lambda>";

    private final Set<String> acceptedFields;
    private final Set<String> gone;
    private final Set<String> added;
    private final boolean isPossible;
    private final Set<String> classes;

    Shapes(CodeMap accepted, CodeMap current) {
        this.acceptedFields = accepted.fields();
        Set<String> now = current.fields();
        this.gone = namesWithout(acceptedFields, now);
        this.added = namesWithout(now, acceptedFields);
        this.classes = current.all().stream()
                .map(mapped -> simpleName(mapped.owner().name()))
                .collect(Collectors.toCollection(TreeSet::new));
        boolean hasOtherMethods = current.all().stream().anyMatch(mapped -> !accepted.contains(mapped.function()));
        this.isPossible = accepted.knowsCalls() && (!gone.isEmpty() || !added.isEmpty() || hasOtherMethods);
    }

    private static String simpleName(String className) {
        return className.substring(1 + Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')));
    }

    private static Set<String> namesWithout(Set<String> fields, Set<String> others) {
        return fields.stream()
                .filter(field -> !others.contains(field))
                .map(field -> field.substring(1 + field.lastIndexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the accepted code has no such field, given as {@code class.field}; nobody knows from a snapshot alone. */
    boolean isNewField(String field) {
        return !acceptedFields.isEmpty() && !acceptedFields.contains(field);
    }

    /** Whether the code of the runs allows for it. */
    boolean isPossible() {
        return isPossible;
    }

    /** {@link ValueComparison#LEAST} if two values are alike but for their shape, else {@link ValueComparison#OTHER}. */
    @Override
    public double between(Typed accepted, Typed current) {
        if (accepted.type().equals(VOID) || current.type().equals(VOID)) {
            return ValueComparison.LEAST;
        }
        Optional<JsonNode> old = JsonTrees.read(accepted.json());
        Optional<JsonNode> young = JsonTrees.read(current.json());
        if (old.isPresent()
                && young.isPresent()
                && accepted.type().equals(current.type())
                && classes.contains(accepted.type())
                && old.get().isObject()
                && young.get().isObject()
                && !old.get().has("exception")) {
            return ValueComparison.LEAST;
        }
        boolean isAlike = old.isPresent() && young.isPresent() && areAlike(old.get(), young.get());
        return isAlike ? ValueComparison.LEAST : ValueComparison.OTHER;
    }

    /** What a collection holds is seen by asking it. */
    @Override
    public double betweenHanded(Typed accepted, Typed current) {
        boolean isContainer = accepted.type().equals(current.type()) && CONTAINERS.contains(raw(accepted.type()));
        return isContainer ? ValueComparison.LEAST : between(accepted, current);
    }

    /** The same, where another content of a collection is another value for whoever is handed it, too. */
    ValueComparison.Measure withoutContainers() {
        return (accepted, current) -> between(accepted, current);
    }

    private static String raw(String type) {
        int open = type.indexOf('<');
        return open < 0 || type.endsWith("]") ? type : type.substring(0, open);
    }

    @Override
    public double betweenUnread(String accepted, String current) {
        boolean isAlike =
                accepted.equals(current) ? classes.contains(accepted) : isFunction(accepted) || isFunction(current);
        return isAlike ? ValueComparison.LEAST : ValueComparison.UNKNOWN;
    }

    private static boolean isFunction(String type) {
        return type.equals("lambda");
    }

    private boolean areAlike(JsonNode accepted, JsonNode current) {
        if (accepted.isObject() && current.isObject()) {
            Map<String, JsonNode> old = shared(accepted, gone, current);
            Map<String, JsonNode> young = shared(current, added, accepted);
            return old.keySet().equals(young.keySet())
                    && areAllAlike(old.values().iterator(), young.values().iterator());
        }
        if (accepted.isArray() && current.isArray()) {
            return accepted.size() == current.size() && areAllAlike(accepted.iterator(), current.iterator());
        }
        return accepted.equals(current)
                || isLive(accepted)
                || isLive(current)
                || (accepted.getNodeType() != current.getNodeType()
                        && characters(accepted).isPresent()
                        && characters(accepted).equals(characters(current)));
    }

    private boolean areAllAlike(Iterator<JsonNode> accepted, Iterator<JsonNode> current) {
        while (accepted.hasNext()) {
            if (!areAlike(accepted.next(), current.next())) {
                return false;
            }
        }
        return true;
    }

    /** What an object holds, without fields that only its run has. */
    private static Map<String, JsonNode> shared(JsonNode object, Set<String> ofOneRun, JsonNode other) {
        Map<String, JsonNode> fields = new TreeMap<>();
        object.properties().stream()
                .filter(field -> other.has(field.getKey()) || !ofOneRun.contains(field.getKey()))
                .forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    /** What has no content that is recorded, such as a function. */
    private static boolean isLive(JsonNode value) {
        return value.isTextual() && value.textValue().equals(LAMBDA);
    }

    /** A text, or an array of texts of one character, as a text. */
    private static Optional<String> characters(JsonNode value) {
        if (value.isTextual()) {
            return Optional.of(value.textValue());
        }
        if (!value.isArray()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        for (JsonNode element : value) {
            if (!element.isTextual() || element.textValue().length() != 1) {
                return Optional.empty();
            }
            text.append(element.textValue());
        }
        return Optional.of(text.toString());
    }
}
