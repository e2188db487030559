package dev.whodunit.kinds;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The recorded content of an artifact, asked as what the artifact is. */
public final class ArtifactContent {

    /** The text is our own, so the limits against hostile input do not apply. */
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build());

    /** What libraries and people call the field in which the turns of a chat are. */
    private static final List<String> TURNS = List.of("messages", "turns", "history", "memory");

    /** What they call the field in which the text of a turn is. */
    private static final List<String> TEXTS = List.of("text", "content", "contents", "message");

    private static final Set<String> NO_JSON_NUMBER = Set.of("NaN", "Infinity", "-Infinity");

    private final JsonNode root;

    private ArtifactContent(JsonNode root) {
        this.root = root;
    }

    /**
     * @param json canonical JSON
     * @throws IllegalStateException if it is none
     */
    public static ArtifactContent of(String json) {
        try {
            return new ArtifactContent(JSON.readTree(json));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("the recording is damaged: a kept value is not JSON: " + json, damaged);
        }
    }

    JsonNode root() {
        return root;
    }

    /** The turns of a chat, each as its text, the oldest first; what is no list of turns is one turn. */
    public List<String> turns() {
        return turnsIn(root)
                .map(turns -> elements(turns).map(ArtifactContent::textOfTurn).toList())
                .orElseGet(() -> List.of(textOfTurn(root)));
    }

    private static Optional<JsonNode> turnsIn(JsonNode node) {
        if (node.isArray()) {
            return Optional.of(node);
        }
        return TURNS.stream().map(node::path).filter(JsonNode::isArray).findFirst();
    }

    private static String textOfTurn(JsonNode turn) {
        List<String> texts =
                TEXTS.stream().map(turn::path).flatMap(ArtifactContent::textsIn).toList();
        return String.join(" ", texts.isEmpty() ? textsIn(turn).toList() : texts);
    }

    /** All texts in it, in the order in which they stand there. */
    public List<String> texts() {
        return textsIn(root).toList();
    }

    private static Stream<String> textsIn(JsonNode node) {
        return node.isTextual() ? Stream.of(node.textValue()) : elements(node).flatMap(ArtifactContent::textsIn);
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        List<JsonNode> elements = new ArrayList<>();
        node.elements().forEachRemaining(elements::add);
        return elements.stream();
    }

    /**
     * Texts, numbers, truth values and lists in it, by the names of the fields that lead there, as in {@code optimiser.rate}; a list
     * is a list of such values, and a field that is {@code null} has that as its value.
     */
    public Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        collect(root, "", parameters);
        return parameters;
    }

    private static void collect(JsonNode node, String path, Map<String, @Nullable Object> parameters) {
        node.properties().forEach(field -> {
            String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            if (field.getValue().isObject()) {
                collect(field.getValue(), name, parameters);
            } else {
                parameters.put(name, plain(field.getValue()));
            }
        });
    }

    private static @Nullable Object plain(JsonNode node) {
        return JSON.convertValue(node, Object.class);
    }

    /** The number that it is, if it is one; what JSON has no number for, such as {@code NaN}, is there as text. */
    public Optional<Double> number() {
        if (root.isNumber()) {
            return Optional.of(root.doubleValue());
        }
        return NO_JSON_NUMBER.contains(root.asText("")) ? Optional.of(Double.valueOf(root.asText())) : Optional.empty();
    }

    /** The text of a field of it. */
    public Optional<String> text(String field) {
        return Optional.of(root.path(field)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    /** The whole number in a field of it. */
    public Optional<Long> count(String field) {
        return Optional.of(root.path(field)).filter(JsonNode::isIntegralNumber).map(JsonNode::longValue);
    }
}
