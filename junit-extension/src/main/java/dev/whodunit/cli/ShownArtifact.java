package dev.whodunit.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whodunit.outcomes.NamedArtifact;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.KeptRows;
import dev.whodunit.run.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An artifact with its content, which is cut.
 *
 * @param run the run that it is of
 * @param found the artifact
 * @param origins what it was made of
 * @param most how many elements or fields are shown
 */
record ShownArtifact(Recording run, NamedArtifact found, Origins origins, int most) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What is shown of it.
     *
     * @param isKept whether the content was kept, and is not only its beginning
     * @param lines each element or field, with what leads there; one line for what has neither
     * @param nodes the same for programs
     * @param left how many elements or fields are left out
     */
    private record Content(boolean isKept, List<String> lines, List<JsonNode> nodes, long left) {}

    String text() {
        Artifact artifact = found.artifact();
        StringBuilder text = new StringBuilder(found.name());
        text.append(' ').append(artifact.type());
        if (artifact.size() >= 0) {
            text.append(' ').append(artifact.size());
        }
        text.append('\n').append(producer());
        if (!origins.names().isEmpty()) {
            text.append(origins.areFollowed() ? "\nmade of " : "\nwhich was given ")
                    .append(String.join(", ", origins.names()));
        }
        text.append(artifact.note().isEmpty() ? "" : "\nnote: " + artifact.note());
        Content content = content();
        if (!content.isKept()) {
            text.append("\nits content was not kept; it begins");
        }
        content.lines().forEach(line -> text.append("\n  ").append(ShortText.of(line)));
        if (content.left() > 0) {
            text.append("\n  … and ").append(content.left()).append(" more; --rows shows more");
        }
        return text.toString();
    }

    private String producer() {
        String location = found.step().site().location();
        long count = found.step().count();
        return (found.isGiven() ? "given to " : found.call().threw() ? "thrown by " : "made by ")
                + found.step().function()
                + (location.isEmpty() ? "" : " " + location)
                + (count > 1 ? ", call " + found.call().index() + " of " + count : "");
    }

    ObjectNode json() {
        Artifact artifact = found.artifact();
        Content content = content();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("artifact", found.name())
                .put("type", artifact.type())
                .put("size", artifact.size())
                .put("state", artifact.state().name().toLowerCase(Locale.ROOT))
                .put("as", found.isGiven() ? "given" : found.call().threw() ? "thrown" : "result")
                .put("function", found.step().function().toString())
                .put("location", found.step().site().location())
                .put("step", found.step().id())
                .put("call", found.call().index())
                .put("calls", found.step().count())
                .put("followed", origins.areFollowed());
        origins.names().forEach(json.putArray("of")::add);
        json.put("kept", content.isKept());
        content.nodes().forEach(json.putArray("content")::add);
        return json.put("left", content.left());
    }

    private Content content() {
        Artifact artifact = found.artifact();
        Optional<String> json = run.contents().json(artifact.fingerprint());
        if (json.isPresent()) {
            return whole(json.get());
        }
        Optional<KeptRows> rows = run.contents().rows(artifact.fingerprint());
        return rows.map(this::first).orElseGet(() -> {
            boolean isAll = artifact.size() < 0 && !artifact.preview().endsWith("…");
            return new Content(
                    isAll,
                    List.of(artifact.preview()),
                    List.of(JsonNodeFactory.instance.textNode(artifact.preview())),
                    0);
        });
    }

    private Content first(KeptRows rows) {
        int all = rows.digests().length;
        List<String> shown = rows.json(IntStream.range(0, Math.min(most, all)).toArray());
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            lines.add("[" + i + "] " + shown.get(i));
        }
        return new Content(true, lines, shown.stream().map(ShownArtifact::tree).toList(), all - shown.size());
    }

    private Content whole(String text) {
        JsonNode value = tree(text);
        List<String> lines = new ArrayList<>();
        List<JsonNode> nodes = new ArrayList<>();
        if (value.isArray()) {
            for (int i = 0; i < Math.min(most, value.size()); i++) {
                lines.add("[" + i + "] " + value.get(i));
                nodes.add(value.get(i));
            }
        } else if (value.isObject()) {
            value.properties().stream().limit(most).forEach(field -> {
                lines.add("." + field.getKey() + " " + field.getValue());
                nodes.add(JsonNodeFactory.instance.objectNode().set(field.getKey(), field.getValue()));
            });
        } else {
            lines.add(value.toString());
            nodes.add(value);
        }
        long all = value.isContainerNode() ? value.size() : 1;
        return new Content(true, lines, nodes, all - nodes.size());
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException tooLong) {
            return JsonNodeFactory.instance.textNode(text);
        }
    }
}
