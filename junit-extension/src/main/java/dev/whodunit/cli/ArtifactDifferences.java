package dev.whodunit.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whodunit.difference.DifferenceJson;
import dev.whodunit.difference.DifferenceText;
import dev.whodunit.outcomes.ChangedArtifact;
import dev.whodunit.outcomes.ChangedArtifacts;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is different inside artifacts, for people and for programs.
 *
 * @param comparison what was found
 * @param isOfAll whether these are all, of which people are told the first ones
 */
record ArtifactDifferences(ChangedArtifacts.Comparison comparison, boolean isOfAll) {

    private static final int MOST = 8;
    private static final int LINES_OF_FURTHER = 3;

    String text() {
        List<ChangedArtifact> artifacts = comparison.artifacts();
        if (comparison.isMoreUnseen()) {
            return "No value that was kept differs, but not all were kept: "
                    + comparison.verdict().summary() + ".";
        }
        if (artifacts.isEmpty()) {
            return isOfAll ? "No artifact differs." : "It does not differ.";
        }
        List<String> lines = new ArrayList<>();
        int shown = isOfAll ? Math.min(MOST, artifacts.size()) : artifacts.size();
        for (int i = 0; i < shown; i++) {
            ChangedArtifact changed = artifacts.get(i);
            lines.add(heading(changed));
            List<String> inside = inside(changed);
            int most = isOfAll && i > 0 ? LINES_OF_FURTHER : inside.size();
            inside.stream().limit(most).forEach(line -> lines.add("  " + line));
            if (inside.size() > most) {
                lines.add("  … " + ShortText.count(inside.size() - most, "more line") + "; name it to see them");
            }
        }
        if (artifacts.size() > shown) {
            lines.add("… " + ShortText.count(artifacts.size() - shown, "more artifact") + "; --json has all");
        }
        return String.join("\n", lines);
    }

    private static String heading(ChangedArtifact changed) {
        Step step = changed.step().shown();
        String location = step.site().location();
        return changed.step().status().word() + " " + changed.name() + " "
                + changed.shown().type() + size(changed)
                + (changed.role() == ChangedArtifact.Role.GIVEN ? " given to " : " from ")
                + step.function() + (location.isEmpty() ? "" : " " + location)
                + (step.count() > 1 ? ", call " + changed.call() + " of " + step.count() : "");
    }

    private static String size(ChangedArtifact changed) {
        Optional<Long> before = size(changed.before());
        Optional<Long> after = size(changed.after());
        if (before.isPresent() && after.isPresent() && !before.equals(after)) {
            return " " + before.get() + " → " + after.get();
        }
        return after.or(() -> before).map(size -> " " + size).orElse("");
    }

    private static Optional<Long> size(Optional<Artifact> artifact) {
        return artifact.map(Artifact::size).filter(size -> size >= 0);
    }

    private static List<String> inside(ChangedArtifact changed) {
        if (!changed.differences().isEmpty()) {
            return DifferenceText.PLAIN.lines(changed.differences());
        }
        if (!changed.outline().isEmpty()) {
            return changed.outline();
        }
        return Stream.concat(
                        changed.before().map(was -> "- " + ShortText.of(was.preview())).stream(),
                        changed.after().map(is -> "+ " + ShortText.of(is.preview())).stream())
                .toList();
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("verdict", comparison.verdict().kind().word())
                .put("summary", comparison.verdict().summary());
        ArrayNode all = json.putArray("artifacts");
        comparison.artifacts().forEach(changed -> all.add(json(changed)));
        return json;
    }

    private static ObjectNode json(ChangedArtifact changed) {
        Step step = changed.step().shown();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("status", changed.step().status().word())
                .put("artifact", changed.name())
                .put("as", changed.role().name().toLowerCase(Locale.ROOT))
                .put("type", changed.shown().type())
                .put("function", step.function().toString())
                .put("location", step.site().location())
                .put("call", changed.call())
                .put("calls", step.count());
        changed.before().ifPresent(was -> json.put("sizeBefore", was.size()).put("before", was.preview()));
        changed.after().ifPresent(is -> json.put("sizeAfter", is.size()).put("after", is.preview()));
        if (!changed.differences().isEmpty()) {
            json.set("differences", DifferenceJson.of(changed.differences()));
        }
        if (!changed.outline().isEmpty()) {
            changed.outline().forEach(json.putArray("outline")::add);
        }
        return json;
    }
}
