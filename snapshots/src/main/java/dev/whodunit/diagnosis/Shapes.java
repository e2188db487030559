package dev.whodunit.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whodunit.diagnosis.RunDifference.Group;
import dev.whodunit.diagnosis.ValueComparison.Typed;
import dev.whodunit.map.Site;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Recording;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
final class Shapes {

    private static final String VOID = Artifact.VOID.type();
    private static final String LAMBDA = "<lambda>";

    private final Set<String> acceptedFields;
    private final Set<String> gone;
    private final Set<String> added;
    private final boolean isPossible;

    Shapes(CodeMap accepted, CodeMap current) {
        this.acceptedFields = fields(accepted);
        Set<String> now = fields(current);
        this.gone = namesWithout(acceptedFields, now);
        this.added = namesWithout(now, acceptedFields);
        boolean hasOtherMethods = current.all().stream().anyMatch(mapped -> !accepted.contains(mapped.function()));
        this.isPossible = accepted.knowsCalls() && (!gone.isEmpty() || !added.isEmpty() || hasOtherMethods);
    }

    /** The fields that the code of a run accesses, as {@code class.field}. */
    private static Set<String> fields(CodeMap code) {
        Set<String> fields = new TreeSet<>();
        for (CodeMap.Mapped mapped : code.all()) {
            for (Site site : mapped.method().sites()) {
                if (site.kind() == Site.Kind.FIELD_READ || site.kind() == Site.Kind.FIELD_WRITE) {
                    fields.add(site.owner() + "." + site.name());
                }
            }
        }
        return fields;
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
    double difference(Typed accepted, Typed current) {
        if (accepted.type().equals(VOID) || current.type().equals(VOID)) {
            return ValueComparison.LEAST;
        }
        Optional<JsonNode> old = JsonTrees.read(accepted.json());
        Optional<JsonNode> young = JsonTrees.read(current.json());
        boolean isAlike = old.isPresent() && young.isPresent() && areAlike(old.get(), young.get());
        return isAlike ? ValueComparison.LEAST : ValueComparison.OTHER;
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

    /** The current run, in which values of another shape count as accepted; empty if there are none. */
    static Optional<Recording> accepted(RunDifference runs) {
        boolean isThere = false;
        for (Group group : runs.groups()) {
            for (int i = 0; i < group.in().length; i++) {
                boolean isInput = group.in()[i] == ValueComparison.LEAST;
                boolean isOutput = group.out()[i] == ValueComparison.LEAST;
                if (isInput) {
                    group.acceptInput(i);
                }
                if (isOutput) {
                    group.acceptOutput(i);
                }
                isThere |= isInput || isOutput;
            }
        }
        return isThere ? Optional.of(runs.marked()) : Optional.empty();
    }

    /** Those whom more than a shape speaks against come first. */
    static List<Culprit> firstOf(List<Culprit> beyondShape, List<Culprit> all) {
        List<Culprit> ranked = new ArrayList<>(beyondShape);
        all.stream()
                .filter(culprit ->
                        beyondShape.stream().noneMatch(first -> first.function().equals(culprit.function())))
                .forEach(ranked::add);
        return ranked;
    }
}
