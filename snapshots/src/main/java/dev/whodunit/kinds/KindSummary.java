package dev.whodunit.kinds;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in one line what those who think in data want to know of an artifact. */
final class KindSummary {

    private static final int LONGEST = 80;
    private static final int MOST_PARAMETERS = 8;

    private KindSummary() {}

    /** @param json its canonical JSON, if that was kept */
    static String of(ArtifactKind kind, Artifact artifact, Optional<String> json) {
        return json.map(ArtifactContent::of)
                .map(content -> of(kind, artifact, content))
                .orElseGet(() -> withoutContent(artifact));
    }

    private static String of(ArtifactKind kind, Artifact artifact, ArtifactContent content) {
        return switch (kind) {
            case TABLE ->
                TableShape.of(content.root()).map(TableShape::toString).orElseGet(() -> preview(artifact));
            case COLUMN -> content.text("name").orElse("") + " " + artifact.type();
            case MODEL -> artifact.type() + parameters(content);
            case AGENT_STATE -> turns(content.turns());
            case PROMPT, ANSWER -> shortened(String.join(" ", content.texts()));
            case METRIC -> shortened(artifact.preview());
            case FILE -> file(content);
        };
    }

    private static String parameters(ArtifactContent content) {
        String shown = content.parameters().entrySet().stream()
                .filter(parameter -> !(parameter.getValue() instanceof List))
                .limit(MOST_PARAMETERS)
                .map(parameter -> parameter.getKey() + " " + parameter.getValue())
                .collect(Collectors.joining(", "));
        return shown.isEmpty() ? "" : ": " + shown;
    }

    private static String turns(List<String> turns) {
        if (turns.isEmpty()) {
            return "no turns";
        }
        return turns.size()
                + (turns.size() == 1 ? " turn: " : " turns, the last: ")
                + shortened(turns.get(turns.size() - 1));
    }

    private static String file(ArtifactContent content) {
        return content.text("file")
                .map(name -> name
                        + content.count("bytes")
                                .map(bytes -> String.format(Locale.ROOT, ", %,d bytes", bytes))
                                .orElse(""))
                .or(() -> content.text("directory").map(name -> name + ", a folder"))
                .or(() -> content.text("absent").map(name -> name + ", which is not there"))
                .orElse("");
    }

    private static String withoutContent(Artifact artifact) {
        return artifact.state() == ArtifactState.OPAQUE
                ? artifact.type() + ", whose content is not read"
                : artifact.type() + ", whose content is not kept";
    }

    private static String preview(Artifact artifact) {
        return artifact.type() + ": " + shortened(artifact.preview());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
